import type { NamedGround } from "#app/domain/policies/profile/grounds";
import type { Profile } from "#app/domain/policies/profile/profile";
import { DUTY_GROUND } from "#app/domain/policies/profile/grounds";
import { askedItems } from "#app/domain/tickets/answer/asked-items";
import type { FinishBody } from "#app/domain/tickets/answer/items";
import type { DeskDecision, TicketPage } from "#app/domain/tickets/desk/page/ticket-page";
import type { StaffAction } from "#app/domain/tickets/workflow/buttons";
import type { FinishItem, MoveInput } from "#app/domain/tickets/workflow/move-input";
import type { Fields } from "#app/http/form/returned";
import { ITEM_FIELDS, itemName, recipientNames } from "./finish-form";
import { groundNames } from "./form";
import { keptParticulars } from "./particulars-form";

type Proposals = {
  "propose-finish": FinishBody;
  "propose-refusal": MoveInput["refuse"];
  "propose-fee": MoveInput["propose-fee"];
  "propose-aside": MoveInput["propose-aside"];
};

/** What was proposed last and sent back, and when; null where nothing was, or where it has been decided since. */
function sentBack<K extends keyof Proposals>(
  { decisions }: Pick<TicketPage, "decisions">,
  kind: K,
  decided: DeskDecision["kind"] | null,
): { body: Proposals[K]; at: string } | null {
  const last = decisions.findLast((decision) => decision.kind === kind || decision.kind === decided);
  return last?.kind === kind && last.voided ? { body: last.body as Proposals[K], at: last.at } : null;
}

/** What an item is kept on, in the fields of its outcome. Proposed before the event of a duty was asked for, it has none. */
function keptFields({ outcome, groundId, dutyId, eventOn, until }: Partial<FinishItem>) {
  const nothing = { reason: "", eventOn: "", until: "", duty: "", dutyOn: "", ends: "" };
  if (outcome === "restricted")
    return dutyId
      ? { ...nothing, reason: dutyId, eventOn: eventOn ?? "" }
      : { ...nothing, reason: until ? "backup" : "", until: until ?? "" };
  if (outcome !== "refused" || groundId !== DUTY_GROUND) return nothing;
  return { ...nothing, duty: dutyId ?? "other", dutyOn: eventOn ?? "" };
}

/** The fields of the items: of what was asked for, or of what was proposed before. In: the place of the first. */
export function itemFields(items: readonly Partial<FinishItem>[], first: number): Fields {
  const rows = items.flatMap((item, place): [string, string][] => {
    const { what = "", category, outcome = "", note = "", groundId } = item;
    const row = {
      what,
      category: category ?? "",
      outcome,
      note,
      groundId: groundId ?? "",
      ...keptFields(item),
    };
    return ITEM_FIELDS.map((field) => [itemName(first + place, field), row[field]]);
  });
  return Object.fromEntries(rows);
}

/** Who is to be told and what each needs to find the data, at their places among the policy's recipients. */
function recipientFields(
  told: NonNullable<FinishBody["recipients"]>,
  recipients: Pick<Profile, "recipients">["recipients"],
): Fields {
  const each = recipients.flatMap(({ id }, at): [string, string][] => {
    const one = told.find((recipient) => recipient.id === id);
    const names = recipientNames(at);
    return one
      ? [
          [names.id, id],
          [names.find, one.find],
        ]
      : [];
  });
  return Object.fromEntries(each);
}

/** What an answer is begun with, item by item: all of what was proposed before and sent back, else what was asked for. */
export function whatToAnswer(ticket: TicketPage): { proposed: boolean; items: readonly Partial<FinishItem>[] } {
  const { answers, profile } = ticket;
  const before = sentBack(ticket, "propose-finish", "finish")?.body.items;
  if (before) return { proposed: true, items: before };
  return { proposed: false, items: askedItems(answers.what, profile, answers.contact.letterLocale) };
}

/** What an answer says beside its items, as it was proposed before and sent back. */
export function restFields(ticket: TicketPage): Fields {
  const before = sentBack(ticket, "propose-finish", "finish")?.body;
  return {
    ...keptParticulars(before?.particulars),
    ...recipientFields(before?.recipients ?? [], ticket.profile.recipients),
    where: before?.where ?? "",
    done: before?.done ?? "",
  };
}

/** The grounds of a refusal that was sent back, each with its explanation, at their places among those on offer. */
function refusalFields(before: MoveInput["refuse"] | null, offered: readonly NamedGround[]): Fields {
  const each = offered.flatMap(({ id }, at): [string, string][] => {
    const ground = before?.grounds.find((one) => one.id === id);
    const names = groundNames(at);
    return ground
      ? [
          [names.id, id],
          [names.explanation, ground.explanation],
          [names.dutyId, id === DUTY_GROUND ? (ground.dutyId ?? "other") : ""],
          [names.eventOn, ground.eventOn ?? ""],
        ]
      : [];
  });
  return Object.fromEntries(each);
}

/** What an act's form begins with: all of what was proposed before and sent back. A finish has a form of its own. */
export function formFields(ticket: TicketPage, act: StaffAction, offered: readonly NamedGround[]): Fields {
  if (act === "refuse") return refusalFields(sentBack(ticket, "propose-refusal", "refuse")?.body ?? null, offered);
  if (act === "propose-aside") return { ...sentBack(ticket, "propose-aside", null)?.body };
  return act === "propose-fee" ? { ...sentBack(ticket, "propose-fee", null)?.body } : {};
}
