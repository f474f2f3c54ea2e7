import { createHash } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { verifyJournal } from "#app/domain/journal/verify.server";
import { loader as page } from "#app/routes/desk.tickets.$reference.case-file._index/route";
import { PERSON } from "#tests/factories/answers";
import { FOUND, lived, takenBy, textOf } from "#tests/factories/case-desk";
import {
  flawsOfFiles,
  flawsOfZip,
  forged,
  unpacked,
  verifyAt,
  verifyFiles,
  verifyZip,
  type Files,
} from "#tests/factories/case-file";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { everythingOf } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";
import { useFiles } from "#tests/support/files";

process.env.SECOND_FACTOR = "off";
useDatabase();
useFiles();

let policy: Awaited<ReturnType<typeof publish>>;
let agent: StaffActor;
let manager: SignedIn;

beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent", { name: "办理人" });
  manager = await colleague("compliance");
});

const write = (files: Files, name: string, content: string) => files.set(name, Buffer.from(content));
const linesOf = (files: Files) => textOf(files, "journal.txt").split("\n").slice(0, -1);
const writeLines = (files: Files, lines: string[]) =>
  write(files, "journal.txt", lines.map((line) => `${line}\n`).join(""));

describe("a ticket's case file", () => {
  let ticket: { id: string; reference: string };
  let zip: Buffer;
  let files: Files;
  beforeAll(async () => {
    ticket = await lived(policy, agent);
    zip = await takenBy(manager, ticket.reference);
    files = unpacked(zip);
  });

  test("is verified by somebody who has nothing but the script, as an archive and unpacked", async () => {
    for (const verdict of [await verifyZip(zip), await verifyFiles(files)]) {
      expect(verdict).toMatchObject({ code: 0 });
      expect(verdict.said).toMatch(/案卷完整。\nWHOLE\.\n$/);
      expect(verdict.said).toContain(createHash("sha256").update(files.get("manifest.json")!).digest("hex"));
      expect(verdict.said).toMatch(/Anchor \d+ of .*head [0-9a-f]{64}/);
    }
  });

  test("has the words of everything the journal is about, with the keys that prove them", () => {
    const contents = JSON.parse(textOf(files, "contents.json")) as { kind: string; state: string }[];
    const withDigest = linesOf(files).filter((line) => /"(contentDigest|answersDigest)"/.test(line));
    expect(contents).toHaveLength(withDigest.length);
    expect(contents.filter(({ state }) => state !== "open").map(({ kind, state }) => [kind, state])).toEqual([
      ["found", "withheld"],
    ]);
    expect(contents.filter(({ kind }) => kind === "letter-sent").length).toBeGreaterThanOrEqual(3);
  });

  test("has letters byte for byte as they were sent, the answer on paper among them", () => {
    const papers = [...files].filter(([name]) => name.endsWith(".pdf"));
    expect(papers).not.toEqual([]);
    for (const [, bytes] of papers) expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("can be read in both languages: what was asked, decided and counted", () => {
    const [zh, en] = [textOf(files, "case.zh-CN.html"), textOf(files, "case.en.html")];
    for (const said of [ticket.reference, PERSON.name, "编号 7781 的那张", "办理人"]) {
      expect(zh).toContain(said);
      expect(en).toContain(said);
    }
    expect(zh).toContain("从收到之日 2026年9月14日（周一） 起算");
    expect(en).toContain("Counted from Monday 14 September 2026");
    expect(zh).toMatch(/放假，不计 \(国庆节\)/);
    expect(textOf(files, "README.zh-CN.txt")).toContain("它不证明什么");
    expect(textOf(files, "README.en.txt")).toContain("What it does not prove");
    expect(textOf(files, "verify-case-file.mjs")).toContain("Exit code 0: whole");
  });

  test("holds no file a person sent and nothing that was found of them: what there was is named", () => {
    const { files: named } = JSON.parse(textOf(files, "facts.json")) as {
      files: { purpose: string; sha256: string }[];
    };
    expect(named.map(({ purpose }) => purpose)).toContain("package");
    for (const [name, bytes] of files) expect([name, bytes.includes(FOUND)]).toEqual([name, false]);
  });

  test("is written down: who took it and why, that it was handed over, and its fingerprint", async () => {
    const { journal } = await everythingOf(ticket.id);
    const [line, handed] = journal.slice(-2);
    const fingerprint = createHash("sha256").update(files.get("manifest.json")!).digest("hex");
    expect(line).toMatchObject({ kind: "dossier-asked", actorId: manager.id, data: { why: "audit" } });
    expect(handed).toMatchObject({ kind: "dossier-handed", data: { manifestDigest: fingerprint } });
    const { data } = await knock(page, manager.get(`/desk/tickets/${ticket.reference}/case-file`), {
      reference: ticket.reference,
    });
    expect((data as { dossiers: unknown[] }).dossiers[0]).toMatchObject({
      why: "audit",
      by: manager.name,
      fingerprint,
    });
    expect((await verifyJournal()).flaw).toBeNull();
  });

  test("of which any byte was changed is not whole, wherever it is", async () => {
    const heads = [...unpacked(zip).keys()].length;
    expect(heads).toBeGreaterThan(10);
    const places = fc.oneof(
      fc.integer({ min: 0, max: zip.length - 1 }),
      fc.integer({ min: zip.length - 3_000, max: zip.length - 1 }),
      fc.constantFrom(0, 10, 14, 28, 29, zip.length - 1, zip.length - 22),
    );
    await fc.assert(
      fc.asyncProperty(places, fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Buffer.from(zip);
        changed[at] = changed[at]! ^ by;
        expect(await flawsOfZip(changed)).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
    const changed = Buffer.from(zip);
    changed[2_000]! ^= 1;
    expect((await verifyZip(changed)).code).toBe(1);
  });

  test.each<[string, (whole: Buffer) => Buffer]>([
    ["cut short", (whole) => whole.subarray(0, whole.length - 1)],
    ["cut to its half", (whole) => whole.subarray(0, whole.length / 2)],
    ["longer by a byte", (whole) => Buffer.concat([whole, Buffer.from([0])])],
    ["with a byte before it", (whole) => Buffer.concat([Buffer.from([0]), whole])],
    ["empty", () => Buffer.alloc(0)],
  ])("%s is not whole", async (_, change) => {
    expect(await flawsOfZip(change(zip))).not.toEqual([]);
  });

  test("of which a file is missing, or that has one more, is not whole", async () => {
    for (const name of files.keys()) {
      const fewer = new Map(files);
      fewer.delete(name);
      expect([name, await flawsOfFiles(fewer)]).not.toEqual([name, []]);
    }
    expect((await verifyFiles(new Map([...files, ["letters/more.txt", Buffer.from("x")]]))).said).toContain(
      "letters/more.txt was added",
    );
  });

  /** Whoever forges makes the list of contents anew, so that only what it lists can tell. */
  test.each<[string, (files: Files) => void, string]>([
    [
      "a line was taken out",
      (all) =>
        writeLines(
          all,
          linesOf(all).filter((_, at) => at !== 3),
        ),
      "broken at line 4",
    ],
    ["two lines changed places", (all) => writeLines(all, swapped(linesOf(all), 2)), "broken at line 3"],
    ["the last lines are gone", (all) => writeLines(all, linesOf(all).slice(0, -2)), "was cut off"],
    ["the first line is gone", (all) => writeLines(all, linesOf(all).slice(1)), "broken at line 1"],
    [
      "a line says otherwise",
      (all) => write(all, "journal.txt", textOf(all, "journal.txt").replace('"action":"ask"', '"action":"asz"')),
      "broken at line",
    ],
    [
      "a letter says otherwise",
      (all) => {
        const name = [...all.keys()].find((each) => each.endsWith("letter.txt"))!;
        write(all, name, `${textOf(all, name)} `);
      },
      "not those that were written then",
    ],
    [
      "an answer on paper was replaced",
      (all) =>
        write(
          all,
          [...all.keys()].find((each) => each.endsWith(".pdf"))!,
          "%PDF-1.7 other",
        ),
      "not those that were written then",
    ],
    [
      "what was asked says otherwise",
      (all) => write(all, "contents.json", textOf(all, "contents.json").replace("编号 7781", "编号 7782")),
      "not those that were written then",
    ],
    [
      "words are gone",
      (all) =>
        write(all, "contents.json", JSON.stringify((JSON.parse(textOf(all, "contents.json")) as unknown[]).slice(1))),
      "is missing",
    ],
    [
      "a day is skipped",
      (all) => write(all, "clock.json", textOf(all, "clock.json").replace('"on": "2026-09-16"', '"on": "2026-09-17"')),
      "skips at",
    ],
    [
      "a holiday counts",
      (all) => write(all, "clock.json", textOf(all, "clock.json").replace('"counts": false', '"counts": true')),
      "number of days",
    ],
    [
      "another ticket's line stands in the anchor in place of this one's",
      (all) => {
        const bytes = Buffer.from(all.get("anchor/0001.bin")!);
        const ours = Buffer.from(linesOf(all)[0]!.slice(0, 64), "hex");
        bytes[bytes.indexOf(ours)]! ^= 1;
        all.set("anchor/0001.bin", bytes);
      },
      "is not in the anchor",
    ],
    [
      "the anchor has another head",
      (all) => write(all, "anchor.json", textOf(all, "anchor.json").replace(/"hash": "./, '"hash": "_')),
      "head does not come out",
    ],
  ])("where %s, is not whole even if its list was made to fit", async (_, change, said) => {
    expect(await flawsOfZip(await forged(zip, () => {}))).toEqual([]);
    expect((await flawsOfZip(await forged(zip, change))).join("\n")).toContain(said);
  });

  test("that is not there cannot be read, and that is another exit code", async () => {
    expect((await verifyAt("/nowhere/case.zip")).code).toBe(2);
  });
});

/** Lines with two neighbours changed places. */
function swapped(lines: string[], at: number): string[] {
  return lines.map((line, index) => (index === at ? lines[at + 1]! : index === at + 1 ? lines[at]! : line));
}
