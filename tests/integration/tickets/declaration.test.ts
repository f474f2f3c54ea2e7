import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { FOR_OTHERS } from "#tests/factories/answers";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, expectOk, fileTicket, INPUT } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { verifyJournal } from "#app/domain/journal/verify.server";
import { ccpa } from "#app/domain/policies/profiles/ccpa";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { findTicketPage } from "#app/domain/tickets/desk/page/ticket-page.server";
import { findDeclaration, listDeclarations } from "#app/domain/tickets/evidence/declarations.server";
import { eraseAllDue, eraseDueFiles } from "#app/domain/tickets/evidence/erase-files.server";
import { letterContent } from "#app/domain/tickets/letters/content/letter-content.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { signDeclaration } from "#app/domain/tickets/moves/sign-declaration.server";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import type { Right } from "#app/domain/policies/profile/rights";
import { METHOD_RUNGS, VERIFICATION_METHODS } from "#app/domain/tickets/workflow/codes";
import { db, transaction } from "#app/platform/database/db.server";
import { writeLetter } from "#jobs/tasks/write-letter";

useDatabase();

/** A Monday in California. */
const NOW = new Date("2026-03-02T18:00:00Z");
const LATER = new Date("2026-03-05T18:00:00Z");
const SIGNED = { name: "Jane Q. Public", agree: "yes", shown: "en" } as const;
const BY_DECLARATION = { ...INPUT.verify, method: "facts-and-declaration" } as const;

let policy: PublishedPolicy;
let agent: StaffActor;
beforeAll(async () => {
  policy = await publish(ccpa);
  agent = await makeStaff("agent");
});

async function taken(right: Right = "copy", told: Parameters<typeof fileTicket>[3] = {}): Promise<string> {
  const id = await fileTicket(policy, right, NOW, told);
  await act(id, "take", agent, NOW);
  return id;
}

async function textOf(ticketId: string, kind: string): Promise<string> {
  const letter = (await everythingOf(ticketId)).letters.find((each) => each.kind === kind)!;
  const content = await transaction((tx) => letterContent(tx, { ...letter, locale: "en" }, policy.profile, NOW));
  return (await writeLetter(content!, "https://rights.example")).text.replace(/\s+/g, " ");
}

