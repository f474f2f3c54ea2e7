import type { DeskCopy } from "#app/copy/desk";
import type { SharedCopy } from "#app/copy/shared";
import type { Refusal } from "#app/domain/refusal";
import { STATUSES } from "#app/domain/tickets/ticket/statuses";

const BY_REQUESTER: readonly string[] = ["answer", "clear", "withdraw"];

function nobodyOfOurs(action: string, text: DeskCopy["actions"]["refused"]): string {
  if (action === "cooled" || action === "given-out") return text.bySystem;
  return BY_REQUESTER.includes(action) ? text.byRequester : text.bySomebody;
}

/** A refusal in sentences for staff: what the workflow says, or who was faster, with what, and where the ticket stands now. */
export function movedMeanwhileWords(
  { refusal, detail }: Pick<Refusal, "refusal" | "detail">,
  words: DeskCopy,
  shared: SharedCopy,
): string[] {
  const text = words.actions.refused;
  if (refusal === "edited-meanwhile" && detail?.by)
    return [words.staff.acts.editedBy(detail.by), shared.refusals[refusal]];
  if (refusal === "led-not-ready" && detail?.reference) {
    const why = (shared.refusals as Record<string, string>)[detail.why ?? ""];
    return [
      words.merge.leads.notReady(detail.reference),
      ...(why ? [why] : []),
      words.merge.leads.settle(detail.reference),
    ];
  }
  const did = (text.acted as Record<string, string>)[detail?.action ?? ""];
  if (refusal !== "moved-meanwhile" || !detail || !did) return [shared.refusals[refusal]];
  const by = detail.by || nobodyOfOurs(detail.action ?? "", text);
  const status = STATUSES.find((each) => each === detail.to);
  return [text.meanwhile(by, did), ...(status ? [text.now(shared.statuses[status])] : [])];
}
