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

/** What a message of the conversation holds: what somebody wrote, or the list that was asked for, which each reader gets in their own words. */
export type MessageBody = string | EvidenceAsked;

/** What was written in a message, and the list where it is one. */
export function messageParts(body: MessageBody): { text: string; asked: EvidenceAsked | null } {
  return typeof body === "string" ? { text: body, asked: null } : { text: "", asked: body };
}
