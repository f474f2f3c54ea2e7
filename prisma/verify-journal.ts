import { parseArgs } from "node:util";
import { verifyJournal, type Verification } from "#app/domain/journal/verify.server";
import { noteCheck } from "#app/domain/operations/journal-check.server";
import { closeDb } from "#app/platform/database/db.server";
import { isMain } from "#app/platform/is-main";
import { now } from "#app/platform/now.server";

const USAGE = `Recomputes the journal's chains and anchors; exit code 1 when something was changed.
  npm run journal:verify
  npm run journal:verify -- --head HEX    and demands an anchor with this head, as it stands in the log
`;

function subjectOf(flaw: Extract<Verification["flaw"], { at: "line" }>): string {
  if ("ticketId" in flaw) return `ticket ${flaw.ticketId}`;
  return "staffId" in flaw ? `colleague ${flaw.staffId}` : `programme ${flaw.programmeId}`;
}

function sentence({ lines, tickets, programmes, colleagues, anchors, head, flaw }: Verification): string {
  const besides = [
    ...(programmes > 0 ? [`${programmes} programmes`] : []),
    ...(colleagues > 0 ? [`the searches and accounts of ${colleagues} colleagues`] : []),
  ];
  const seen = `${lines} lines of ${[`${tickets} tickets`, ...besides].join(" and ")}, ${anchors} anchors`;
  if (!flaw) return `The journal is whole: ${seen}, head ${head ?? "none yet"}.`;
  if (flaw.at === "line") return `The journal is BROKEN at line ${flaw.entryId} (${subjectOf(flaw)}), after ${seen}.`;
  if (flaw.at === "anchor")
    return `The journal is BROKEN at anchor ${flaw.anchorId}: the lines up to ${flaw.upToId} are not those it was made of (${seen} before it).`;
  return `The journal is BROKEN: no anchor has the head given (${seen}).`;
}

async function main(): Promise<void> {
  try {
    const { values } = parseArgs({ options: { head: { type: "string" } } });
    const askedAt = now();
    const verdict = await verifyJournal(values.head ?? null);
    await noteCheck(verdict, askedAt, now());
    process.stdout.write(`${sentence(verdict)}\n`);
    process.exitCode = verdict.flaw ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exitCode = 2;
  } finally {
    await closeDb();
  }
}

if (isMain(import.meta.url)) await main();
