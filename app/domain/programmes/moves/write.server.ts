import { transaction } from "#app/platform/database/db.server";
import { recordProgramme } from "../../journal/record.server";
import { may, type Role } from "../../people/permissions";
import { refuse, type Outcome } from "../../refusal";
import { PACE, type ProgrammeKind, type ProgrammeStatus } from "../programme/kinds";
import { lockSeen, policyOf, programmeDigest, promiseLetters, withAuthor } from "../programme/row.server";
import { wordsSchema } from "../programme/words";
import type { WrittenProgramme } from "../programme/words-form";
import { findNewestVersion } from "../../policies/versions/versions.server";

export type Author = { id: string; role: Role };

/** Begins a programme of a policy: a draft without words. Out: its id; or `not-permitted`, `policy-gone`. */
export async function beginProgramme(asked: {
  policyId: string;
  kind: ProgrammeKind;
  actor: Author;
  now: Date;
}): Promise<Outcome<{ id: string }>> {
  const { policyId, kind, actor, now } = asked;
  if (!may(actor.role, "programme.write")) return refuse("not-permitted");
  const policy = await findNewestVersion(policyId);
  if (!policy) return refuse("policy-gone");
  const data = {
    policyId,
    policyVersionId: policy.id,
    kind,
    status: "draft" satisfies ProgrammeStatus,
    pace: PACE.suggested,
    authorIds: [actor.id],
    createdAt: now,
    updatedAt: now,
  };
  return transaction(async (tx) => {
    const { id } = await tx.programme.create({ data, select: { id: true } });
    await recordProgramme(tx, id, { kind: "staff", id: actor.id }, now, [
      { kind: "programme-begun", data: { programme: kind, policyVersionId: policy.id } },
    ]);
    return { ok: true, id };
  });
}

/** Writes a draft's words, channels and pace; its letters are written anew. Out: ok, or `not-permitted`, `programme-gone`, `programme-moved`. */
export async function writeProgramme(asked: {
  programmeId: string;
  policyId: string;
  seen: number;
  written: WrittenProgramme;
  actor: Author;
  now: Date;
}): Promise<Outcome> {
  const { programmeId, policyId, seen, written, actor, now } = asked;
  if (!may(actor.role, "programme.write")) return refuse("not-permitted");
  const policy = await policyOf({ policyId });
  const words = wordsSchema.parse(written.words);
  return transaction(async (tx) => {
    const locked = await lockSeen(tx, programmeId, ["draft"], seen);
    if (!locked.ok) return locked;
    const { byLetter, byPage, pace, keepDays, shownUntil } = written;
    const { version } = await tx.programme.update({
      where: { id: programmeId },
      data: {
        words,
        byLetter,
        byPage,
        pace,
        keepDays,
        shownUntil: byPage ? shownUntil : null,
        policyVersionId: policy.id,
        version: { increment: 1 },
        updatedAt: now,
        authorIds: withAuthor(locked.programme.authorIds, actor.id),
      },
    });
    await recordProgramme(tx, programmeId, { kind: "staff", id: actor.id }, now, [
      { kind: "programme-written", data: { version, contentDigest: programmeDigest(programmeId, written) } },
    ]);
    await promiseLetters(tx, programmeId, version, now);
    return { ok: true };
  });
}
