/** How long a process may keep silent before it counts as dead, in seconds. */
export const SILENCE_S: number;

/** Asks a process again and again whether it lives, and calls back once when it has kept silent too long. Out: ends the watching. */
export function watch(ask: () => Promise<unknown>, whenSilent: () => void): () => void;
