import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { beginReading, findReading, leaveOutRefused } from "#app/domain/programmes/audience/connected.server";
import { setAudience } from "#app/domain/programmes/audience/set-audience.server";
import { findWantedPage, noteNoPage, takePage } from "#app/domain/programmes/audience/take-page.server";
import { proposeProgramme } from "#app/domain/programmes/moves/release.server";
import { NoAnswer } from "#app/platform/connectors/no-answer";
import { readList } from "#app/platform/connectors/read-list.server";
import { db } from "#app/platform/database/db.server";
import { readAudience } from "#jobs/tasks/read-audience";
import type { TaskContext } from "#jobs/tasks/task";
import { writeNotice } from "#jobs/tasks/write-notice";
import { publish } from "#tests/factories/policy";
import { done, draft, INCIDENT, people, versionOf, WRITING } from "#tests/factories/programme";
import { useDatabase } from "#tests/support/database";
import { type ListSystem, startListSystem } from "#tests/support/list-system";

let system: ListSystem;
let elsewhere: ListSystem;
beforeAll(async () => {
  [system, elsewhere] = await Promise.all([startListSystem(), startListSystem()]);
  const { url, token } = system;
  process.env.AUDIENCES = JSON.stringify({
    "resource-go": { url, token, private: true },
    stranger: { url, token: "x".repeat(40), private: true },
    outside: { url, token },
  });
});
afterAll(async () => {
  await Promise.all([system.stop(), elsewhere.stop()]);
});
useDatabase();

const NOW = new Date("2026-03-01T02:00:00Z");
const GOING_ON = { stopping: () => false } as TaskContext; // reading a list sends no mail

beforeAll(async () => {
  for (const id of ["resource-go", "stranger", "outside", "unconnected"]) await publish({ id, policyUrl: null });
});
beforeEach(() => {
  system.heard.length = elsewhere.heard.length = 0;
});

/** A draft whose list is to be read from the system of its policy. */
async function asked(policyId = "resource-go", list: string | null = null) {
  const { id, author } = await draft({ policyId, words: INCIDENT, now: NOW });
  const seen = await versionOf(id);
  done(await beginReading({ programmeId: id, seen, list, locale: "zh-CN", actor: author, now: NOW }));
  const rows = await db().outbox.findMany({ where: { type: "read-audience" }, orderBy: { id: "desc" }, take: 1 });
  const ids = rows[0]!.payload as { programmeId: string; readId: string };
  expect(ids.programmeId).toBe(id);
  return { id, author, ids, read: (context = GOING_ON) => readAudience(ids, context) };
}

/** Three pages of so many, one page repeating an address of another. */
function threePages(name: string, rows = 2) {
  system.answers(({ cursor }) => {
    const page = Number(cursor ?? "1");
    const contacts = Array.from({ length: rows }, (_, at) => ({ email: `${name}-${page}-${at}@person.example` }));
    return {
      contacts: [...contacts, { email: `${name}-1-0@Person.Example` }],
      next: page < 3 ? String(page + 1) : null,
    };
  });
}

const addresses = (programmeId: string) => db().programmeReader.count({ where: { programmeId } });
const missing = async (id: string, actor: Awaited<ReturnType<typeof asked>>["author"]) => {
  await writeNotice({ programmeId: id }, WRITING);
  const seen = await versionOf(id);
  const proposed = await proposeProgramme({ programmeId: id, policyId: "resource-go", seen, actor, now: NOW });
  return proposed.ok ? null : proposed.detail?.missing;
};

