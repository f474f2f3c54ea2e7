/** One connection to the database, for statements that must follow each other on the same one. Rows are trusted to be what the statement says. */
export type Connection = { query<Row extends object>(statement: string, values?: unknown[]): Promise<{ rows: Row[] }> };
