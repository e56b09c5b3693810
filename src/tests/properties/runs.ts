/** How many cases a property gets; `FC_RUNS` raises it, never lowers it. */
export function runs(fewest: number): { numRuns: number; seed: number; endOnFailure: boolean } {
  return {
    numRuns: Math.max(fewest, Number(process.env.FC_RUNS ?? 0)),
    // The same cases on every machine; FC_SEED tries others.
    seed: Number(process.env.FC_SEED ?? 20_250_509),
    endOnFailure: false,
  };
}
