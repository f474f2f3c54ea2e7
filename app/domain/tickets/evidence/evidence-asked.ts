import { calendarFor } from "../../clock/calendar/calendar";
import { civilDateIn } from "../../clock/dates/zone";
import { evidenceList } from "../../policies/profile/evidence";
import type { Profile } from "../../policies/profile/profile";
import { REQUESTER_KINDS } from "../../policies/profile/profile-parts";
import type { Right } from "../../policies/profile/rights";
import type { Text } from "../../language";
import { evidenceDue } from "./evidence-due";
import type { MoveInput } from "../workflow/move-input";

/** What a person was asked to send, and by when (a civil date of the policy's zone). */
export type EvidenceAsked = { items: Text[]; dueOn: string };

type Asking = { ticket: { right: Right; requesterKind: string; dueOn: string }; profile: Profile; now: Date };

/** The policy's list for a ticket's requester and right. */
export function listFor({ right, requesterKind }: Asking["ticket"], profile: Profile): Text[] {
  return evidenceList(profile, [right], REQUESTER_KINDS.find((kind) => kind === requesterKind) ?? "subject");
}

/** What a form asks for as it is kept: the policy's words, then staff's own, each once. */
export function evidenceAsked(
  { ticket, profile, now }: Asking,
  { items, others, days }: MoveInput["ask-evidence"],
): EvidenceAsked {
  const list = listFor(ticket, profile);
  const own = others
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line): Text => ({ "zh-CN": line, en: line }));
  const today = civilDateIn(now, profile.zone);
  return {
    items: [...list.filter((_, at) => items.includes(at)), ...own],
    dueOn: evidenceDue(today, days, ticket.dueOn, calendarFor(profile.calendar)),
  };
}

/** The list as it stands in the conversation. */
export function evidenceInWords({ items, dueOn }: EvidenceAsked, locale: string): string {
  const language = locale === "en" ? "en" : "zh-CN";
  const head = { "zh-CN": `请在 ${dueOn} 前补充：`, en: `Please send by ${dueOn}:` };
  return [head[language], ...items.map((item) => `· ${item[language]}`)].join("\n");
}
