import { transaction, type Tx } from "#app/platform/database/db.server";
import type { Programme } from "#app/platform/generated/client";
import { recordProgramme } from "../../journal/record.server";
import { post } from "../../outbox/post.server";
import { may } from "../../people/permissions";
import { loadPolicyVersion, type PublishedPolicy } from "../../policies/versions/published.server";
import { refuse, type Outcome } from "../../refusal";
import { accountOf, hasUndecided } from "../audience/account";
import { clearAudience } from "../audience/set-audience.server";
import type { ProgrammeStatus } from "../programme/kinds";
import { notReady, type AsItStands } from "../programme/ready";
import { tellDecided, tellProposed } from "./tell-of-programme.server";
import { momentOf, type SayMoment } from "../programme/moment";
import { lockSeen, policyOf, programmeDigest } from "../programme/row.server";
import { wordsOf } from "../programme/words";
import type { Author } from "./write.server";

export type Move = { programmeId: string; policyId: string; seen: number; actor: Author; now: Date };

async function asItStands(tx: Tx, programme: Programme): Promise<AsItStands> {
  const { id, byLetter, pace, version, lettersVersion } = programme;
  const readers = await tx.programmeReader.count({ where: { programmeId: id } });
  const intake = await tx.programmeIntake.findUnique({ where: { programmeId: id, endedAt: null, failedAt: null } });
  const list = { reading: intake !== null, undecided: hasUndecided(accountOf(programme)) };
  return { words: wordsOf(programme), byLetter, readers, pace, version, lettersVersion, ...list };
}

/** Why a programme cannot go out now, as a refusal; null where it can. */
async function unready(tx: Tx, programme: Programme, policy: PublishedPolicy, now: Date): Promise<Outcome | null> {
  const [missing] = notReady(await asItStands(tx, programme), policy.profile, now);
  return missing ? refuse("programme-not-ready", { missing }) : null;
}

/** Hands a draft to a second person: from here on nobody changes it, unless it is sent back. Out: ok, or `not-permitted`, `programme-gone`, `programme-moved`, `programme-not-ready` (`missing`). */
export async function proposeProgramme({ programmeId, policyId, seen, actor, now }: Move): Promise<Outcome> {
  if (!may(actor.role, "programme.write")) return refuse("not-permitted");
  const policy = await policyOf({ policyId });
  return transaction(async (tx) => {
    const locked = await lockSeen(tx, programmeId, ["draft"], seen);
    if (!locked.ok) return locked;
    const no = await unready(tx, locked.programme, policy, now);
    if (no) return no;
    await tx.programme.update({
      where: { id: programmeId },
      data: { status: "proposed" satisfies ProgrammeStatus, proposedAt: now, proposedById: actor.id, updatedAt: now },
    });
    await tellProposed(tx, locked.programme, actor.id, now);
    await recordProgramme(tx, programmeId, { kind: "staff", id: actor.id }, now, [
      { kind: "programme-proposed", data: { version: seen } },
    ]);
    return { ok: true };
  });
}

/** Makes a proposed programme a draft again, by whoever may write or release one. Out: as `proposeProgramme`. */
export async function sendProgrammeBack({ programmeId, seen, actor, now }: Move): Promise<Outcome> {
  if (!may(actor.role, "programme.write") && !may(actor.role, "programme.release")) return refuse("not-permitted");
  return transaction(async (tx) => {
    const locked = await lockSeen(tx, programmeId, ["proposed"], seen);
    if (!locked.ok) return locked;
    await tx.programme.update({
      where: { id: programmeId },
      data: { status: "draft" satisfies ProgrammeStatus, proposedAt: null, proposedById: null, updatedAt: now },
    });
    await tellDecided(tx, locked.programme, actor.id, now);
    await recordProgramme(tx, programmeId, { kind: "staff", id: actor.id }, now, [
      { kind: "programme-sent-back", data: { version: seen } },
    ]);
    return { ok: true };
  });
}

/**
 * Releases a proposed programme: its page is public from now on, and its letters begin to go out. Nobody releases what they wrote or
 * proposed; what is missing by now is refused. In: also how its instant is written in letters, which is kept with it. Out: ok, or `not-permitted`, `same-author`, `programme-gone`, `programme-moved`,
 * `programme-not-ready` (`missing`).
 */
export async function releaseProgramme(asked: Move & { sayMoment: SayMoment }): Promise<Outcome> {
  const { programmeId, policyId, seen, actor, now, sayMoment } = asked;
  if (!may(actor.role, "programme.release")) return refuse("not-permitted");
  const policy = await policyOf({ policyId });
  return transaction(async (tx) => {
    const locked = await lockSeen(tx, programmeId, ["proposed"], seen);
    if (!locked.ok) return locked;
    const { programme } = locked;
    if (programme.authorIds.includes(actor.id) || programme.proposedById === actor.id) return refuse("same-author");
    const no = await unready(tx, programme, policy, now);
    if (no) return no;
    // As the rest of its letters: in the zone of the version they were written from.
    const { zone } = (await loadPolicyVersion(programme.policyVersionId, tx)).profile;
    const readers = programme.byLetter ? await tx.programmeReader.count({ where: { programmeId } }) : 0;
    const contentDigest = programmeDigest(programmeId, { words: programme.words, letters: programme.letters });
    await tx.programme.update({
      where: { id: programmeId },
      data: {
        status: (programme.byLetter ? "sending" : "done") satisfies ProgrammeStatus,
        releasedAt: now,
        releasedSays: sayMoment(momentOf(now, zone)),
        releasedById: actor.id,
        publishedAt: programme.byPage ? now : null,
        doneAt: programme.byLetter ? null : now,
        updatedAt: now,
      },
    });
    await tellDecided(tx, programme, actor.id, now);
    await recordProgramme(tx, programmeId, { kind: "staff", id: actor.id }, now, [
      {
        kind: "programme-released",
        data: { version: seen, policyVersionId: programme.policyVersionId, readers, contentDigest },
      },
    ]);
    if (programme.byLetter) await post(tx, { type: "send-notices", payload: { programmeId } }, now);
    return { ok: true };
  });
}

/** Throws a draft away: nothing of it goes out, and whom it was for is forgotten. Out: as `proposeProgramme`. */
export async function discardProgramme({ programmeId, seen, actor, now }: Move): Promise<Outcome> {
  if (!may(actor.role, "programme.write")) return refuse("not-permitted");
  return transaction(async (tx) => {
    const locked = await lockSeen(tx, programmeId, ["draft"], seen);
    if (!locked.ok) return locked;
    await clearAudience(tx, programmeId);
    await tx.programme.update({
      where: { id: programmeId },
      data: { status: "discarded" satisfies ProgrammeStatus, updatedAt: now },
    });
    await recordProgramme(tx, programmeId, { kind: "staff", id: actor.id }, now, [
      { kind: "programme-discarded", data: {} },
    ]);
    return { ok: true };
  });
}
