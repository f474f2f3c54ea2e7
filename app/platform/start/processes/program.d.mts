export const PROGRAMS: readonly string[];
/** What Node is told to run a file of ours: the compiled program, or else its source, translated while it is read. */
export function programArgs(file: string, how?: { fromSources?: boolean }): string[];
