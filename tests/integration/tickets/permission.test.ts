import { beforeAll, describe, expect, test } from "vitest";
import { FOR_OTHERS, type Told } from "#tests/factories/answers";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, expectOk, fileTicket, INPUT, somebodyElse } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { browserWith, knock } from "#tests/support/desk-door";
import { verifyJournal } from "#app/domain/journal/verify.server";
import type { Right } from "#app/domain/policies/profile/rights";
import { ccpa } from "#app/domain/policies/profiles/ccpa";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { findTicketPage } from "#app/domain/tickets/desk/page/ticket-page.server";
import { sendLetterOnce } from "#app/domain/tickets/letters/send/send-letter.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { askPermission } from "#app/domain/tickets/tasks/ask-permission.server";
import { findAskedPermission } from "#app/domain/tickets/tasks/permission-asked.server";
import { findTaskByToken, settleTask } from "#app/domain/tickets/tasks/settle-task.server";
import { surfaceTasks } from "#app/domain/tickets/tasks/surface-tasks.server";
import type { AuthorityWay } from "#app/domain/tickets/workflow/codes";
import type { PermissionAnswer } from "#app/domain/tickets/workflow/task-kinds";
import { db } from "#app/platform/database/db.server";
import { sha256 } from "#app/platform/seal/secret.server";
import { unseal } from "#app/platform/seal/seal.server";
import { paths } from "#app/paths";
import { loader as follow } from "#app/routes/_portal.answer.$token/route";
import { action, loader } from "#app/routes/_portal.permission._index/route";
import { writeLetter } from "#jobs/tasks/write-letter";

useDatabase();

/** A Monday in California. */
const NOW = new Date("2026-03-02T18:00:00Z");
const LATER = new Date("2026-03-20T18:00:00Z");
const ON_FILE = "consumer.on.file@person.example";
const CONTACT = { ...somebodyElse(), name: "Rights Agents LLC" };

let policy: PublishedPolicy;
let chinese: PublishedPolicy;
let agent: StaffActor;
beforeAll(async () => {
  policy = await publish(ccpa);
  chinese = await publish(resourceGo);
  agent = await makeStaff("agent");
});

async function taken(right: Right, told: Told, under = policy): Promise<string> {
  const id = await fileTicket(under, right, NOW, { contact: { ...CONTACT, ...somebodyElse() }, ...told });
  await act(id, "take", agent, NOW);
  return id;
}

const byAgent = (right: Right = "delete", under = policy) => taken(right, { requester: FOR_OTHERS.agent }, under);

const ask = (ticketId: string, email = ON_FILE, now = NOW) =>
  askPermission({ ticketId, actor: agent, input: { email, known: "yes" }, now });

async function asked(ticketId: string): Promise<string> {
  await expectOk(ask(ticketId));
  return (await db().task.findFirstOrThrow({ where: { ticketId, kind: "permission", settledAt: null } })).id;
}

const answer = (taskId: string, result: PermissionAnswer, now = NOW) =>
  settleTask({ taskId, actor: { kind: "recipient" }, input: { result, note: "", until: null }, now });

function verify(ticketId: string, authority: AuthorityWay | null, more: object = {}) {
  const told = {
    ...INPUT.verify,
    method: "document" as const,
    subjectMethod: "document" as const,
    confirmed: ["authority-covers", "authority-in-force"] as const,
    behalf: "signed permission seen",
    authority,
    ...more,
  };
  return move({
    ticketId,
    action: "verify",
    actor: agent,
    input: { ...told, confirmed: [...told.confirmed] },
    now: NOW,
    seen: null,
  });
}

