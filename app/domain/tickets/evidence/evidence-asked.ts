import { calendarFor } from "../../clock/calendar/calendar";
import { civilDateIn } from "../../clock/dates/zone";
import { evidenceList } from "../../policies/profile/evidence";
import type { Profile } from "../../policies/profile/profile";
import { REQUESTER_KINDS } from "../../policies/profile/profile-parts";
import type { Right } from "../../policies/profile/rights";
import type { Text } from "../../language";
import { REPLY_DAYS, type HeardBy } from "../workflow/codes";
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

/** A question, and by when an answer is asked for. */
export type QuestionAsked = { question: string; dueOn: string };

/** By when a question is to be answered: after so many working days, or those that are suggested. */
export function questionAsked({ ticket, profile, now }: Asking, { question, days }: MoveInput["ask"]): QuestionAsked {
  const today = civilDateIn(now, profile.zone);
  return {
    question,
    dueOn: evidenceDue(today, days ?? REPLY_DAYS.suggested, ticket.dueOn, calendarFor(profile.calendar)),
  };
}

/** What the person said to one of ours: the words, who said them, and by which way. */
type Heard = { said: string; by: string; channel: HeardBy };

/** What a message of the conversation holds: what somebody wrote, asked to a day or said; or the list that was asked for, which each reader gets in their own words. */
export type MessageBody = string | EvidenceAsked | QuestionAsked | Heard;

/** A message in parts: its words; the list where it is one; by when an answer was asked for; who said it, where one of ours wrote it down. */
export type MessageParts = {
  text: string;
  asked: EvidenceAsked | null;
  replyOn: string | null;
  heard: Pick<Heard, "by" | "channel"> | null;
};

/** What was written in a message. */
export function messageParts(body: MessageBody): MessageParts {
  const nothing = { text: "", asked: null, replyOn: null, heard: null };
  if (typeof body === "string") return { ...nothing, text: body };
  if ("items" in body) return { ...nothing, asked: body };
  if ("question" in body) return { ...nothing, text: body.question, replyOn: body.dueOn };
  return { ...nothing, text: body.said, heard: { by: body.by, channel: body.channel } };
}
