import { beforeAll, describe, expect, test } from "vitest";
import { baiju } from "#app/domain/policies/profiles/baiju";
import { clearClosedPortals, endServices } from "#app/domain/programmes/ending/end-services.server";
import { settleEndTask } from "#app/domain/programmes/ending/settle-end-task.server";
import { proposeProgramme, releaseProgramme } from "#app/domain/programmes/moves/release.server";
import { wordsForm } from "#app/domain/programmes/programme/words-form";
import { findProgramme, programmePage } from "#app/domain/programmes/reading/programme-page.server";
import { listEndTasks } from "#app/domain/programmes/reading/end-task-list.server";
import { findServiceEnd } from "#app/domain/programmes/programme/service-end.server";
import { sayMoment } from "#app/http/answer/say-moment";
import { parseForm } from "#app/http/form/parse-form";
import { db } from "#app/platform/database/db.server";
import * as checkPage from "#app/routes/_portal.request.check/route";
import * as closedPage from "#app/routes/_portal.request.closed/route";
import * as codePage from "#app/routes/_portal.request.code/route";
import * as whoPage from "#app/routes/_portal.request.who/route";
import * as rightPage from "#app/routes/_portal.request.right/route";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import { startDraft } from "#app/domain/tickets/filing/draft.server";
import { submitDraft } from "#app/domain/tickets/filing/submit.server";
import { answersFor } from "#tests/factories/answers";
import { publish } from "#tests/factories/policy";
import { fileTicket, readyDraft } from "#tests/factories/ticket";
import { done, draft, END, people, released, versionOf } from "#tests/factories/programme";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { useDatabase } from "#tests/support/database";
import { browserWith, knock } from "#tests/support/desk-door";

useDatabase();

const NOW = new Date("2026-03-01T02:00:00Z");
const at = (day: string) => new Date(`${day}T04:00:00Z`);
let writer: StaffActor;

beforeAll(async () => {
  await publish();
  writer = await makeStaff("compliance");
});

describe("the days of notice", () => {
  const refusedOn = async (now: Date, readers: number, pace: number) => {
    const { id, author } = await draft({
      words: END,
      contacts: people(readers, `late-${now.getTime()}-${pace}`),
      told: { pace },
      now: NOW,
    });
    const asked = { programmeId: id, policyId: "resource-go", seen: await versionOf(id), actor: author, now };
    const proposed = await proposeProgramme(asked);
    return proposed.ok ? null : proposed.detail?.missing;
  };

  test("are thirty before the last day of the service, by the calendar of the policy's zone", async () => {
    expect(await refusedOn(new Date("2026-03-31T15:00:00Z"), 2, 60)).toBeNull();
    expect(await refusedOn(new Date("2026-03-31T16:30:00Z"), 2, 60)).toBe("end-too-soon");
  });

  test("count from when the last is told: a slow pace needs an earlier release", async () => {
    expect(await refusedOn(new Date("2026-03-31T02:00:00Z"), 30, 1)).toBeNull();
    expect(await refusedOn(new Date("2026-03-31T15:45:00Z"), 30, 1)).toBe("end-too-soon");
  });

  test("are looked at again at the release: what waited too long is refused", async () => {
    const { id, author } = await draft({ words: END, contacts: people(1, "waited"), now: NOW });
    const second = await makeStaff("administrator");
    const asked = { programmeId: id, policyId: "resource-go", seen: await versionOf(id) };
    done(await proposeProgramme({ ...asked, actor: author, now: NOW }));
    expect(await releaseProgramme({ ...asked, actor: second, now: at("2026-04-02"), sayMoment })).toMatchObject({
      refusal: "programme-not-ready",
      detail: { missing: "end-too-soon" },
    });
  });

  const form = wordsForm("service-end", { profile: baiju, now: NOW, today: "2026-03-01", earliestEnd: "2026-03-31" });
  const errors = (told: Record<string, string>) => {
    const fields = new FormData();
    const usual = {
      titleZh: "停止运营",
      titleEn: "End",
      bodyZh: "正文",
      bodyEn: "Body",
      "data-afterZh": "删除",
      "data-afterEn": "Deleted",
      endsOn: "2026-03-31",
      requestsUntil: "2026-04-30",
      systems: "account",
      channels: "page",
      pace: "60",
    };
    for (const [name, value] of Object.entries({ ...usual, ...told })) if (value !== "") fields.append(name, value);
    const parsed = parseForm(fields, form);
    return parsed.ok ? parsed.value : parsed.errors;
  };

  test.each([
    ["endsOn", "2026-03-30", { endsOn: "too-soon" }],
    ["requestsUntil", "2026-03-30", { requestsUntil: "before-end" }],
    ["systems", "", { systems: "choose-any" }],
  ])("the form says so beside %s %s", (field, value, expected) => expect(errors({ [field]: value })).toEqual(expected));

  test("and takes systems of the policy and others", () =>
    expect(errors({ moreSystems: "短信平台 | Text messages\n备份" })).toMatchObject({
      shownUntil: "2026-04-30",
      words: {
        systems: [
          { id: "account" },
          { id: "other-1", name: { "zh-CN": "短信平台", en: "Text messages" } },
          { id: "other-2", name: { "zh-CN": "备份", en: "备份" } },
        ],
      },
    }));
});

