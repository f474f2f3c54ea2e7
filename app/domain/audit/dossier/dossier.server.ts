import { readFile } from "node:fs/promises";
import path from "node:path";
import { sha256 } from "#app/platform/seal/secret.server";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { EVENTS } from "../../journal/events";
import { isRight } from "../../policies/profile/rights";
import { clockEvents } from "../../tickets/deadlines/clock-events";
import { clockRule } from "../../tickets/deadlines/clock-rule";
import type { AskedDossier } from "./ask-dossier.server";
import { anchorEntries, anchorLists } from "./anchor.server";
import { contentsOf, digestOf, type Content } from "./contents.server";
import { dayByDay, type DayByDay } from "./day-by-day";
import { caseFacts, type CaseFacts } from "./facts.server";
import { letterEntries } from "./letter-entries.server";
import { caseLines, journalText, type CaseLine } from "./lines.server";
import { storedZip, type Entry } from "./stored-zip";

/** What a case file is, for programs that read it. Source: `public/verify-case-file.mjs` reads exactly this. */
const FORMAT = "rightsdesk-case-file/1";

/** What is in a case file, for the pages people read in it. */
export type CaseData = { facts: CaseFacts; lines: CaseLine[]; contents: Content[]; clock: DayByDay };

/** Writes what people read in a case file: its pages, and the notes on what it proves. */
export type WritePages = (data: CaseData) => { path: string; text: string }[];

const text = (name: string, content: string): Entry => ({ path: name, bytes: Buffer.from(content, "utf8") });
const json = (name: string, value: unknown): Entry => text(name, `${JSON.stringify(value, null, 1)}\n`);
const sum = (bytes: Uint8Array): string => Buffer.from(sha256(bytes)).toString("hex");

/** Where each file that is handed out gets noted for the manifest, the last one. */
type Listed = { path: string; bytes: number; sha256: string };

async function clockOf(lines: readonly CaseLine[], now: Date): Promise<DayByDay> {
  const { policyVersionId, right } = EVENTS.filed.parse(lines[0]?.data);
  const { profile } = await loadPolicyVersion(policyVersionId);
  if (!isRight(right)) throw new Error("a ticket asks for a right the product does not know");
  return dayByDay(clockEvents(lines), clockRule(profile, right), now);
}

/** Who hears how a case file comes about. `progress`: how much of it is written, of how much; `fingerprint`: the checksum of its list of contents, once that is written. */
export type Hearing = { progress: (done: number, of: number) => void; fingerprint: (sum: string) => void };

/** Letters lie in folders of their own; all other words in one list, with what proves them. */
async function* contentEntries(
  ticketId: string,
  lines: readonly CaseLine[],
  told: Content[],
  step: () => void,
): AsyncGenerator<Entry> {
  let letters = 0;
  for await (const content of contentsOf(ticketId, lines)) {
    step();
    const parts =
      content.kind.startsWith("letter-") && content.json
        ? letterEntries(`letters/${String((letters += 1)).padStart(3, "0")}-line-${content.seq}`, content.json)
        : null;
    if (!parts) {
      told.push(content);
      continue;
    }
    yield* parts;
    const { seq, kind, state, key } = content;
    told.push({ seq, kind, state, letter: path.posix.dirname(parts[0]!.path), ...(key && { key }) });
  }
  yield json("contents.json", told);
}

/** Counts the steps of a case file: what its lines stand for, one by one, and the lists of its anchor. */
async function stepsOf(lines: readonly CaseLine[], { progress }: Hearing): Promise<() => void> {
  const of = lines.filter(({ data }) => digestOf(data) !== null).length + (await anchorLists(lines)) + 1;
  let done = 0;
  progress(done, of);
  return () => progress((done += 1), of);
}

async function* caseEntries(
  asked: AskedDossier,
  write: WritePages,
  now: Date,
  hearing: Hearing,
): AsyncGenerator<Entry> {
  const { ticketId, seq } = asked;
  const lines = await caseLines(ticketId, seq);
  const step = await stepsOf(lines, hearing);
  const facts = await caseFacts(ticketId, lines, now);
  const clock = await clockOf(lines, now);
  const contents: Content[] = [];
  yield { path: "verify-case-file.mjs", bytes: await readFile(path.resolve("public/verify-case-file.mjs")) };
  yield text("journal.txt", journalText(ticketId, lines));
  yield* contentEntries(ticketId, lines, contents, step);
  yield json("facts.json", facts);
  yield json("clock.json", clock);
  for await (const entry of anchorEntries(lines)) {
    step();
    yield entry;
  }
  for (const page of write({ facts, lines, contents, clock })) yield text(page.path, page.text);
}

function manifestOf({ head, seq, at, ...asked }: AskedDossier, files: readonly Listed[], now: Date): Entry {
  const journal = { lines: seq, head };
  const times = { askedAt: at.toISOString(), madeAt: now.toISOString() };
  return json("manifest.json", { format: FORMAT, ...asked, ...times, journal, files });
}

/** Hands every file on and lists it; then the list itself, and its checksum. The checksum, which is the file's fingerprint, is told. */
async function* sealed(
  asked: AskedDossier,
  entries: AsyncIterable<Entry>,
  now: Date,
  { fingerprint: tell }: Hearing,
): AsyncGenerator<Entry> {
  const files: Listed[] = [];
  for await (const entry of entries) {
    files.push({ path: entry.path, bytes: entry.bytes.byteLength, sha256: sum(entry.bytes) });
    yield entry;
  }
  const manifest = manifestOf(asked, files, now);
  const fingerprint = sum(manifest.bytes);
  yield manifest;
  yield text("manifest.sha256", `${fingerprint}  manifest.json\n`);
  tell(fingerprint);
}

/**
 * A ticket's case file, piece by piece while it is made: one letter at a time is in memory, and nothing waits for the whole. In: the file that
 * was asked for, what writes its pages, the instant, and who hears how it comes about. Throws before the first piece
 * where the ticket cannot be read.
 */
export function caseFile(
  asked: AskedDossier,
  write: WritePages,
  now: Date,
  hearing: Hearing,
): AsyncGenerator<Uint8Array> {
  return storedZip(sealed(asked, caseEntries(asked, write, now, hearing), now, hearing));
}
