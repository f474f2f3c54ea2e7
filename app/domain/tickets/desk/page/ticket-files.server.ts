import { db } from "#app/platform/database/db.server";
import { isTold } from "../../../files/finding";
import { fileFacts, liveFiles, type FileFacts } from "../../../files/stored-file.server";
import type { Profile } from "../../../policies/profile/profile";
import type { Right } from "../../../policies/profile/rights";
import type { Text } from "../../../language";
import { findingCategories, mayBringPackage } from "../../evidence/finding-categories";
import { findingsOf } from "../../evidence/findings.server";
import { packageOf } from "../../evidence/package.server";

/** What was found of one category, in short: how many lines, rows and files; null while nothing is said of it. */
export type FoundInShort = {
  category: string;
  name: Text;
  told: { nothing: boolean; lines: number; rows: number; files: FileFacts[] } | null;
};

/** How many files of its person and of ours a ticket holds; what it was answered with is made of them. */
export async function countFiles(ticketId: string): Promise<number> {
  return db().file.count({ where: { ticketId, purpose: { in: ["evidence", "finding"] }, erasedAt: null } });
}

/** The files of a ticket as the desk sees them; what was found and its package only for rights that are answered with one. */
export type TicketFiles = {
  evidence: FileFacts[];
  gathered: {
    found: FoundInShort[];
    redactedAt: string | null;
    package: Awaited<ReturnType<typeof packageOf>>;
    downloads: string[];
  } | null;
};

type Asked = { id: string; right: Right; profile: Profile };

async function gathered({ id, right, profile }: Asked, now: Date): Promise<TicketFiles["gathered"]> {
  if (!mayBringPackage(right)) return null;
  const categories = findingCategories(profile, right);
  const [found, made, ticket, downloads] = await Promise.all([
    findingsOf(id, categories),
    packageOf(id, profile.zone, now),
    db().ticket.findUniqueOrThrow({ where: { id }, select: { redactedAt: true } }),
    db().journalEntry.findMany({
      where: { ticketId: id, kind: "file-downloaded" },
      orderBy: { seq: "asc" },
      select: { at: true },
    }),
  ]);
  return {
    found: found.map(({ category, body, files }, at) => ({
      category,
      name: categories[at]!.text,
      told: isTold(body, files.length)
        ? { nothing: body.nothing, lines: body.lines.length, rows: body.table?.rows.length ?? 0, files }
        : null,
    })),
    redactedAt: ticket.redactedAt && ticket.redactedAt.toISOString(),
    package: made,
    downloads: downloads.map(({ at }) => at.toISOString()),
  };
}

/** Everything kept with a ticket, for a person with `desk.read`. */
export async function ticketFiles(asked: Asked, now: Date): Promise<TicketFiles> {
  const [evidence, rest] = await Promise.all([liveFiles({ ticketId: asked.id }, "evidence"), gathered(asked, now)]);
  return { evidence: evidence.map(fileFacts), gathered: rest };
}
