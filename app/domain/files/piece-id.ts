/** Where a piece of a case file lies, of one of the tries to make it. */
export function pieceId(dossierId: string, attempt: number, piece: number): string {
  return `${dossierId}-c${attempt}-${piece}`;
}

const PIECE = /^([0-9a-f-]{36})-c(\d{1,6})-\d{1,6}$/;

/** Of which case file, and which try, a piece is; null for the id of anything else. */
export function pieceOf(id: string): { dossierId: string; attempt: number } | null {
  const [, dossierId, attempt] = PIECE.exec(id) ?? [];
  return dossierId === undefined ? null : { dossierId, attempt: Number(attempt) };
}
