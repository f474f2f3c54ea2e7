import { randomUUID } from "node:crypto";
import { db, transaction } from "#app/platform/database/db.server";
import { Prisma } from "#app/platform/generated/client";
import { recordProgramme } from "../../journal/record.server";
import type { Locale } from "../../language";
import { post } from "../../outbox/post.server";
import { may, type Role } from "../../people/permissions";
import { refuse, type Outcome } from "../../refusal";
import { lockSeen, promiseLetters, withAuthor } from "../programme/row.server";
import { accountOf, hasUndecided } from "./account";
import type { RefusedLine } from "./list-page";
import { clearAudience } from "./set-audience.server";

/** How long taking out whoever was there before may take. */
const LONGEST_MS = 60_000;

type Actor = { id: string; role: Role };

/**
 * Begins to read whom a programme is told to from the controller's own system, in place of whoever was there before; while it is a draft. In: which of
 * the system's lists, as a code, where it has several; the language of whoever it names none for. Out: ok, or `not-permitted`, `programme-gone`, `programme-moved`.
 */
export async function beginReading(asked: {
  programmeId: string;
  seen: number;
  list: string | null;
  locale: Locale;
  actor: Actor;
  now: Date;
}): Promise<Outcome> {
  const { programmeId, seen, list, locale, actor, now } = asked;
  if (!may(actor.role, "programme.write")) return refuse("not-permitted");
  return transaction(
    async (tx) => {
      const locked = await lockSeen(tx, programmeId, ["draft"], seen);
      if (!locked.ok) return locked;
      await clearAudience(tx, programmeId);
      const readId = randomUUID();
      await tx.programmeIntake.create({ data: { programmeId, readId, list, locale, startedAt: now } });
      const { version } = await tx.programme.update({
        where: { id: programmeId },
        data: {
          version: { increment: 1 },
          updatedAt: now,
          authorIds: withAuthor(locked.programme.authorIds, actor.id),
          audience: Prisma.DbNull,
        },
      });
      await recordProgramme(tx, programmeId, { kind: "staff", id: actor.id }, now, [
        { kind: "audience-asked", data: { version } },
      ]);
      await post(tx, { type: "read-audience", payload: { programmeId, readId } }, now);
      return { ok: true };
    },
    { timeoutMs: LONGEST_MS },
  );
}

/** Decides that a programme is told without the lines that cannot be used; they stay counted, and whoever releases it sees how many. Out: as `beginReading`. */
export async function leaveOutRefused(asked: {
  programmeId: string;
  seen: number;
  actor: Actor;
  now: Date;
}): Promise<Outcome> {
  const { programmeId, seen, actor, now } = asked;
  if (!may(actor.role, "programme.write")) return refuse("not-permitted");
  return transaction(async (tx) => {
    const locked = await lockSeen(tx, programmeId, ["draft"], seen);
    if (!locked.ok) return locked;
    const account = accountOf(locked.programme);
    if (!account || !hasUndecided(account)) return refuse("programme-moved");
    const { version } = await tx.programme.update({
      where: { id: programmeId },
      data: {
        version: { increment: 1 },
        updatedAt: now,
        authorIds: withAuthor(locked.programme.authorIds, actor.id),
        audience: { ...account, leftOut: true },
      },
    });
    await recordProgramme(tx, programmeId, { kind: "staff", id: actor.id }, now, [
      { kind: "refused-left-out", data: { version, refused: account.refused } },
    ]);
    await promiseLetters(tx, programmeId, version, now);
    return { ok: true };
  });
}

/** How the reading of a connected list stands; instants are not in it, for the page only asks whether it goes on. */
export type Reading = {
  state: "reading" | "read" | "failed";
  lines: number;
  folded: number;
  refused: number;
  refusedLines: RefusedLine[];
  failure: string | null;
};

/** The reading of a programme's connected list; null where it has none. */
export async function findReading(programmeId: string): Promise<Reading | null> {
  const row = await db().programmeIntake.findUnique({ where: { programmeId } });
  if (!row) return null;
  const { lines, folded, refused, failure } = row;
  const state = row.failedAt ? "failed" : row.endedAt ? "read" : "reading";
  return { state, lines, folded, refused, refusedLines: row.refusedLines as RefusedLine[], failure };
}