describe("a list of the controller's own system", () => {
  test("is read page by page, kept sealed, each person once, and counted as a pasted one is", async () => {
    threePages("pages");
    const { id, author, read } = await asked("resource-go", "incident-2026");
    expect(await missing(id, author)).toBe("audience-reading");
    expect(await read()).toBe("done");
    expect(system.heard.map(({ cursor, list, policy, limit }) => [cursor, list, policy, limit])).toEqual([
      [null, "incident-2026", "resource-go", 1_000],
      ["2", "incident-2026", "resource-go", 1_000],
      ["3", "incident-2026", "resource-go", 1_000],
    ]);
    expect(await findReading(id)).toMatchObject({ state: "read", lines: 9, folded: 3, refused: 0 });
    const rows = await db().programmeReader.findMany({ where: { programmeId: id } });
    expect(rows).toHaveLength(6);
    expect(rows.filter(({ contactSealed }) => Buffer.from(contactSealed).includes("person.example"))).toEqual([]);
    expect(await missing(id, author)).toBeNull();
    const lines = await db().journalEntry.findMany({ where: { programmeId: id }, orderBy: { seq: "asc" } });
    expect(lines.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["audience-asked", "audience-read"]));
    const kept = [...lines.map(({ data }) => data), ...(await db().outbox.findMany()).map(({ payload }) => payload)];
    expect(JSON.stringify(kept)).not.toContain("person.example");
  });

  test("with lines that cannot be used waits for somebody to decide, and says which and why", async () => {
    system.answers(() => ({
      contacts: [
        { email: "good@person.example" },
        { email: "no address" },
        { email: "b@person.example", language: "fr" },
      ],
    }));
    const { id, author, read } = await asked();
    await read();
    expect(await findReading(id)).toMatchObject({
      lines: 3,
      refused: 2,
      refusedLines: [
        { line: 2, why: "email" },
        { line: 3, why: "language" },
      ],
    });
    expect(await missing(id, author)).toBe("audience-refused");
    const decided = { programmeId: id, actor: author, now: NOW };
    done(await leaveOutRefused({ ...decided, seen: await versionOf(id) }));
    expect(await leaveOutRefused({ ...decided, seen: await versionOf(id) })).toMatchObject({
      refusal: "programme-moved",
    });
    expect(await missing(id, author)).toBeNull();
    expect(await db().journalEntry.count({ where: { programmeId: id, kind: "refused-left-out" } })).toBe(1);
  });

  test("is gone on with where a worker stopped, and taken once where two read it", async () => {
    threePages("resumed");
    const { id, read } = await asked();
    let pages = 0;
    const stopsAfterOne = { stopping: () => pages++ > 0 } as TaskContext;
    expect(await read(stopsAfterOne)).toMatchObject({ againAt: expect.any(Date) as Date });
    expect(await findReading(id)).toMatchObject({ state: "reading", lines: 3 });
    await Promise.all([read(), read()]);
    expect(await findReading(id)).toMatchObject({ state: "read", lines: 9, folded: 3 });
    expect(await addresses(id)).toBe(6);
    expect(system.heard.filter(({ cursor }) => cursor === null)).toHaveLength(1);
    expect(await read()).toBe("done");
    expect(await db().journalEntry.count({ where: { programmeId: id, kind: "audience-read" } })).toBe(1);
  });

  test("that another list took the place of brings nobody any more", async () => {
    threePages("late");
    const { id, author, ids, read } = await asked();
    const wanted = (await findWantedPage(id, ids.readId))!;
    done(
      await setAudience({ programmeId: id, seen: await versionOf(id), contacts: people(2), actor: author, now: NOW }),
    );
    expect(await takePage(id, wanted, { contacts: [{ email: "late@person.example" }], next: "2" }, NOW)).toBe(false);
    expect(await noteNoPage(id, wanted, { code: "timeout", mayPass: true }, NOW)).toBeNull();
    expect(await read()).toBe("done");
    expect([await addresses(id), system.heard.length, await findReading(id)]).toEqual([2, 0, null]);
  });
});