test("who was told too late, and who was not told when it was too late, is counted", async () => {
  const { id } = await released({ words: END, contacts: people(3, "too-late"), now: NOW });
  const row = (seq: number) => ({ programmeId_seq: { programmeId: id, seq } });
  // The last day of notice is 31 March in Beijing; its midnight is 16:00 UTC.
  for (const [seq, sentAt] of [
    [1, new Date("2026-03-31T15:59:59Z")],
    [2, new Date("2026-03-31T16:00:00Z")],
  ] as const)
    await db().programmeReader.update({ where: row(seq), data: { sentAt } });
  const inTime = async (now: Date) => {
    const { programme, policy } = (await findProgramme(id))!;
    return (await programmePage(programme, policy, now)).inTime;
  };
  expect(await inTime(new Date("2026-03-31T15:00:00Z"))).toEqual({ by: "2026-03-31", late: 1, owed: 0 });
  expect(await inTime(at("2026-04-02"))).toEqual({ by: "2026-03-31", late: 1, owed: 1 });
});

describe("after the last day", () => {
  test("tasks are opened once, settled once each with proof, and the portal closes on its own day", async () => {
    await publish({ id: "ending", policyUrl: null });
    const { id } = await released({ policyId: "ending", words: END, now: NOW, told: { byLetter: false } });
    const state = async (day: string) => (await findServiceEnd("ending", "Asia/Shanghai", at(day)))?.state;
    expect([
      await state("2026-04-30"),
      await state("2026-05-01"),
      await state("2026-05-31"),
      await state("2026-06-01"),
    ]).toEqual(["ahead", "ended", "ended", "closed"]);
    await endServices(at("2026-04-30"));
    expect(await listEndTasks(id)).toEqual([]);
    await Promise.all([endServices(at("2026-05-01")), endServices(at("2026-05-01"))]);
    await endServices(at("2026-05-02"));
    const tasks = await listEndTasks(id);
    expect(tasks.map(({ key }) => key).sort()).toEqual(["account", "collection", "orders"]);
    const settle = (key: string, result: "stopped" | "deleted" | "anonymised", actor = writer) =>
      settleEndTask({
        programmeId: id,
        taskId: tasks.find((task) => task.key === key)!.id,
        input: { result, note: "看过控制台，由信息安全部确认。" },
        actor,
        now: at("2026-05-02"),
      });
    expect(await settle("collection", "deleted")).toMatchObject({ refusal: "item-not-allowed" });
    expect(await settle("account", "stopped")).toMatchObject({ refusal: "item-not-allowed" });
    expect(await settle("account", "deleted", await makeStaff("agent"))).toMatchObject({ refusal: "not-permitted" });
    done(await settle("collection", "stopped"));
    done(await settle("account", "deleted"));
    expect(await settle("account", "anonymised")).toMatchObject({ refusal: "task-settled" });
    done(await settle("orders", "anonymised"));
    expect((await listEndTasks(id)).map(({ result, by }) => [result, by])).toEqual(
      expect.arrayContaining([["deleted", writer.name]]),
    );
    const kinds = (await db().journalEntry.findMany({ where: { programmeId: id }, orderBy: { seq: "asc" } })).map(
      ({ kind }) => kind,
    );
    expect(kinds.filter((kind) => kind === "service-ended")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "end-task-settled")).toHaveLength(3);
    const row = await db().programmeTask.findFirstOrThrow({ where: { programmeId: id } });
    expect(Buffer.from(row.noteSealed!).toString()).not.toContain("信息安全部");
  });

  test("of two notices the later one counts: what was put off does not end on its first day", async () => {
    await publish({ id: "put-off", policyUrl: null });
    const told = { policyId: "put-off", told: { byLetter: false } };
    const first = await released({ ...told, words: END, now: NOW });
    const later = { ...END, endsOn: "2026-06-30", requestsUntil: "2026-07-31" };
    const second = await released({ ...told, words: later, now: at("2026-03-20") });
    const endedAt = async ({ id }: { id: string }) =>
      (await db().programme.findUniqueOrThrow({ where: { id } })).endedAt !== null;
    await endServices(at("2026-05-02"));
    expect([await endedAt(first), await endedAt(second)]).toEqual([false, false]);
    await endServices(at("2026-07-01"));
    expect([await endedAt(first), await endedAt(second)]).toEqual([false, true]);
    expect(await listEndTasks(first.id)).toEqual([]);
  });

  test("no new request is begun once the portal is closed: its front says why", async () => {
    await publish({ id: "closed", policyUrl: null });
    const ended = { ...END, endsOn: "2020-01-31", requestsUntil: "2020-02-29" };
    await released({
      policyId: "closed",
      words: ended,
      now: new Date("2019-12-01T02:00:00Z"),
      told: { byLetter: false },
    });
    const { get, post } = browserWith(() => "");
    const path = "/request/right?policy=closed&right=access";
    expect((await knock(rightPage.loader, get(path))).location).toBe("/p/closed");
    expect((await knock(rightPage.action, post(path, { right: "access" }))).location).toBe("/p/closed");
    expect(await db().draft.count()).toBe(0);
  });

  describe("what was begun before and is sent after", () => {
    const ANSWERED = answersFor("access");
    type Get = ReturnType<typeof browserWith>["get"];

    /** A portal that closes on a day, and what two people have there: one has filed, one has not. */
    async function portal(policyId: string, requestsUntil: string) {
      const policy = await publish({ id: policyId, policyUrl: null });
      const { token } = await startDraft(policy, ANSWERED, new Date());
      const ended = { ...END, endsOn: "2020-01-31", requestsUntil };
      await released({ policyId, words: ended, now: new Date("2019-12-01T02:00:00Z"), told: { byLetter: false } });
      return { policy, token, browser: browserWith(() => `draft=${token}`) };
    }
    const drafts = (policyId: string) => db().draft.count({ where: { policyVersion: { policyId } } });

    test.each([
      ["a question", (get: Get) => knock(whoPage.loader, get("/request/who"))],
      ["the first question", (get: Get) => knock(rightPage.loader, get("/request/right"))],
      ["the check page", (get: Get) => knock(checkPage.loader, get("/request/check"))],
    ])("%s leads to the page that says so, and nothing is kept", async (name, open) => {
      const id = `late-${name.replaceAll(" ", "-")}`;
      const { browser } = await portal(id, "2020-02-29");
      expect((await open(browser.get)).location).toBe(`/request/closed?policy=${id}`);
      expect(await drafts(id)).toBe(0);
    });

    test("the last button files nothing and looks at no code", async () => {
      const { browser } = await portal("late-code", "2020-02-29");
      const answered = await knock(codePage.action, browser.post("/request/code", { code: "123456" }));
      expect(answered.location).toBe("/request/closed?policy=late-code");
      expect([await drafts("late-code"), await db().ticket.count()]).toEqual([0, 0]);
      const closed = await knock(closedPage.loader, browser.get("/request/closed?policy=late-code"));
      expect(closed.data).toEqual({ policyId: "late-code", until: "2020-02-29", retirement: null });
    });

    test("nor does a code that is right: between the page and the button the portal closed", async () => {
      const policy = await publish({ id: "late-right", policyUrl: null });
      const { draft, code } = await readyDraft(policy, "access", new Date());
      const words = { ...END, endsOn: "2020-01-31", requestsUntil: "2020-02-29" };
      await released({
        policyId: "late-right",
        words,
        now: new Date("2019-12-01T02:00:00Z"),
        told: { byLetter: false },
      });
      const before = await db().ticket.count();
      expect(await submitDraft(draft, code, new Date())).toMatchObject({ ok: false, refusal: "draft-gone" });
      expect(await db().ticket.count()).toBe(before);
    });

    test("until the end of the last day it goes on, and says until when", async () => {
      const today = civilDateIn(new Date(), "Asia/Shanghai");
      const { browser } = await portal("last-day", today);
      const { status, data } = await knock(checkPage.loader, browser.get("/request/check"));
      expect([status, (data as { lastDay: unknown }).lastDay]).toEqual([200, { on: today, retired: false }]);
      const early = await knock(closedPage.loader, browser.get("/request/closed?policy=last-day"));
      expect(early.location).toBe("/p/last-day");
    });

    test("what nobody comes back to is erased as the portal closes; what was filed, and other portals, are not touched", async () => {
      const { policy, token } = await portal("closing", "2026-05-31");
      const other = await publish({ id: "another", policyUrl: null });
      await startDraft(other, ANSWERED, new Date());
      await fileTicket(policy, "access", new Date("2026-05-30T02:00:00Z"));
      await clearClosedPortals(new Date("2026-05-31T15:59:00Z"));
      expect([await drafts("closing"), await drafts("another")]).toEqual([2, 1]);
      await clearClosedPortals(new Date("2026-05-31T16:01:00Z"));
      expect([await drafts("closing"), await drafts("another")]).toEqual([1, 1]);
      // Whoever comes back to what is gone by then reads the same.
      const back = browserWith(() => `draft=${token}; portal=closing`);
      expect((await knock(checkPage.loader, back.get("/request/check"))).location).toBe(
        "/request/closed?policy=closing",
      );
    });
  });
});
