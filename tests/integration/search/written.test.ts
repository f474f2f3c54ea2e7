import { beforeAll, describe, expect, it, vi } from "vitest";
import { listSearches } from "#app/domain/tickets/desk/search/list-searches.server";
import { SEARCH_EVENTS } from "#app/domain/journal/search-events";
import { verifyJournal } from "#app/domain/journal/verify.server";
import { forgetExpired } from "#app/domain/retention/forget.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { LIMITS, pass } from "#app/http/limits/limits.server";
import { paths } from "#app/paths";
import { db, pool } from "#app/platform/database/db.server";
import { log } from "#app/platform/log/log.server";
import { loader as open } from "#app/routes/desk.search.$search.$reference/route";
import { loader as page } from "#app/routes/desk.search._index/route";
import { loader as searches } from "#app/routes/desk.searches/route";
import { publish } from "#tests/factories/policy";
import { resultsOf, searched, seeker, sends } from "#tests/factories/seeker";
import { everythingOf, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

let policy: PublishedPolicy;
let agent: SignedIn;
let manager: SignedIn;

beforeAll(async () => {
  policy = await publish();
  agent = await colleague("agent");
  manager = await colleague("compliance");
});

const now = () => new Date();

/** What stands in a colleague's chain of their searches, behind how they came to have an account. */
function lines(staffId: string) {
  return db().journalEntry.findMany({ where: { staffId, seq: { gt: 1 } }, orderBy: { seq: "asc" } });
}

describe("every search is written down", () => {
  it("who, when, as what, how many and why, before anything is shown, and in a chain of its own", async () => {
    const who = await colleague("agent");
    const told = seeker();
    const ticketId = await fileTicket(policy, "access", now(), told);
    const { id, found } = await searched(who, { q: told.who["known-contact"], why: "other", note: "邻座代接的电话" });
    expect(found.total).toBe(1);
    await searched(who, { q: `+86 ${told.who["known-contact"]}`, why: "call" });
    await searched(who, { q: "RD-7K4M-3QXP" });
    const [first, second, third] = (await lines(who.id)).map(({ kind, actorId, data }) => {
      expect([kind, actorId]).toEqual(["searched", who.id]);
      return SEARCH_EVENTS.searched.parse(data);
    });
    expect(first).toMatchObject({ searchId: id, ways: ["phone", "order"], results: 1, why: "other" });
    expect(third).toMatchObject({ ways: ["reference"], results: 0 });
    expect(third).not.toHaveProperty("why");
    expect(second!.lookedDigest).not.toBe(third!.lookedDigest);
    const verified = await verifyJournal();
    expect([verified.flaw, verified.colleagues > 0]).toEqual([null, true]);

    const { reference } = (await everythingOf(ticketId)).ticket;
    const opening = () => knock(open, who.get(paths.searchOpen(id, reference)), { search: id, reference });
    const from = `list=search&id=${id}&page=1`;
    expect((await opening()).location).toBe(paths.ticket(reference, { from }));
    await opening();
    const opened = (await everythingOf(ticketId)).journal.filter(({ kind }) => kind === "opened-by-search");
    expect(opened.map(({ actorId, data }) => [actorId, data])).toEqual([[who.id, { searchId: id, why: "other" }]]);

    const listed = (await listSearches(null, manager.id)).searches.find(
      ({ by, why }) => by.id === who.id && why === "other",
    );
    expect(listed).toMatchObject({ results: 1, note: "邻座代接的电话", opened: [reference], ways: ["phone", "order"] });
    const shown = await knock(searches, manager.get(paths.searches()));
    expect(JSON.stringify(shown.data)).toContain(reference);
    expect(JSON.stringify(shown.data)).not.toContain(told.who["known-contact"]);
  });

  it("a line that was changed is found", async () => {
    const [line] = await db().journalEntry.findMany({ where: { kind: "searched" }, take: 1 });
    await pool().query(`ALTER TABLE "JournalEntry" DISABLE TRIGGER "JournalEntry_append_only"`);
    const change = (results: number) =>
      pool().query(
        `UPDATE "JournalEntry" SET "data" = jsonb_set("data", '{results}', to_jsonb($2::int)) WHERE "id" = $1`,
        [line!.id, results],
      );
    const before = SEARCH_EVENTS.searched.parse(line!.data).results;
    await change(before + 1);
    expect((await verifyJournal()).flaw).toMatchObject({ at: "line", entryId: line!.id, staffId: line!.staffId });
    await change(before);
    await pool().query(`ALTER TABLE "JournalEntry" ENABLE TRIGGER "JournalEntry_append_only"`);
    expect((await verifyJournal()).flaw).toBeNull();
  });

  it("two at once follow each other", async () => {
    const who = await colleague("agent");
    await Promise.all(Array.from({ length: 6 }, (_, n) => sends(who, { q: `1371234000${n}`, why: "call" })));
    expect((await lines(who.id)).map(({ seq }) => seq)).toEqual([2, 3, 4, 5, 6, 7]);
    expect((await verifyJournal()).flaw).toBeNull();
  });
});

describe("the form", () => {
  it("asks for the reason where the box did not, and nothing is looked for before", async () => {
    const who = await colleague("agent");
    const { status, data } = await sends(who, { q: "13700001001" });
    expect([status, data]).toMatchObject([200, { returned: { typed: { q: "13700001001" }, errors: {} } }]);
    expect(await lines(who.id)).toEqual([]);
  });

  it.each<[Record<string, string>, string, string]>([
    [{ q: "" }, "q", "required"],
    [{ q: "  \u200B" }, "q", "required"],
    [{ q: "张", why: "call" }, "q", "too-short"],
    [{ q: "王".repeat(300), why: "call" }, "q", "too-long"],
    [{ q: "13700001001", asked: "1" }, "why", "choose-one"],
    [{ q: "13700001001", why: "curiosity", asked: "1" }, "why", "choose-one"],
    [{ q: "13700001001", why: "other" }, "note", "required"],
  ])("%j: %s is %s", async (fields, field, error) => {
    const { status, data } = await sends(agent, fields);
    expect(status).toBe(422);
    expect((data as { returned: { errors: object; typed: object } }).returned).toMatchObject({
      errors: { [field]: error },
      typed: { q: expect.any(String) },
    });
  });

  it("nothing that was typed stands in an address or in the log", async () => {
    const said: unknown[] = [];
    const spies = (["debug", "info", "warn", "error"] as const).map((level) =>
      vi.spyOn(log, level).mockImplementation((...words: unknown[]) => void said.push(words)),
    );
    const { location } = await sends(agent, { q: "seeker.1001@person.example", why: "letter" });
    for (const spy of spies) spy.mockRestore();
    expect(location).toMatch(/^\/desk\/search\/[0-9a-f-]{36}$/);
    expect(JSON.stringify(said)).not.toContain("seeker");
  });

  it("a colleague's results are theirs alone, and only for a while", async () => {
    const { id } = await searched(agent, { q: "13700001001", why: "call" });
    const over = paths.searchOver();
    expect((await resultsOf(manager, id)).location).toBe(over);
    expect((await resultsOf(agent, "x")).location).toBe(over);
    await db().staffSearch.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect((await resultsOf(agent, id)).location).toBe(over);
    const forgotten = await forgetExpired(now());
    expect(forgotten.searches).toBeGreaterThan(0);
    expect(await db().staffSearch.findUniqueOrThrow({ where: { id } })).toMatchObject({ typedSealed: null });
    expect((await knock(page, agent.get(over))).data).toMatchObject({ over: true });
  });

  it("says no to who looks for hundreds in an hour, and keeps what was typed", async () => {
    const who = await colleague("agent");
    for (let n = 0; n < LIMITS["searches-per-colleague"].points; n++) await pass("searches-per-colleague", who.id);
    const { status, data } = await sends(who, { q: "13700001001", why: "call" });
    expect([status, data]).toMatchObject([
      429,
      { refused: { refusal: "too-many-searches" }, returned: { typed: { q: "13700001001" } } },
    ]);
    expect(await lines(who.id)).toEqual([]);
  });

  it("the list of searches is for those who read reports", async () => {
    expect((await knock(searches, agent.get(paths.searches()))).status).toBe(403);
    for (const after of ["", "x", "-1", "99999999999999999999"])
      expect((await knock(searches, manager.get(`/desk/searches?after=${after}`))).status).toBe(200);
  });
});
