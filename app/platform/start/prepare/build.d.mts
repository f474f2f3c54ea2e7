/** Builds the pages and the programs, unless they are built from exactly these sources already. Two at once: the second waits for the first. */
export function build(): Promise<void>;
/** Builds the programs alone. */
export function buildPrograms(): Promise<void>;
