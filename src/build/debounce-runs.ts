/**
 * Wraps a task so that many calls in a row make one run, `wait` ms after the last of them. A call
 * during a run makes one more run after it: two never overlap, and the last change is never missed.
 */
export function debounceRuns(wait: number, task: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let runs = Promise.resolve();
  let isQueued = false;

  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isQueued) return;
      isQueued = true;
      runs = runs.then(() => {
        isQueued = false;
        return task();
      });
    }, wait);
  };
}
