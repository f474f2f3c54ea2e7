import type { EventData, EventKind } from "../../../journal/events";
import type { AgeBand } from "../../../policies/profile/ages";
import type { Profile } from "../../../policies/profile/profile";
import type { Right } from "../../../policies/profile/rights";
import type { Text } from "../../../language";
import type { FiledAnswers, TicketContact, WhatAnswer } from "../../filing/answers";
import type { Authority, Channel } from "../../channel/came";
import type { DaysLeft } from "../../deadlines/days-left";
import type { DueLimit } from "../../deadlines/due-now";
import type { DueStep } from "../../deadlines/explain-due";
import type { FinishBody } from "../../answer/items";
import type { EvidenceAsked, MessageParts } from "../../evidence/evidence-asked";
import type { Reader } from "../../letters/facts/letter-facts";
import type { MoveInput, Verdict } from "../../workflow/move-input";
import type { PermissionOf } from "../../workflow/permission";
import type { PermissionAnswer } from "../../workflow/task-kinds";
import type { Facts } from "../../workflow/workflow";
import type { Status } from "../../ticket/statuses";
import type { Together } from "./together";

/** A fact of the journal as the desk reads it: who by name, null when it was nobody of ours. */
export type JournalLine = {
  [K in EventKind]: {
    id: string;
    at: string;
    actor: "staff" | "requester" | "system";
    by: string | null;
    kind: K;
    data: EventData<K>;
  };
}[EventKind];

type Signed = { id: string; at: string; by: string | null };

export type DeskDecision = Signed & { voided: boolean; confirmedBy: string | null; confirmedAt: string | null } & (
    | { kind: "verify"; body: MoveInput["verify"] }
    | { kind: "approve"; body: MoveInput["approve"] }
    | { kind: "refuse"; body: MoveInput["refuse"] }
    | { kind: "propose-refusal"; body: MoveInput["refuse"] }
    | { kind: "block"; body: MoveInput["block"] }
    | { kind: "extend" | "put-aside" | "propose-aside" | "tell-aside" | "bring-back"; body: MoveInput["extend"] }
    | { kind: "clear-aside"; body: MoveInput["clear-aside"] }
    | { kind: "propose-fee"; body: MoveInput["propose-fee"] }
    | { kind: "send-back"; body: MoveInput["send-back"] }
    | { kind: "finish"; body: FinishBody }
    | { kind: "propose-finish"; body: FinishBody }
    | { kind: "judge"; body: MoveInput["judge"] }
    | { kind: "reopen"; body: MoveInput["reopen"] }
  );

/** How the asking of the controller's own system stands. `failure` is a code of why there is no answer yet. */
export type BlockerCheckPage = {
  askedAt: string;
  answeredAt: string | null;
  standing: string[];
  failure: string | null;
};
/** What a complaint is about: the ticket, what was decided on it, and who may not look at the complaint. */
export type ParentTicket = {
  reference: string;
  /** Whether who looks sees that ticket itself; what was decided is part of the complaint, whoever holds the ticket. */
  seen: boolean;
  right: Right;
  status: Status;
  receivedOn: string;
  decisions: DeskDecision[];
  handlers: string[];
};

/** A complaint about a ticket, and what became of it. */
type LinkedComplaint = { reference: string; status: Status; receivedOn: string; verdict: Verdict | null };

