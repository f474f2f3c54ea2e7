import { db } from "#app/platform/database/db.server";
import type { Dossier } from "#app/platform/generated/client";
import { storage } from "#app/platform/storage/storage.server";
import { pieceId } from "../../files/piece-id";
import { staffNames } from "../../people/staff-names.server";
import type { Profile } from "../../policies/profile/profile";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { findAsked, type AskedDossier } from "./ask-dossier.server";
import { caseFile, type WritePages } from "./dossier.server";

/** As long as nobody heard of a try, another worker may begin anew. */
const SILENT_MS = 60_000;
/** How often a try says how far it is. */
const SAY_MS = 1_000;
/** A piece as it is kept: as much of the file as is in memory at once, beside one letter. */
const PIECE_BYTES = 8 * 1024 * 1024;

/** What the pages of a case file say about it: by whom, why and when it was taken, and the policy that names things. */
export type AboutDossier = { reference: string; profile: Profile; by: string; why: string; at: Date };

/** What a worker brings: the words of the pages, the clock, and whether it was told to stop; `pieceBytes`: in how large pieces, for tests. */
export type Making = {
  pages: (about: AboutDossier) => WritePages;
  clock: () => Date;
  isStopped?: () => boolean;
  pieceBytes?: number;
};

/** Takes a case file up for a new try, unless another worker is heard at it, it is made, or its time is over. */
async function take(id: string, now: Date): Promise<Dossier | null> {
  const heard = new Date(now.getTime() - SILENT_MS);
  const rows = await db().dossier.updateManyAndReturn({
    where: { id, madeAt: null, expiresAt: { gt: now }, OR: [{ seenAt: null }, { seenAt: { lt: heard } }] },
    data: { seenAt: now, done: 0, attempt: { increment: 1 } },
  });
  return rows[0] ?? null;
}

async function aboutOf({ ticketId, reference, why, at }: AskedDossier, staffId: string): Promise<AboutDossier> {
  const { policyVersionId } = await db().ticket.findUniqueOrThrow({
    where: { id: ticketId },
    select: { policyVersionId: true },
  });
  const [{ profile }, names] = await Promise.all([loadPolicyVersion(policyVersionId), staffNames([staffId])]);
  return { reference, profile, by: names.get(staffId) ?? "", why, at };
}

/** Bytes put together to pieces of a size, the last one as long as it is. */
async function* inPieces(bytes: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const each of bytes) {
    waiting.push(each);
    length += each.byteLength;
    if (length < size) continue;
    yield Buffer.concat(waiting);
    [waiting, length] = [[], 0];
  }
  yield Buffer.concat(waiting);
}

/** Only the last try at a file writes its row: one that was taken for dead and goes on all the same changes nothing any more. */
function own({ id, attempt }: Dossier) {
  return { id, attempt, madeAt: null };
}

/** Writes the file in pieces. Out: whether it came to its end; not where the worker was told to stop, or another one has begun anew. */
async function write(row: Dossier, asked: AskedDossier, making: Making): Promise<boolean> {
  const { clock, isStopped = () => false, pieceBytes = PIECE_BYTES } = making;
  let [done, of, fingerprint] = [0, 0, ""];
  const hearing = {
    progress: (now: number, all: number) => ([done, of] = [now, all]),
    fingerprint: (sum: string) => (fingerprint = sum),
  };
  const pages = making.pages(await aboutOf(asked, row.staffId));
  let said = clock();
  const sayNow = async () => {
    said = clock();
    return (await db().dossier.updateMany({ where: own(row), data: { seenAt: said, done, of } })).count > 0;
  };
  const watched = async function* () {
    for await (const each of caseFile(asked, pages, clock(), hearing)) {
      if (isStopped()) return;
      if (clock().getTime() - said.getTime() >= SAY_MS && !(await sayNow())) return;
      yield each;
    }
  };
  let [pieces, bytes] = [0, 0];
  for await (const piece of inPieces(watched(), pieceBytes)) {
    await storage().put(pieceId(row.id, row.attempt, pieces), piece);
    pieces += 1;
    bytes += piece.byteLength;
  }
  if (fingerprint === "") return false;
  const data = { madeAt: clock(), seenAt: null, done: of, of, pieces, bytes, fingerprint };
  return (await db().dossier.updateMany({ where: own(row), data })).count > 0;
}

/**
 * Makes the case file that somebody asked for, and keeps it, sealed, until its time is over. Killed anywhere, it is begun anew after a minute by whichever
 * worker comes next, with pieces of its own; what was left behind is swept. In: its id, and what the worker brings. Out: `done`, also where it is made or
 * over; or when to look again, because another worker is at it, or this one was told to stop.
 */
export async function makeDossier(id: string, making: Making): Promise<"done" | { againAt: Date }> {
  const { clock } = making;
  const row = await take(id, clock());
  if (!row) {
    const open = { id, madeAt: null, expiresAt: { gt: clock() } };
    return (await db().dossier.count({ where: open })) > 0
      ? { againAt: new Date(clock().getTime() + SILENT_MS) }
      : "done";
  }
  try {
    const asked = await findAsked(row.ticketId, id, row.staffId, clock());
    if (!asked || (await write(row, asked, making))) return "done";
  } catch (error) {
    await letGo(row);
    throw error;
  }
  await letGo(row);
  return { againAt: clock() };
}

/** Leaves it to the next who comes. */
async function letGo(row: Dossier): Promise<void> {
  await db().dossier.updateMany({ where: own(row), data: { seenAt: null } });
}