describe("an agent who asks under California's law", () => {
  test.each<Right>(["access", "copy", "delete"])(
    "for %s is taken at more than the permission they show",
    async (right) => {
      const id = await byAgent(right);
      expect(await verify(id, null)).toEqual({ ok: false, refusal: "verification-incomplete" });
      expect(await verify(id, "confirmed-directly")).toEqual({ ok: false, refusal: "permission-missing" });
      await expectOk(answer(await asked(id), "given"));
      expect(await verify(id, "confirmed-directly")).toMatchObject({ ok: true, to: "handling" });
    },
  );

  test.each<AuthorityWay>(["verified-directly", "power-of-attorney"])("needs no confirmation with %s", async (way) => {
    const id = await byAgent();
    expect(await verify(id, way)).toMatchObject({ ok: true });
    const { journal } = await everythingOf(id);
    expect(journal.findLast(({ kind }) => kind === "moved")?.data).toMatchObject({ action: "verify", authority: way });
  });

  test("is not asked for more to opt out, nor under another law", async () => {
    const optOut = await findTicketPage((await everythingOf(await byAgent("opt-out"))).ticket.reference, NOW);
    expect([optOut?.confirmsAgents, optOut?.facts.identityVerified]).toEqual([false, true]);
    const id = await byAgent("delete", chinese);
    expect(await verify(id, null)).toMatchObject({ ok: true });
  });

  test("is stopped by the person's denial, whatever papers they show, until the person says otherwise", async () => {
    for (const under of [policy, chinese]) {
      const id = await byAgent("delete", under);
      await expectOk(answer(await asked(id), "denied"));
      for (const way of [null, "power-of-attorney", "verified-directly", "confirmed-directly"] as const)
        expect((await verify(id, way)).ok).toBe(false);
      expect(await verify(id, "verified-directly")).toEqual({ ok: false, refusal: "permission-denied" });
      // Asked once more, the earlier word stands until there is a new one.
      const again = await asked(id);
      expect(await verify(id, "verified-directly")).toEqual({ ok: false, refusal: "permission-denied" });
      await expectOk(answer(again, "given", LATER));
      expect(await verify(id, "verified-directly")).toMatchObject({ ok: true });
    }
  });
});

