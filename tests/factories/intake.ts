import { db } from "#app/platform/database/db.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import type { Right } from "#app/domain/policies/profile/rights";
import type { Authority, TakenChannel } from "#app/domain/tickets/channel/came";
import type { TicketContact } from "#app/domain/tickets/filing/answers";
import { intakeFiles, intakeState, saveIntake, startIntake } from "#app/domain/tickets/intake/draft.server";
import { completeIntake, type IntakeAnswers } from "#app/domain/tickets/intake/intake";
import { takeIn } from "#app/domain/tickets/intake/take-in.server";
import { answersFor, PERSON, type Told } from "./answers";
import type { StaffActor } from "./staff";
import { expectOk } from "./ticket";

let callers = 0;

/** Somebody who has no e-mail address, under a number nobody else has. */
export function aCaller(): TicketContact {
  callers += 1;
  return {
    name: PERSON.name,
    email: null,
    reach: { by: "phone", at: `139${String(70_000_000 + callers)}` },
    letterLocale: "zh-CN",
  };
}

export type ToldIntake = Omit<Told, "contact"> & {
  contact?: TicketContact;
  channel?: TakenChannel;
  receivedAt?: Date;
  authority?: Authority | null;
  words?: string;
};

/** Everything taken down of a request, by phone and of a caller without an e-mail address unless told otherwise. */
export function intakeOf(asked: Right | readonly Right[], now: Date, told: ToldIntake = {}): IntakeAnswers {
  const {
    contact = aCaller(),
    channel = "phone",
    receivedAt = now,
    authority = null,
    words = "我要看你们存了我哪些信息",
    ...rest
  } = told;
  const { contact: _contact, ...answers } = answersFor(asked, rest);
  return { ...answers, contact, came: { channel, receivedAt: receivedAt.toISOString(), authority }, words };
}

/** A draft with every page of it filled in. Out: its id, and what its check page was made from. */
export async function readyIntake(
  policy: PublishedPolicy,
  staff: StaffActor,
  now: Date,
  answers: IntakeAnswers,
): Promise<{ draftId: string; seen: string }> {
  const draftId = await startIntake(policy, staff.id, now);
  await saveIntake(draftId, answers, now);
  const whole = completeIntake(answers, policy.profile);
  if (!whole) throw new Error("a page is still open");
  const files = await intakeFiles(draftId);
  return {
    draftId,
    seen: intakeState(
      draftId,
      policy.id,
      whole,
      files.map(({ id }) => id),
    ),
  };
}

/** Takes a request in by the product's own verbs. Out: the ticket's id; of several rights, the first one's. */
export async function takeInTicket(
  policy: PublishedPolicy,
  staff: StaffActor,
  asked: Right | readonly Right[],
  now: Date,
  told: ToldIntake = {},
): Promise<string> {
  const ready = await readyIntake(policy, staff, now, intakeOf(asked, now, told));
  return (await expectOk(takeIn({ ...ready, actor: staff, again: false, now }))).ticketId;
}

/** How many tickets there are. */
export function countTickets(): Promise<number> {
  return db().ticket.count();
}
