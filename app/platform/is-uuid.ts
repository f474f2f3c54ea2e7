const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text somebody handed in can be an id of ours: asked before the database, which throws at anything else. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