describe("what cannot be read leaves no list, and says why:", () => {
  const failed = async (policyId?: string) => {
    const { id, read } = await asked(policyId);
    expect(await read()).toBe("done");
    expect(await addresses(id)).toBe(0);
    const reading = await findReading(id);
    return [reading?.state, reading?.failure];
  };
  const answered = (reply: Parameters<ListSystem["answers"]>[0]) => system.answers(reply);

  test("a token it does not know", async () => expect(await failed("stranger")).toEqual(["failed", "refused"]));
  test("a system nobody connected", async () => expect(await failed("unconnected")).toEqual(["failed", "no-source"]));

  test("a redirect, which is not followed", async () => {
    answered(() => ({ status: 307, headers: { location: elsewhere.url } }));
    expect(await failed()).toEqual(["failed", "redirected"]);
    expect(elsewhere.heard).toEqual([]);
  });

  test.each([
    ["a page of the web", { body: "<html>" }, "not-json"],
    ["something else", { body: '{"people":[]}' }, "no-page"],
    ["too much", { body: `{"contacts":["${"x".repeat(4_200_000)}"]}` }, "too-large"],
    ["no such address", { status: 404 }, "status-404"],
  ])("%s", async (_, reply, code) => {
    answered(() => reply);
    expect(await failed()).toEqual(["failed", code]);
  });

  test("nobody", async () => {
    answered(() => ({ contacts: [] }));
    expect(await failed()).toEqual(["failed", "empty"]);
  });

  test("pages in a circle, after some of them were taken", async () => {
    answered(({ cursor }) => ({ contacts: [{ email: `${cursor ?? "first"}@person.example` }], next: "again" }));
    expect(await failed()).toEqual(["failed", "loops"]);
  });

  test("more than a list may have", async () => {
    const rows = Array.from({ length: 1_000 }, () => ({ email: "one@person.example" }));
    answered(({ cursor }) => ({ contacts: rows, next: String(Number(cursor ?? "0") + 1) }));
    const { id, read } = await asked();
    await db().programmeIntake.update({ where: { programmeId: id }, data: { lines: 199_500 } });
    expect(await read()).toBe("done");
    expect(await findReading(id)).toMatchObject({ state: "failed", failure: "too-many" });
  });
});

test("a system that is away is asked again, more and more slowly, and its list is whole in the end", async () => {
  threePages("away");
  const { id, read } = await asked();
  system.answers(() => ({ status: 503 }));
  const waits: number[] = [];
  for (let tries = 0; tries < 3; tries += 1) {
    const outcome = await read();
    if (outcome === "done") throw new Error("it was given up");
    waits.push(outcome.againAt.getTime() - Date.now());
  }
  expect(waits[2]! > waits[0]!).toBe(true);
  expect(await findReading(id)).toMatchObject({ state: "reading", failure: "status-503" });
  threePages("away");
  await read();
  expect(await findReading(id)).toMatchObject({ state: "read", failure: null });

  const other = await asked();
  system.answers(() => ({ status: 503 }));
  for (let tries = 1; tries < 8; tries += 1) expect(await other.read()).not.toBe("done");
  expect(await other.read()).toBe("done");
  expect(await findReading(other.id)).toMatchObject({ state: "failed", failure: "status-503" });
});

describe("into a network of somebody's own", () => {
  const port = () => new URL(system.url).port;
  const code = (url: string, more: { private?: boolean } = {}) =>
    readList({ url, token: system.token, private: false, ...more }, { cursor: null }).catch((error: unknown) =>
      error instanceof NoAnswer ? error.code : error,
    );

  test("nothing is asked, whatever the address is called, unless the operator says that it may", async () => {
    for (const host of ["127.0.0.1", "localhost", "[::1]", "2130706433", "127.1", "0x7f.1", "[::ffff:127.0.0.1]"])
      expect([host, await code(`http://${host}:${port()}/contacts`)]).toEqual([host, "private"]);
    expect(system.heard).toEqual([]);
    system.answers(() => ({ contacts: [] }));
    expect(await code(system.url, { private: true })).toEqual({ contacts: [] });
    const { id, read } = await asked("outside");
    system.heard.length = 0;
    await read();
    expect([(await findReading(id))?.failure, system.heard]).toEqual(["private", []]);
  });

  test("a system that says nothing is waited for no longer than told", async () => {
    system.answers(() => ({ silent: true }));
    await expect(
      readList({ url: system.url, token: system.token, private: true }, { cursor: null }, 100),
    ).rejects.toMatchObject({ code: "timeout" });
  });
});
