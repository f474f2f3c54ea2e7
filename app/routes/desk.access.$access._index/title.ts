import type { DeskCopy } from "#app/copy/desk";
import type { RefusalCode } from "#app/domain/refusal";

/** What the page of an asking is headed by: what is to be done there; nothing, where it is decided or one's own. In: why it cannot be decided here. */
export function accessTitle(barred: RefusalCode | null, { decide }: DeskCopy["access"]): string {
  if (barred === "access-decided-already") return decide.decided;
  return barred === "access-own" ? decide.own : decide.title;
}
