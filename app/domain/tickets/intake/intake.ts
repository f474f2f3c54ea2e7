import type { Profile } from "../../policies/profile/profile";
import type { Right } from "../../policies/profile/rights";
import type { Answers, FiledAnswers, TicketContact } from "../filing/answers";
import { completeAsking, isChildAlone } from "../filing/journey";
import { isWhole } from "../filing/requester";
import type { CameAnswer } from "./came-form";

/** What one of ours has taken down so far, part by part. `words`: as they were said or written; empty where a scan holds them. */
export type IntakeAnswers = Omit<Answers, "contact" | "evidence" | "typed"> & {
  came?: CameAnswer;
  contact?: TicketContact;
  words?: string;
};

/** A request as it can be taken in. */
export type WholeIntake = Omit<FiledAnswers, "contact"> & {
  came: CameAnswer;
  contact: TicketContact;
  words: string;
};

/** The pages on which a request is taken in, in order; “what exactly” has one for each right. */
export type IntakePart = "came" | "person" | "guardian" | `what-${Right}` | "words" | "check";

/** What is asked, for the journey that portal and desk share: where the person is reached is asked apart. */
function asking({ came: _came, contact: _contact, words: _words, ...answers }: IntakeAnswers): Answers {
  return answers;
}

/** The pages as they are for these answers. */
export function intakeParts(answers: IntakeAnswers, profile: Profile): IntakePart[] {
  const whats = (answers.rights ?? []).map((right) => `what-${right}` as const);
  const guardian = isChildAlone(asking(answers), profile) ? (["guardian"] as const) : [];
  return ["came", "person", ...guardian, ...whats, "words", "check"];
}

function isTold(part: IntakePart, answers: IntakeAnswers): boolean {
  const { came, rights, requester, who, contact, guardian, guardianContact, whats = [], words } = answers;
  if (part === "came") return came !== undefined && rights !== undefined && requester !== undefined;
  if (part === "person")
    return who !== undefined && contact !== undefined && requester !== undefined && isWhole(requester);
  if (part === "guardian") return guardian !== undefined && guardianContact !== undefined;
  if (part === "words") return words !== undefined;
  return whats.some(({ right }) => part === `what-${right}`);
}

/** The first page that is still open; the check once none is. */
export function nextPart(answers: IntakeAnswers, profile: Profile): IntakePart {
  const parts = intakeParts(answers, profile);
  return parts.find((part) => part !== "check" && !isTold(part, answers)) ?? "check";
}

/** The request as it can be taken in; null while a page is open. */
export function completeIntake(answers: IntakeAnswers, profile: Profile): WholeIntake | null {
  const { came, contact, words } = answers;
  const asked = completeAsking(asking(answers), profile);
  return asked && came && contact && words !== undefined ? { ...asked, came, contact, words } : null;
}
