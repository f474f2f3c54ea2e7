import { describe, expect, test } from "vitest";
import { publish } from "#tests/factories/policy";
import { makeStaff } from "#tests/factories/staff";
import { act, everythingOf, fileTicket, readyDraft, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { SHIPPED } from "#app/domain/policies/profiles/shipped";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { findPolicyInForce, loadPolicyVersion, publishPolicy } from "#app/domain/policies/versions/published.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { submitDraft } from "#app/domain/tickets/filing/submit.server";
import { db, transaction } from "#app/platform/database/db.server";

useDatabase();

const NOW = new Date("2026-04-30T02:00:00Z");
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const THIRTY_DAYS = { count: 30, unit: "calendar-day", roll: true } as const;

describe("publishing", () => {
  test.each(SHIPPED.map((profile) => [profile.id, profile] as const))(
    "%s twice, also after the database has put its keys in another order, is publishing it once",
    async (id, profile) => {
      const first = await transaction((tx) => publishPolicy(tx, profile, "tests", NOW));
      const again = await transaction((tx) => publishPolicy(tx, structuredClone(profile), "tests", later(60)));
      expect([again.id, again.version]).toEqual([first.id, first.version]);
      expect(await db().policyVersion.count({ where: { policyId: id } })).toBe(1);
      expect((await loadPolicyVersion(first.id)).profile).toEqual(profile);
    },
  );

  test("ten processes at once, as at the first start, publish once", async () => {
    const published = await Promise.all(Array.from({ length: 10 }, () => publish({ id: "at-once" })));
    expect(new Set(published.map(({ id }) => id)).size).toBe(1);
  });

  test("a changed one is the next version; the old one stays as it was", async () => {
    const first = await publish({ id: "growing" });
    const second = await publish({ id: "growing", policyDate: "2026-04-01" });
    const back = await publish({ id: "growing" });
    expect([first.version, second.version, back.version]).toEqual([1, 2, 3]);
    expect((await loadPolicyVersion(first.id)).profile.policyDate).toBe(resourceGo.policyDate);
    expect((await loadPolicyVersion(second.id)).profile.policyDate).toBe("2026-04-01");
  });

  test("one that is no profile is not published", async () => {
    await expect(publish({ id: "broken", deletionGrounds: [] })).rejects.toThrow();
    expect(await findPolicyInForce("broken", NOW)).toBeNull();
  });
});

describe("a published version", () => {
  test("is changed or removed by nobody", async () => {
    const { id } = await publish({ id: "frozen" });
    await expect(db().policyVersion.update({ where: { id }, data: { publishedBy: "somebody else" } })).rejects.toThrow(
      /append-only/,
    );
    await expect(db().policyVersion.delete({ where: { id } })).rejects.toThrow(/append-only/);
    await expect(db().$executeRawUnsafe('TRUNCATE "PolicyVersion" CASCADE')).rejects.toThrow(/append-only/);
  });

  test("comes into force within five seconds", async () => {
    await publish({ id: "fresh" });
    expect((await findPolicyInForce("fresh", NOW))?.version).toBe(1);
    await publish({ id: "fresh", policyDate: "2026-04-01" });
    expect((await findPolicyInForce("fresh", later(5)))?.version).toBe(2);
  });
});

describe("a ticket keeps the policy it was filed under", () => {
  test("whatever is promised afterwards", async () => {
    const old = await publish({ id: "pinned" });
    const filed = await fileTicket(old, "access", NOW);
    const { draft, code } = await readyDraft(old, "access", NOW);
    await publish({
      id: "pinned",
      rights: { access: { ...resourceGo.rights.access!, term: THIRTY_DAYS, target: null } },
    });
    const next = (await findPolicyInForce("pinned", later(10)))!;
    const begun = await submitDraft(draft, code, later(10));
    const fresh = await fileTicket(next, "access", later(10));
    const tickets = await Promise.all(
      [filed, begun.ok ? begun.ticketId : "", fresh].map(async (id) => (await everythingOf(id)).ticket),
    );
    expect(tickets.map(({ policyVersionId, dueOn, targetOn }) => [policyVersionId, dueOn, targetOn])).toEqual([
      [old.id, "2026-05-25", "2026-05-18"],
      [old.id, "2026-05-25", "2026-05-18"],
      [next.id, "2026-06-01", null],
    ]);
  });

  test("also in what was prolonged after another version came", async () => {
    const access = { ...resourceGo.rights.access!, extension: { count: 5, unit: "working-day", roll: true } as const };
    const old = await publish({ id: "prolonged", rights: { access } });
    const agent = await makeStaff("agent");
    const filed = await ticketAt("handling", old, agent, NOW);
    const next = await publish({ id: "prolonged", rights: { access: { ...access, extension: null } } });
    const fresh = await ticketAt("handling", next, agent, NOW);
    await act(filed, "extend", agent, later(10));
    expect((await everythingOf(filed)).ticket).toMatchObject({ policyVersionId: old.id, dueOn: "2026-06-01" });
    const refused = await move({
      ticketId: fresh,
      action: "extend",
      actor: agent,
      input: { reason: "x" },
      now: later(10),
      seen: null,
    });
    expect(refused).toEqual({ ok: false, refusal: "extension-not-offered" });
  });

  test("a right the policy does not offer is not filed", async () => {
    const narrow = await publish({ id: "narrow", rights: { access: resourceGo.rights.access! } });
    await expect(fileTicket(narrow, "delete", NOW)).rejects.toThrow(/does not offer delete/);
  });
});
