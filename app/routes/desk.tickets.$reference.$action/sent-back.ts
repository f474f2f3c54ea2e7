import type { NamedGround } from "#app/domain/policies/profile/grounds";
import type { Profile } from "#app/domain/policies/profile/profile";
import { askedItems } from "#app/domain/tickets/answer/asked-items";
import type { FinishBody } from "#app/domain/tickets/answer/items";
import type { DeskDecision, TicketPage } from "#app/domain/tickets/desk/page/ticket-page";
import type { StaffAction } from "#app/domain/tickets/workflow/buttons";
import { MOST_ITEMS, type FinishItem, type MoveInput } from "#app/domain/tickets/workflow/move-input";
import type { Fields } from "#app/http/form/returned";
import { ITEM_FIELDS, itemName, recipientNames } from "./finish-form";
import { groundNames } from "./form";
import { keptParticulars } from "./particulars-form";

type Proposals = {
  "propose-finish": FinishBody;
  "propose-refusal": MoveInput["refuse"];
  "propose-fee": MoveInput["propose-fee"];
};

/** What was proposed last and sent back; null where nothing was, or where it has been decided since. */
function sentBack<K extends keyof Proposals>(
  { decisions }: Pick<TicketPage, "decisions">,
  kind: K,
  decided: DeskDecision["kind"] | null,
): Proposals[K] | null {
  const last = decisions.findLast((decision) => decision.kind === kind || decision.kind === decided);
  return last?.kind === kind && last.voided ? (last.body as Proposals[K]) : null;
}

/** The fields of the items: of what was asked for, or of what was proposed before. */
function itemFields(items: readonly Partial<FinishItem>[]): Fields {
  const rows = items.flatMap(
    ({ what = "", category, outcome = "", note = "", groundId, dutyId, until }, at): [string, string][] => {
      const row = {
        what,
        category: category ?? "",
        outcome,
        note,
        groundId: groundId ?? "",
        reason: dutyId ?? (until ? "backup" : ""),
        until: until ?? "",
      };
      return ITEM_FIELDS.map((field) => [itemName(at, field), row[field]]);
    },
  );
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

/** What the form that finishes begins with: what was asked for, or all of what was proposed before and sent back. */
function finishFields(ticket: TicketPage): Fields {
  const { answers, profile } = ticket;
  const before = sentBack(ticket, "propose-finish", "finish");
  const asked = () => askedItems(answers.what, profile, answers.contact.letterLocale).slice(0, MOST_ITEMS);
  return {
    ...itemFields(before?.items ?? asked()),
    ...keptParticulars(before?.particulars),
    ...recipientFields(before?.recipients ?? [], profile.recipients),
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
        ]
      : [];
  });
  return Object.fromEntries(each);
}

/** What an act's form begins with: all of what was proposed before and sent back; of a finish, else what was asked for. */
export function keptFields(ticket: TicketPage, act: StaffAction, offered: readonly NamedGround[]): Fields {
  if (act === "finish") return finishFields(ticket);
  if (act === "refuse") return refusalFields(sentBack(ticket, "propose-refusal", "refuse"), offered);
  return act === "propose-fee" ? { ...sentBack(ticket, "propose-fee", null) } : {};
}
