/** One figure of the benchmark: how much a second we do and a reference does, and ours / reference (higher is better). */
export type Measurement = { name: string; ours: number; reference: number; ratio: number; unit: string };