describe("the letter to whoever has to agree", () => {
  test("says who asks for what, masked, goes to the address on file, and its copy opens nothing", async () => {
    const id = await byAgent();
    await expectOk(ask(id));
    const letter = await db().letter.findFirstOrThrow({ where: { ticketId: id, kind: "permission-request" } });
    let sent: { to: string | null; text: string } = { to: null, text: "" };
    await sendLetterOnce(
      letter.id,
      () => NOW,
      async ({ content }) => {
        const words = await writeLetter(content, "https://rights.example");
        sent = { to: content.to, text: words.text };
        return { end: "taken", letter: { to: content.to, ...words, enclosures: [], parts: [], at: NOW } };
      },
    );
    expect(sent.to).toBe(ON_FILE);
    expect(sent.text).not.toContain(FOR_OTHERS.agent.subjectName);
    const token = /answer\/([A-Za-z0-9_-]{43})/.exec(sent.text)?.[1] ?? "";
    const taskId = await findTaskByToken(sha256(token), NOW);
    expect(await findAskedPermission(taskId!, NOW)).toMatchObject({
      whom: "principal",
      right: "delete",
      agent: true,
      ended: null,
    });
    const kept = await db().letter.findUniqueOrThrow({ where: { id: letter.id } });
    expect(unseal(kept.contentSealed!, `letter:${kept.id}`)).not.toContain(token);
  });

  test("is answered once; the queue and the journal say how, without a name or an address", async () => {
    const id = await byAgent();
    const taskId = await asked(id);
    const both = await Promise.all([answer(taskId, "given"), answer(taskId, "denied")]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const { journal, ticket } = await everythingOf(id);
    const { result } = journal.at(-1)!.data as { result: PermissionAnswer };
    expect(ticket.lastEvent).toBe(`permission-${result}`);
    expect(journal.map(({ data }) => JSON.stringify(data)).join()).not.toContain(ON_FILE);
    expect((await verifyJournal()).flaw).toBeNull();
  });

  test("asks nobody to agree to their own request, and takes no answer of another kind of task", async () => {
    const id = await byAgent();
    const { email } = (await findTicketPage((await everythingOf(id)).ticket.reference, NOW))!.answers.contact;
    expect(await ask(id, email ?? "")).toEqual({ ok: false, refusal: "asked-self" });
    const taskId = await asked(id);
    const input = { result: "done", note: "", until: null };
    await expect(settleTask({ taskId, actor: { kind: "recipient" }, input, now: NOW })).rejects.toThrow();
    expect(await ask(await taken("delete", {}))).toEqual({ ok: false, refusal: "action-not-allowed-now" });
    const stranger = await makeStaff("compliance");
    expect(
      await askPermission({ ticketId: id, actor: stranger, input: { email: ON_FILE, known: "yes" }, now: NOW }),
    ).toEqual({
      ok: false,
      refusal: "not-permitted",
    });
  });

  test("asked anew leaves the earlier link without effect, and so does the end of the request", async () => {
    const id = await byAgent();
    const first = await asked(id);
    const second = await asked(id);
    expect((await answer(first, "given")).ok).toBe(false);
    await act(id, "withdraw", { kind: "requester" }, NOW);
    expect((await answer(second, "given")).ok).toBe(false);
    expect((await findAskedPermission(second, NOW))?.ended).toBe("closed");
    expect(await ask(id)).toEqual({ ok: false, refusal: "action-not-allowed-now" });
  });

  test("has a silence that is written down; staff who ask another way write down what was said", async () => {
    const id = await byAgent();
    await expectOk(ask(id, ""));
    expect(await db().letter.count({ where: { ticketId: id, kind: "permission-request" } })).toBe(0);
    await surfaceTasks(LATER);
    const { id: taskId } = await db().task.findFirstOrThrow({ where: { ticketId: id, surfacedAt: { not: null } } });
    const input = { result: "given", note: "called the number on file", until: null };
    await expectOk(settleTask({ taskId, actor: agent, input, now: LATER }));
    expect(await verify(id, "confirmed-directly")).toMatchObject({ ok: true });
  });
});

describe("a child under 14 for whom no guardian asks", () => {
  const CHILD: Told = { age: "under-14", guardian: "agrees", guardianContact: "mother@family.example" };

  test.each<[Right, "ccpa" | "resource-go"]>([
    ["opt-out", "ccpa"],
    ["limit", "ccpa"],
    ["withdraw", "resource-go"],
    ["delete", "resource-go"],
  ])("and %s under %s: a guardian agrees before anything is done", async (right, law) => {
    const id = await taken(right, CHILD, law === "ccpa" ? policy : chinese);
    const page = await findTicketPage((await everythingOf(id)).ticket.reference, NOW);
    expect([page?.status, page?.permission?.whom, page?.answers.guardianContact]).toEqual([
      "verifying",
      "guardian",
      "mother@family.example",
    ]);
    const own = { subjectMethod: null, method: "document" as const, behalf: "the mother was called" };
    expect(await verify(id, null, { ...own, confirmed: [] })).toEqual({
      ok: false,
      refusal: "verification-incomplete",
    });
    const agreed = { ...own, confirmed: ["guardian-agrees"] };
    await expectOk(answer(await asked(id), "denied"));
    expect(await verify(id, null, agreed)).toEqual({ ok: false, refusal: "permission-denied" });
    await expectOk(answer(await asked(id), "given", LATER));
    expect(await verify(id, null, agreed)).toMatchObject({ ok: true, to: "handling" });
  });

  test("and a right that asks nobody to prove anything is verified by the guardian's word alone", async () => {
    const id = await taken("opt-out", CHILD);
    const told = { method: "not-asked", subjectMethod: null, confirmed: ["guardian-agrees"], behalf: "called" };
    expect(await verify(id, null, told)).toMatchObject({ ok: true });
    expect((await everythingOf(id)).ticket).toMatchObject({ identityRung: "none" });
    const sure = await taken("delete", CHILD);
    expect(await verify(sure, null, told)).toEqual({ ok: false, refusal: "identity-too-low" });
  });

  test("is not asked in place of their guardian by an agent", async () => {
    const id = await taken("opt-out", { requester: FOR_OTHERS.agent, age: "under-14" });
    const page = await findTicketPage((await everythingOf(id)).ticket.reference, NOW);
    expect([page?.status, page?.permission?.whom]).toEqual(["verifying", "guardian"]);
  });
});

describe("that somebody has no authority to ask", () => {
  const refuse = (ticketId: string, action: "refuse" | "propose-refusal" = "refuse") =>
    move({
      ticketId,
      action,
      actor: agent,
      input: { grounds: [{ id: "representative-not-authorised", explanation: "x" }] },
      now: NOW,
      seen: null,
    });

  test("is a reason against a child whose guardian does not agree, but for a law that speaks of agents alone", async () => {
    const child: Told = { age: "under-14", guardian: "agrees", guardianContact: "mother@family.example" };
    expect(await refuse(await taken("access", child, policy), "propose-refusal")).toEqual({
      ok: false,
      refusal: "ground-not-allowed",
    });
    expect(await refuse(await byAgent("access"))).toMatchObject({ ok: true });
    expect(await refuse(await taken("access", child, chinese), "propose-refusal")).toMatchObject({ ok: true });
  });

  test("is no reason against people who ask for themselves", async () => {
    expect(await refuse(await taken("access", {}, chinese))).toEqual({ ok: false, refusal: "ground-not-allowed" });
    expect(await refuse(await byAgent("access", chinese))).toMatchObject({ ok: true });
  });
});

describe("the page behind the link", () => {
  async function cameBy(taskId: string) {
    const { tokenSealed } = await db().task.findUniqueOrThrow({ where: { id: taskId } });
    const token = unseal(tokenSealed!, `task-token:${taskId}`);
    const opened = await knock(follow, browserWith(() => "").get(paths.recipientLink(token)), { token });
    expect(opened.location).toBe(paths.permission());
    return browserWith(() => opened.setCookie!.split(";")[0]!);
  }
  const now = new Date();

  async function askedToday(): Promise<string> {
    const id = await byAgent();
    await expectOk(ask(id, ON_FILE, now));
    return (await db().task.findFirstOrThrow({ where: { ticketId: id, kind: "permission" } })).id;
  }

  test("takes an answer that was looked at once, and nothing of a robot's", async () => {
    const taskId = await askedToday();
    const person = await cameBy(taskId);
    const at = paths.permission();
    const settled = async () => (await db().task.findUniqueOrThrow({ where: { id: taskId } })).result;
    expect(await knock(loader, person.get(at))).toMatchObject({ data: { stage: "open", whom: "principal" } });
    expect(await knock(action, person.post(at, {}))).toMatchObject({ status: 422 });
    expect(await knock(action, person.post(at, { result: "maybe" }))).toMatchObject({ status: 422 });
    expect(await knock(action, person.post(at, { result: "denied" }))).toMatchObject({ data: { check: "denied" } });
    expect(await knock(action, person.post(at, { result: "denied", _step: "change" }))).toMatchObject({
      data: { returned: { typed: { result: "denied" } } },
    });
    expect(await settled()).toBeNull();
    expect(await knock(action, person.post(at, { result: "denied", _step: "send" }))).toMatchObject({ location: at });
    expect(await settled()).toBe("denied");
    expect(await knock(loader, person.get(at))).toMatchObject({ data: { stage: "denied" } });
    expect(await knock(action, person.post(at, { result: "given", _step: "send" }))).toMatchObject({ location: at });
    expect(await settled()).toBe("denied");
  });

  test("shows nothing to a browser that came by no link", async () => {
    const stranger = browserWith(() => "");
    expect(await knock(loader, stranger.get(paths.permission()))).toMatchObject({ data: { stage: "gone" } });
    expect(await knock(action, stranger.post(paths.permission(), { result: "given", _step: "send" }))).toMatchObject({
      location: paths.permission(),
    });
  });
});
