import { noteRead } from './reads.ts';

/** A table that can only be looked up by key, and notes what was looked up, found or not. */
export class Lookup<V> {
  readonly #kind: string;
  readonly #values: ReadonlyMap<string, V>;

  constructor(kind: string, values: ReadonlyMap<string, V>) {
    this.#kind = kind;
    this.#values = values;
  }

  get(key: string): V | undefined {
    noteRead(this.#kind, key);
    return this.#values.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }
}
