export type Milliseconds = { median: number; slowest: number };

/** One figure of the benchmark: how much a second we do and a reference does, and ours / reference (higher is better). */
export type Measurement = {
  name: string;
  ours: number;
  reference: number;
  ratio: number;
  unit: string;
  /** Where a page has to come within a time: the milliseconds of ours, asked for one after the other; the median, and the slowest of its pages by its own median. */
  ms?: Milliseconds;
  /** The same of the lists its figures lead to. */
  msBehind?: Milliseconds;
};
