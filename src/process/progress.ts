/** How far a long piece of work is. */
export interface Progress {
  /** What is being done now: `Building the pages`. */
  label: string;
  done: number;
  total: number;
  /** Seconds since the work began. */
  elapsed: number;
  /** Part of the work that is behind us, 0 to 1, where pieces differ in size; `done / total` else. */
  share?: number | undefined;
}

/** Seconds -> `40 s`, `3 min`, `1 h 20 min`: as exactly as a person who waits wants to know it. */
export function formatWait(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.ceil(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const shareOf = ({ done, total, share }: Progress): number =>
  Math.min(1, share ?? (total === 0 ? 1 : done / total));

/** `3/12, 2 min left`: counts, and the time left at the speed so far once there is one. */
function formatCounts(progress: Progress): string {
  const { done, total, elapsed } = progress;
  const share = shareOf(progress);
  const counts = `${done}/${total}`;
  if (share === 0 || share === 1) return counts;
  return `${counts}, ${formatWait((elapsed * (1 - share)) / share)} left`;
}

const BAR = 24;

/** One line of a terminal: `█████·······  3/12, 2 min left  Building the pages`, cut at its width. */
export function formatBar(progress: Progress, columns: number): string {
  const full = Math.floor(shareOf(progress) * BAR);
  const bar = '█'.repeat(full) + '·'.repeat(BAR - full);
  return `${bar}  ${formatCounts(progress)}  ${progress.label}`.slice(0, Math.max(0, columns - 1));
}

/** One line of a log: `3/12, 2 min left: Building the pages`. */
export function formatLine(progress: Progress): string {
  return `${formatCounts(progress)}: ${progress.label}`;
}

/** Where progress is shown: standard error, or what a test passes. */
export interface ProgressStream {
  isTTY?: boolean;
  columns?: number;
  write: (text: string) => unknown;
}

/** Effects, each with a default. */
export interface ProgressOptions {
  stream?: ProgressStream;
  isTerminal?: boolean;
  /** Seconds from any beginning. */
  clock?: () => number;
}

/** Shows how far a piece of work is; `end` clears the line of the bar, and says whether there was one. */
export interface ProgressReport {
  report: (progress: Omit<Progress, 'elapsed'>) => void;
  end: () => boolean;
}

/** A terminal is drawn ten times a second; a log gets a line every ten seconds. */
const DRAW = 0.1;
const LOG = 10;

/** In a terminal a bar that moves; in CI and in files a plain line now and then. */
export function showProgress({
  stream = process.stderr,
  isTerminal = stream.isTTY === true && process.env.CI === undefined,
  clock = () => performance.now() / 1000,
}: ProgressOptions = {}): ProgressReport {
  const start = clock();
  // Short work needs no line in a log.
  const begin = isTerminal ? -Infinity : start;
  let last = begin;
  return {
    report: (progress) => {
      const now = clock();
      if (now - last < (isTerminal ? DRAW : LOG)) return;
      last = now;
      const shown = { ...progress, elapsed: now - start };
      stream.write(
        isTerminal ? `\r\x1b[K${formatBar(shown, stream.columns ?? 80)}` : `${formatLine(shown)}\n`,
      );
    },
    end: () => {
      if (isTerminal) stream.write('\r\x1b[K');
      last = begin;
      return isTerminal;
    },
  };
}
