/** `/articles/2025-05-09-a1-03/` -> `/articles/…/`: pages that are made alike. */
export function kindOfPath(path: string): string {
  const [, first = '', ...rest] = path.split('/');
  if (rest.length === 0) return path;
  return ['', first, ...rest.map((part) => part.replace(/^[^.]+/, '…'))].join('/');
}

/** Where the time of a build goes: steps one after the other, and the kinds of pages made in one of them. */
export class TimeSpent {
  readonly #spent = new Map<string, { files: number; ms: number }>();
  #last = performance.now();

  #spend(name: string, ms: number, files: number): void {
    const before = this.#spent.get(name) ?? { files: 0, ms: 0 };
    this.#spent.set(name, { files: before.files + files, ms: before.ms + ms });
  }

  /** Ends a step, which began where the last one ended. */
  lap(step: string): void {
    this.#spend(step, performance.now() - this.#last, 0);
    this.#last = performance.now();
  }

  /** Adds a page to its kind; kinds are set in under their step by a space. */
  spendOnPage(path: string, ms: number): void {
    this.#spend(`  ${kindOfPath(path)}`, ms, 1);
  }

  list(): { name: string; files: number; ms: number }[] {
    return [...this.#spent].map(([name, spent]) => ({ name, ...spent }));
  }
}
