import type { Read } from '../archive/reads.ts';

/** Reads of all pages under numbers, so that each is remembered once. */
export class ReadNumbers {
  readonly #numbers = new Map<Read, number>();

  of(read: Read): number {
    let number = this.#numbers.get(read);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(read, number);
    }
    return number;
  }

  /** All reads in the order of their numbers. */
  names(): Read[] {
    return [...this.#numbers.keys()];
  }
}
