import { transaction, type Tx } from "#app/platform/database/db.server";
import type { Programme } from "#app/platform/generated/client";
import type { ProgrammeEvent } from "../../journal/programme-events";
import { recordProgramme } from "../../journal/record.server";
import { post } from "../../outbox/post.server";
import { may } from "../../people/permissions";
import { refuse, type Outcome } from "../../refusal";
import type { ProgrammeStatus } from "../programme/kinds";
import { lockSeen } from "../programme/row.server";
import type { Move } from "./release.server";

type SendingMove = Omit<Move, "policyId">;

type Change = {
  from: readonly ProgrammeStatus[];
  to: ProgrammeStatus;
  /** What else is done, and what the journal says; null where there is nothing to do. */
  act: (tx: Tx, programme: Programme) => Promise<ProgrammeEvent | null>;
};

/** Changes how a released programme goes on; where it goes on sending, that is promised anew. */
async function change({ programmeId, actor, seen, now }: SendingMove, { from, to, act }: Change): Promise<Outcome> {
  if (!may(actor.role, "programme.release")) return refuse("not-permitted");
  return transaction(async (tx) => {
    const locked = await lockSeen(tx, programmeId, from, seen);
    if (!locked.ok) return locked;
    const event = await act(tx, locked.programme);
    if (!event) return refuse("programme-moved");
    const sending = to === "sending";
    await tx.programme.update({
      where: { id: programmeId },
      data: { status: to, stoppedAt: to === "stopped" ? now : null, updatedAt: now, ...(sending && { doneAt: null }) },
    });
    await recordProgramme(tx, programmeId, { kind: "staff", id: actor.id }, now, [event]);
    if (sending) await post(tx, { type: "send-notices", payload: { programmeId } }, now);
    return { ok: true };
  });
}

/** Stops a programme that is going out; letters under way arrive, no other is begun. Out: ok, or `not-permitted`, `programme-gone`, `programme-moved`. */
export function stopProgramme(asked: SendingMove): Promise<Outcome> {
  return change(asked, {
    from: ["sending"],
    to: "stopped",
    act: () => Promise.resolve({ kind: "programme-stopped", data: {} }),
  });
}

/** Lets a stopped programme go on with who was not told yet. Out: as `stopProgramme`. */
export function resumeProgramme(asked: SendingMove): Promise<Outcome> {
  return change(asked, {
    from: ["stopped"],
    to: "sending",
    act: () => Promise.resolve({ kind: "programme-resumed", data: {} }),
  });
}

/** Changes how fast a released programme goes out: from its next turn on. In: letters a minute, and the pace its page showed. Out: as `stopProgramme`; `programme-moved` too where that is its pace already, `edited-meanwhile` where somebody else set another. */
export async function paceProgramme({
  pace,
  seenPace,
  ...asked
}: SendingMove & { pace: number; seenPace?: number }): Promise<Outcome> {
  const { programmeId, actor, seen, now } = asked;
  if (!may(actor.role, "programme.release")) return refuse("not-permitted");
  return transaction(async (tx) => {
    const locked = await lockSeen(tx, programmeId, ["sending", "stopped"], seen);
    if (!locked.ok) return locked;
    const before = locked.programme.pace;
    if (before === pace) return refuse("programme-moved");
    if (seenPace && seenPace !== before) return refuse("edited-meanwhile");
    await tx.programme.update({ where: { id: programmeId }, data: { pace, updatedAt: now } });
    await recordProgramme(tx, programmeId, { kind: "staff", id: actor.id }, now, [
      { kind: "programme-paced", data: { pace, before } },
    ]);
    return { ok: true };
  });
}

/** Has the letters that failed for good tried again. Out: as `stopProgramme`; `programme-moved` too where none failed. */
export function retryProgramme(asked: SendingMove): Promise<Outcome> {
  return change(asked, {
    from: ["done", "stopped"],
    to: "sending",
    async act(tx, { id: programmeId }) {
      const { count } = await tx.programmeReader.updateMany({
        where: { programmeId, sentAt: null, failedAt: { not: null }, programme: { contactsErasedAt: null } },
        data: { failedAt: null, againAt: null, unconfirmed: 0, tries: 0 },
      });
      return count === 0 ? null : { kind: "programme-retried", data: { readers: count } };
    },
  });
}