/** Everything the desk sees of a ticket. Instants are ISO texts in UTC; dates named `…On` are civil dates of the policy's zone. */
export type TicketPage = {
  id: string;
  reference: string;
  version: number;
  right: Right;
  status: Status;
  facts: Facts;
  policyVersion: number;
  policyVersionId: string;
  profile: Profile;
  due: DaysLeft;
  receivedOn: string;
  receivedAt: string;
  dueAt: string;
  /** Why the date is the one it is, step by step. */
  dueSteps: DueStep[];
  /** The date a prolongation of the term would lead to now; null where the policy offers none. */
  extendsTo: string | null;
  /** The policy's outer limit where it cuts that date; once the term was prolonged, where it cuts the one that stands. */
  dueLimit: DueLimit | null;
  /** The last day on which a refusal is told in time, where the policy sets one apart from the promise; whether one was told later. */
  refusal: { by: string | null; late: boolean };
  /** The first day on which it may be denied because nobody could be verified; null where the policy sets none, or who asks is known. */
  denyFrom: string | null;
  targetOn: string | null;
  /** Whether the target stands still: we wait for the requester, and what asked them was not given up. */
  targetPaused: boolean;
  /** The last day of the cooling-off that runs; while none does, of the one an approval would begin. Null where there is none. */
  coolingOn: string | null;
  provisional: boolean;
  calendarVersion: string;
  breachedAt: string | null;
  closedAt: string | null;
  /** The civil day the queue sorts it by, as the row says it: what stands still may be due later. */
  urgentOn: string;
  /** References of the requests this one repeats, within the days of the policy's fee rule. */
  repeated: string[];
  assignee: { id: string; name: string } | null;
  parent: ParentTicket | null;
  complaints: LinkedComplaint[];
  answers: Pick<FiledAnswers, "requester" | "who" | "age" | "guardian" | "guardianContact"> & {
    contact: TicketContact;
    what: WhatAnswer;
  };
  /** How it came, and where one of ours took it in, when that was done. */
  channel: Channel;
  registeredAt: string | null;
  /** Whether its time of receipt can be put right now. */
  correctable: boolean;
  /** The authority that passed it on; `due`: how its own day stands, null where it named none or has its answer. */
  authority: (Authority & { due: DaysLeft | null }) | null;
  /** How old the person is whose data are meant; null where nobody knows. */
  ageBand: AgeBand | null;
  /** The last day of an agent's authority that has ended, while no renewed one was seen; null otherwise. */
  authorityEnded: string | null;
  /** What the policy asks this requester to prove; what was asked for, and whether its day is over while we still wait. */
  evidence: { list: Text[]; asked: EvidenceAsked | null; askedAt: string | null; late: boolean };
  /** Whether the right asks for a signed declaration, and what was signed, the first one first; `name` is null where it was erased. */
  /** Who has to agree beside the requester and how that stands, and whether they can be asked now; null where nobody has to. */
  permission: { whom: PermissionOf; state: PermissionAnswer | "waiting" | "unasked"; askable: boolean } | null;
  /** How sure it has to be that an agent may ask: whether more than the permission they show is wanted. */
  confirmsAgents: boolean;
  declarations: { asked: boolean; signed: { id: string; at: string; name: string | null }[] };
  /** `of`: the reference of the ticket it was said on, where that is one this one leads. */
  conversation: (Signed & MessageParts & { from: "staff" | "requester"; of?: string })[];
  /** By when the person was asked to answer what is waited for, and whether that day is over; null while nothing is waited for. */
  reply: { dueOn: string; late: boolean } | null;
  /** When the person was asked for what is waited for; null while nothing is. */
  askedAt: string | null;
  notes: (Signed & { text: string })[];
  decisions: DeskDecision[];
  journal: JournalLine[];
  /** Names of staff that the journal only knows by id. */
  names: Record<string, string>;
  /** The last asking of the controller's own system; null where the policy leaves it to staff, or nobody was asked yet. */
  blockerCheck: BlockerCheckPage | null;
  /** What staff call letters, by kind: the journal has the kinds. */
  letterNames: Record<string, Text>;
  letters: {
    id: string;
    /** What staff call it. */
    name: Text;
    to: Reader;
    createdAt: string;
    sentAt: string | null;
    failedAt: string | null;
    failure: string | null;
    collected: boolean;
    /** How often the mail server had it whole and never said whether it took it. */
    unconfirmed: number;
  }[];
  /** A letter to the person did not arrive, and nobody has settled that yet. */
  undelivered: boolean;
};

/** A ticket as it is opened for a colleague. `openUntil`: the last day on which it is open to them, where it is about a minor; null for any other. */
export type ReadTicket = TicketPage & { openUntil: string | null; together: Together };