describe("a declaration signed on the page", () => {
  let id: string;
  beforeEach(async () => {
    id = await taken();
  });

  test("is kept sealed with the words that were read, its digest in the journal, and a letter that says so: all or nothing", async () => {
    await expectOk(signDeclaration(id, SIGNED, NOW));
    const { bodySealed } = await db().declaration.findFirstOrThrow({ where: { ticketId: id } });
    expect(Buffer.from(bodySealed!).toString("utf8")).not.toContain(SIGNED.name);
    const [kept] = await listDeclarations(id);
    expect(kept!.signed).toEqual({ text: ccpa.declaration!.own.en, name: SIGNED.name });
    const { journal, letters, outbox } = await everythingOf(id);
    expect(journal.at(-1)).toMatchObject({
      kind: "declared",
      actorKind: "requester",
      data: { declarationId: kept!.id, contentDigest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(letters.at(-1)!.kind).toBe("declared");
    expect(outbox.map(({ payload }) => (payload as { letterId: string }).letterId)).toContain(letters.at(-1)!.id);
    expect(
      JSON.stringify([
        journal.map(({ data }) => data),
        letters.map(({ data }) => data),
        outbox.map(({ payload }) => payload),
      ]),
    ).not.toContain(SIGNED.name);
    expect(await textOf(id, "declared")).not.toContain(SIGNED.name);
    expect((await verifyJournal()).flaw).toBeNull();
  });

  test("is one however often the same press arrives, and a renewed one replaces none", async () => {
    await Promise.all([signDeclaration(id, SIGNED, NOW), signDeclaration(id, SIGNED, NOW)]);
    expect(await listDeclarations(id)).toHaveLength(1);
    await expectOk(signDeclaration(id, { ...SIGNED, shown: "zh-CN" }, LATER));
    const [first, second] = await listDeclarations(id);
    expect([first!.signed!.text, second!.signed!.text]).toEqual([
      ccpa.declaration!.own.en,
      ccpa.declaration!.own["zh-CN"],
    ]);
  });

  test("is what the rung rests on: staff record it only once it is there", async () => {
    const verify = () =>
      move({ ticketId: id, action: "verify", actor: agent, input: BY_DECLARATION, now: NOW, seen: null });
    expect(await verify()).toMatchObject({ ok: false, refusal: "declaration-missing" });
    expect((await everythingOf(id)).ticket.status).toBe("verifying");
    await expectOk(signDeclaration(id, SIGNED, NOW));
    await expectOk(verify());
    expect((await everythingOf(id)).ticket).toMatchObject({ status: "handling", identityRung: "declaration" });
  });

  test("is asked for on the page until it is signed or not needed any more, and stands in both stories", async () => {
    expect((await findPublicTicket(id, NOW))!.declaration).toMatchObject({ signedOn: null });
    await expectOk(signDeclaration(id, SIGNED, NOW));
    const told = (await findPublicTicket(id, NOW))!;
    expect(told.declaration).toMatchObject({ signedOn: "2026-03-02" });
    expect(told.timeline.map(({ action }) => action)).toContain("declared");
    const { reference } = (await everythingOf(id)).ticket;
    const page = (await findTicketPage(reference, NOW))!;
    expect(page.declarations).toMatchObject({ asked: true, signed: [{ name: SIGNED.name }] });
    const verified = await taken();
    await act(verified, "verify", agent, NOW);
    expect((await findPublicTicket(verified, NOW))!.declaration).toBeNull();
  });

  test("belongs to its ticket alone", async () => {
    await expectOk(signDeclaration(id, SIGNED, NOW));
    const [kept] = await listDeclarations(id);
    expect(await findDeclaration(await taken(), kept!.id)).toBeNull();
    expect(await findDeclaration(id, "nonsense")).toBeNull();
    expect(await findDeclaration(id, kept!.id)).toEqual(kept);
  });
});

test.each(VERIFICATION_METHODS)("what staff can record by %s, the ticket can hold", async (method) => {
  const id = await taken("access");
  const data = { identityRung: METHOD_RUNGS[method] };
  expect(await db().ticket.update({ where: { id }, data })).toMatchObject(data);
});

test("somebody who asks for another person signs for whom they ask", async () => {
  const id = await taken("copy", { requester: FOR_OTHERS.agent });
  await expectOk(signDeclaration(id, SIGNED, NOW));
  expect((await listDeclarations(id))[0]!.signed!.text).toBe(ccpa.declaration!.behalf.en);
});

test.each(["access", "delete", "opt-out"] as const)("nothing is signed for %s", async (right) => {
  const id = await taken(right);
  expect(await signDeclaration(id, SIGNED, NOW)).toMatchObject({ ok: false, refusal: "action-not-allowed-now" });
  expect((await findPublicTicket(id, NOW))!.declaration).toBeNull();
});

test("the letters that ask for proof say that a declaration is to be signed and how, while it is", async () => {
  const id = await taken();
  await act(id, "ask-evidence", agent, NOW);
  expect(await textOf(id, "evidence")).toMatch(
    /Read and sign the declaration.*type your full name.*penalty of perjury/,
  );
  await expectOk(signDeclaration(id, SIGNED, NOW));
  expect(await textOf(id, "evidence")).not.toMatch(/Read and sign the declaration/);
  const other = await taken("access");
  await act(other, "ask", agent, NOW);
  expect(await textOf(other, "question")).not.toMatch(/Read and sign the declaration/);
});

describe("after the request is closed", () => {
  const AFTER_24_MONTHS = new Date("2028-03-02T18:00:01Z");

  async function closed(keepMonths?: number): Promise<string> {
    const declaration = { ...ccpa.declaration!, keepMonths: keepMonths ?? ccpa.declaration!.keepMonths };
    policy = keepMonths === undefined ? policy : await publish({ ...ccpa, declaration });
    const id = await taken();
    await expectOk(signDeclaration(id, SIGNED, NOW));
    await act(id, "withdraw", REQUESTER, NOW);
    return id;
  }

  test("it is kept for the months its policy says, then erased by whatever erases evidence; that it was signed stays", async () => {
    const id = await closed();
    expect(await eraseDueFiles(id, NOW)).toBe(0);
    await eraseAllDue(new Date("2028-03-02T17:59:59Z"));
    expect((await listDeclarations(id))[0]!.signed).not.toBeNull();
    await eraseAllDue(AFTER_24_MONTHS);
    expect(await listDeclarations(id)).toMatchObject([{ signed: null, signedAt: NOW }]);
    await eraseAllDue(AFTER_24_MONTHS);
    const { journal } = await everythingOf(id);
    expect(journal.filter(({ kind }) => kind === "declaration-erased")).toHaveLength(1);
    expect((await verifyJournal()).flaw).toBeNull();
  });

  test("it goes with the other evidence where the policy keeps it no longer", async () => {
    const id = await closed(0);
    expect(await eraseDueFiles(id, NOW)).toBe(1);
    expect(await listDeclarations(id)).toMatchObject([{ signed: null }]);
  });

  test("nothing more is signed", async () => {
    const id = await closed();
    expect(await signDeclaration(id, SIGNED, LATER)).toMatchObject({ ok: false, refusal: "action-not-allowed-now" });
  });
});
