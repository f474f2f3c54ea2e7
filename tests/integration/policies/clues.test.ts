import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Locale } from "#app/domain/language";
import { blankProfile } from "#app/domain/policies/check/blank";
import { check } from "#app/domain/policies/check/check";
import type { Loose, LooseObject } from "#app/domain/policies/check/loose";
import { FORMER_CLUES } from "#app/domain/policies/profile/clues";
import type { ProfileDraft } from "#app/domain/policies/profile/profile";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { findPolicyDraft, startPolicyDraft } from "#app/domain/policies/versions/policy-draft.server";
import { findPolicyInForce, type PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { findBlockerQuestion } from "#app/domain/tickets/tasks/blocker-check.server";
import type { FiledAnswers } from "#app/domain/tickets/filing/answers";
import { findDraft, startDraft } from "#app/domain/tickets/filing/draft.server";
import type { TicketAnswers } from "#app/domain/tickets/filing/seal-answers.server";
import { db } from "#app/platform/database/db.server";
import { seal } from "#app/platform/seal/seal.server";
import * as checkPage from "#app/routes/_portal.request.check/route";
import * as who from "#app/routes/_portal.request.who/route";
import { loader as form } from "#app/routes/desk.tickets.$reference.$action/route";
import { answersFor } from "#tests/factories/answers";
import { publish } from "#tests/factories/policy";
import { act, everythingOf, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { browserWith, colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

const NOW = new Date();
const words = (chinese: string, english: string) => ({ "zh-CN": chinese, en: english });
const CLUES: NonNullable<ProfileDraft["clues"]> = [
  {
    id: "badge",
    name: words("工牌号", "Badge number"),
    help: words("看工牌背面", "On its back"),
    kind: "text",
    holder: "no-account",
  },
  { id: "mail", name: words("登录邮箱", "Sign-in e-mail"), kind: "email", holder: "account-holder", required: true },
  { id: "login", name: words("登录名", "Login"), kind: "account", holder: "account-holder" },
];

let policy: PublishedPolicy;
let agent: SignedIn;
beforeAll(async () => {
  policy = await publish({ id: "works", clues: CLUES });
  agent = await colleague("agent");
});

const HALF = { rights: ["access"], requester: { kind: "subject" } } as const;

/** A browser with a draft in it, at the question of who the person is. */
async function browser(under = policy, locale: Locale = "zh-CN") {
  const { draft, token } = await startDraft(under, { ...HALF, rights: ["access"] }, NOW);
  const { get, post } = browserWith(() => `draft=${token}; lang=${locale}`);
  return {
    ask: async () =>
      (await knock(who.loader, get("/request/who"))).data as {
        clues: { field: string; label: string; hint?: string }[];
        kept: { typed: Record<string, string> };
      },
    problems: async () =>
      ((await knock(who.loader, get("/request/who?problem=fields"))).data as { kept: { errors: object } }).kept.errors,
    tell: (fields: Record<string, string>) => knock(who.action, post("/request/who", fields)),
    answers: async () => (await findDraft(token, NOW))?.answers,
    draftId: draft.id,
  };
}

describe("the portal asks exactly what the policy lists", () => {
  test("in its order and in its words, and takes nothing else", async () => {
    const tab = await browser();
    const { clues } = await tab.ask();
    expect(clues.map(({ field, label, hint }) => [field, label, hint])).toEqual([
      ["clue-badge", "工牌号", "看工牌背面"],
      ["clue-mail", "登录邮箱", undefined],
      ["clue-login", "登录名", undefined],
    ]);
    const english = await (await browser(policy, "en")).ask();
    expect(english.clues.map(({ field, label, hint }) => [field, label, hint])).toEqual([
      ["clue-badge", "Badge number", "On its back"],
      ["clue-mail", "Sign-in e-mail", undefined],
      ["clue-login", "Login", undefined],
    ]);
    expect(await tab.tell({ "clue-badge": "７-12", "clue-plate": "沪A1", badge: "x" })).toMatchObject({
      location: "/request/what",
    });
    expect((await tab.answers())?.who).toEqual({ badge: "７-12" });
  });

  test("says beside its field what is wrong, and keeps what was typed", async () => {
    const tab = await browser();
    for (const [fields, errors] of [
      [{}, { "clue-badge": "say-one" }],
      [{ "clue-login": "wang" }, { "clue-mail": "required" }],
      [{ "clue-mail": "nobody", "clue-login": "wang" }, { "clue-mail": "email" }],
    ] as const) {
      expect((await tab.tell(fields)).location).toBe("/request/who?problem=fields");
      expect(await tab.problems()).toEqual(errors);
      expect((await tab.ask()).kept.typed).toMatchObject(fields);
    }
    expect((await tab.answers())?.who).toBeUndefined();
  });
});

describe("what was told", () => {
  const told: FiledAnswers["who"] = { badge: "7-12", mail: "wang@person.example", login: "wang" };

  test("is sealed, and before the agent who verifies, in the policy's order and words", async () => {
    const id = await fileTicket(policy, "access", NOW, { who: told });
    const { ticket } = await everythingOf(id);
    expect(JSON.stringify(ticket)).not.toContain("7-12");
    expect(Buffer.from(ticket.answersSealed).includes("7-12")).toBe(false);
    await act(id, "take", { kind: "staff", ...agent }, NOW);
    const { reference } = ticket;
    const shown = async (action: string) =>
      ((await knock(form, agent.get("/"), { reference, action })).data as { shown: { clues: unknown[] } }).shown.clues;
    expect(await shown("verify")).toEqual([
      { id: "badge", name: words("工牌号", "Badge number"), value: "7-12" },
      { id: "mail", name: words("登录邮箱", "Sign-in e-mail"), value: "wang@person.example" },
      { id: "login", name: words("登录名", "Login"), value: "wang" },
    ]);
    expect(await shown("ask")).toEqual([]);
  });

  test("is on the page that is checked before it is sent", async () => {
    const { token } = await startDraft(policy, { ...answersFor("access"), who: told, evidence: "seen" }, NOW);
    const page = await knock(checkPage.loader, browserWith(() => `draft=${token}`).get("/request/check"));
    expect(page.data).toMatchObject({
      answers: { who: told },
      policy: { clues: [{ id: "badge" }, { id: "mail" }, { id: "login" }] },
    });
  });

  test("is what the controller's own system is asked by: an account, and a contact", async () => {
    const asking = await publish({ id: "asking", clues: CLUES });
    const id = await fileTicket(asking, "cancel", NOW, { who: told });
    for (const action of ["take", "verify"] as const) await act(id, action, { kind: "staff", ...agent }, NOW);
    expect((await findBlockerQuestion(id))?.body.account).toEqual({ name: "wang", contact: "wang@person.example" });
  });
});

describe("what was stored before policies had lists of their own", () => {
  /** A version as it was stored then. */
  async function olderVersion(policyId: string): Promise<PublishedPolicy> {
    const { clues: _clues, languages: _languages, ...profile } = { ...resourceGo, id: policyId };
    await db().policyVersion.create({
      data: {
        policyId,
        version: 1,
        profile,
        publishedAt: NOW,
        publishedBy: "tests",
        papers: { create: { promises: [] } },
      },
    });
    return (await findPolicyInForce(policyId, NOW))!;
  }

  test("a version asks what was asked then", async () => {
    const older = await olderVersion("older");
    expect((await (await browser(older)).ask()).clues.map(({ label }) => label)).toEqual(
      FORMER_CLUES.map(({ name }) => name["zh-CN"]),
    );
  });

  test("a ticket and a draft show what was told then", async () => {
    const older = await olderVersion("older-still");
    const FORMER = { account: "wang", knownContact: "13900001111", orderNumber: "", plate: "沪A1", otherFacts: "三月" };
    const id = await fileTicket(older, "access", NOW);
    const { requester, whats } = answersFor("access");
    const answers = { requester, what: whats[0]!, who: FORMER as unknown as TicketAnswers["who"] };
    await db().ticket.update({
      where: { id },
      data: { answersSealed: seal(JSON.stringify(answers), `ticket-answers:${id}`) },
    });
    await act(id, "take", { kind: "staff", ...agent }, NOW);
    const { reference } = (await everythingOf(id)).ticket;
    const page = await knock(form, agent.get("/"), { reference, action: "verify" });
    expect((page.data as { shown: { clues: { value: string }[] } }).shown.clues.map(({ value }) => value)).toEqual([
      "wang",
      "13900001111",
      "沪A1",
      "三月",
    ]);
    const tab = await browser(older);
    const half = { ...HALF, who: undefined, typed: { who: { knownContact: "139", plate: "" } } };
    await db().draft.update({
      where: { id: tab.draftId },
      data: { answersSealed: seal(JSON.stringify(half), `draft:${tab.draftId}`) },
    });
    expect((await tab.ask()).kept.typed).toEqual({ "clue-known-contact": "139", "clue-plate": "" });
  });

  test("a policy that was being written can be published as it stands, with what was asked until then", async () => {
    await publish({ id: "writing" });
    await startPolicyDraft({ policyId: "writing", by: agent.id, now: NOW });
    const before = (await findPolicyDraft("writing"))!.profile;
    const { clues: _clues, languages: _languages, ...older } = before;
    await db().policyDraft.update({ where: { policyId: "writing" }, data: { profile: older } });
    const migration = readFileSync("prisma/migrations/20261127050000_clues_of_drafts/migration.sql", "utf8");
    await db().$executeRawUnsafe(migration);
    const { profile } = (await findPolicyDraft("writing"))!;
    expect(check(profile as Loose).filter(({ severity }) => severity === "must")).toEqual([]);
    expect((profile.clues as LooseObject[]).map(({ id, kind, name, help }) => ({ id, kind, name, help }))).toEqual(
      FORMER_CLUES.map(({ id, kind, name, help }) => ({ id, kind, name, help })),
    );
    // Run once more, it changes nothing: a list that is there stays.
    await db().policyDraft.update({ where: { policyId: "writing" }, data: { profile: { ...profile, clues: [] } } });
    await db().$executeRawUnsafe(migration);
    expect((await findPolicyDraft("writing"))!.profile.clues).toEqual([]);
  });
});

test("a new policy begins with an account and a contact, which it may change", () => {
  expect((blankProfile("new").clues as LooseObject[]).map(({ kind }) => kind)).toEqual(["account", "phone-or-email"]);
});
