import { beforeAll, describe, expect, test } from "vitest";
import { answersFor } from "#tests/factories/answers";
import { codeFor, mayAlways, otherThan } from "#tests/factories/code";
import { publish } from "#tests/factories/policy";
import { expectOk, fileTicket, readyDraft } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { CODE_RULES } from "#app/domain/identity/code-rules";
import { holderDigest } from "#app/domain/identity/issue-code.server";
import { findCodeToSend, markCodeSent } from "#app/domain/identity/send-code.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { findDraft, saveDraft, startDraft } from "#app/domain/tickets/filing/draft.server";
import { codeHolder, sendFilingCode } from "#app/domain/tickets/filing/file-code.server";
import { submitDraft } from "#app/domain/tickets/filing/submit.server";
import { openByTrackingCode, sendTrackingCode } from "#app/domain/tickets/portal/track-code.server";
import { db } from "#app/platform/database/db.server";

useDatabase();

const NOW = new Date("2026-04-30T02:00:00Z");
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

let policy: PublishedPolicy;
beforeAll(async () => {
  policy = await publish();
});

function codesOf(draftId: string) {
  return db().oneTimeCode.findMany({ where: { draftId }, orderBy: { createdAt: "asc" } });
}

async function refusalOf(outcome: Promise<{ ok: true } | { ok: false; refusal: string }>): Promise<string> {
  const settled = await outcome;
  return settled.ok ? "ok" : settled.refusal;
}

describe("five tries", () => {
  test("one after the other; then even the right code is worthless", async () => {
    const { draft, code } = await readyDraft(policy, "access", NOW);
    const said: string[] = [];
    for (let guess = 1; guess <= 6; guess++)
      said.push(await refusalOf(submitDraft(draft, otherThan(code, guess), NOW)));
    expect(said).toEqual([...Array<string>(5).fill("code-wrong"), "code-spent"]);
    expect(await refusalOf(submitDraft(draft, code, NOW))).toBe("code-spent");
    expect((await codesOf(draft.id))[0]?.triesLeft).toBe(0);
  });

  test("the fifth may still be right", async () => {
    const { draft, code } = await readyDraft(policy, "access", NOW);
    for (let guess = 1; guess <= 4; guess++) await submitDraft(draft, otherThan(code, guess), NOW);
    expect(await refusalOf(submitDraft(draft, code, NOW))).toBe("ok");
  });

  test("at once: thirty guesses share exactly five", async () => {
    const { draft, code } = await readyDraft(policy, "access", NOW);
    const said = await Promise.all(
      Array.from({ length: 30 }, (_, guess) => refusalOf(submitDraft(draft, otherThan(code, guess + 1), NOW))),
    );
    expect(said.filter((refusal) => refusal === "code-wrong")).toHaveLength(CODE_RULES.tries);
    expect(said.filter((refusal) => refusal === "code-spent")).toHaveLength(30 - CODE_RULES.tries);
    expect((await codesOf(draft.id))[0]?.triesLeft).toBe(0);
  });

  test("at once on a tracked ticket, where no draft's row stands in between", async () => {
    const id = await fileTicket(policy, "access", NOW);
    const { reference } = await db().ticket.findUniqueOrThrow({ where: { id } });
    await expectOk(sendTrackingCode(reference, "zh-CN", NOW, mayAlways));
    const code = await codeFor({ purpose: "track", holder: reference }, NOW);
    const said = await Promise.all(
      Array.from({ length: 30 }, (_, guess) =>
        refusalOf(openByTrackingCode(reference, otherThan(code, guess + 1), NOW)),
      ),
    );
    expect(said.filter((refusal) => refusal === "code-wrong")).toHaveLength(CODE_RULES.tries);
    expect(await refusalOf(openByTrackingCode(reference, code, NOW))).toBe("code-spent");
  });
});

describe("ten minutes", () => {
  test("the last moment counts, the next does not", async () => {
    const life = CODE_RULES.lifeMinutes * 60;
    const inTime = await readyDraft(policy, "access", NOW);
    expect(await refusalOf(submitDraft(inTime.draft, inTime.code, new Date(after(life).getTime() - 1)))).toBe("ok");
    const late = await readyDraft(policy, "access", NOW);
    expect(await refusalOf(submitDraft(late.draft, late.code, after(life)))).toBe("code-expired");
  });

  test("an expired code is not sent any more", async () => {
    const { draft, email } = await readyDraft(policy, "access", NOW);
    const [row] = await codesOf(draft.id);
    expect(await findCodeToSend(row!.id, after(599))).toMatchObject({ to: email, purpose: "file" });
    expect(await findCodeToSend(row!.id, after(600))).toBeNull();
  });
});

describe("a new code", () => {
  test("waits a minute, and voids the old one", async () => {
    const { draft, email, code: old } = await readyDraft(policy, "access", NOW);
    expect(await refusalOf(sendFilingCode(draft, after(59)))).toBe("too-many-codes");
    expect(await refusalOf(sendFilingCode(draft, after(60)))).toBe("ok");
    const fresh = await codeFor(codeHolder(draft.id, email), after(60));
    if (fresh !== old) expect(await refusalOf(submitDraft(draft, old, after(61)))).toBe("code-wrong");
    expect(await refusalOf(submitDraft(draft, fresh, after(61)))).toBe("ok");
  });

  test("asked for ten times at once is made once", async () => {
    const { draft } = await startDraft(policy, answersFor("access"), NOW);
    const before = await db().outbox.count();
    const said = await Promise.all(Array.from({ length: 10 }, () => refusalOf(sendFilingCode(draft, NOW))));
    expect(said.filter((refusal) => refusal === "ok")).toHaveLength(1);
    expect(await db().outbox.count()).toBe(before + 1);
  });

  test("is stored as a digest; once sent, its digits and its address are forgotten", async () => {
    const { draft, code } = await readyDraft(policy, "access", NOW);
    const [row] = await codesOf(draft.id);
    await markCodeSent(row!.id, NOW);
    await markCodeSent(row!.id, after(5));
    const [sent] = await codesOf(draft.id);
    expect(sent).toMatchObject({ codeSealed: null, toSealed: null, sentAt: NOW });
    expect(Buffer.from(sent!.codeHmac).includes(Buffer.from(code))).toBe(false);
    expect(await refusalOf(submitDraft(draft, code, NOW))).toBe("ok");
  });
});

test("a code that was spent before its letter went is forgotten as well; one that was only tried is not", async () => {
  const { draft, code } = await readyDraft(policy, "access", NOW);
  await submitDraft(draft, otherThan(code), NOW);
  const [tried] = await codesOf(draft.id);
  expect([tried!.codeSealed, tried!.toSealed, tried!.usedAt]).toEqual([
    expect.any(Uint8Array),
    expect.any(Uint8Array),
    null,
  ]);
  await submitDraft(draft, code, NOW);
  expect((await codesOf(draft.id))[0]).toMatchObject({ codeSealed: null, toSealed: null, usedAt: NOW });
});

describe("a code is good for one thing", () => {
  test("one sent to the old address is worthless once the address was changed", async () => {
    const { draft, code } = await readyDraft(policy, "access", NOW);
    const answers = answersFor("access");
    await saveDraft(draft.id, { ...answers, contact: { ...answers.contact, email: "another@person.example" } }, NOW);
    expect(await refusalOf(submitDraft(draft, code, NOW))).toBe("code-used");
  });

  test("one person's code files nobody else's draft", async () => {
    const mine = await readyDraft(policy, "access", NOW);
    const yours = await readyDraft(policy, "access", NOW);
    if (mine.code !== yours.code) expect(await refusalOf(submitDraft(yours.draft, mine.code, NOW))).toBe("code-wrong");
    expect(await refusalOf(submitDraft(yours.draft, yours.code, NOW))).toBe("ok");
  });

  test("a code that opened a ticket's page opens it once", async () => {
    const id = await fileTicket(policy, "access", NOW);
    const { reference } = await db().ticket.findUniqueOrThrow({ where: { id } });
    await expectOk(sendTrackingCode(reference, "en", NOW, mayAlways));
    const code = await codeFor({ purpose: "track", holder: reference }, NOW);
    const opened = await Promise.all(Array.from({ length: 5 }, () => openByTrackingCode(reference, code, NOW)));
    expect(opened.filter(({ ok }) => ok)).toEqual([{ ok: true, ticketIds: [id] }]);
    expect(await refusalOf(openByTrackingCode(reference, code, NOW))).toBe("code-used");
  });
});

describe("a reference nobody has", () => {
  const UNKNOWN = "RD-AAAA-AAAA";

  /** Everything a sequence of tries leaves behind or says, without ids. */
  async function story(reference: string): Promise<unknown[]> {
    const counts = async () => [
      await db().oneTimeCode.count(),
      await db().outbox.count(),
      await db().letter.count(),
      await db().journalEntry.count(),
    ];
    const base = await counts();
    const said: unknown[] = [];
    const say = async (what: Promise<{ ok: true } | { ok: false; refusal: string }>) => {
      said.push(
        await refusalOf(what),
        (await counts()).map((count, index) => count - base[index]!),
      );
    };
    await say(openByTrackingCode(reference, "000001", NOW));
    await say(sendTrackingCode(reference, "zh-CN", NOW, mayAlways));
    await say(sendTrackingCode(reference, "zh-CN", after(30), mayAlways));
    for (let guess = 1; guess <= 6; guess++)
      await say(openByTrackingCode(reference, otherThan(await digits(reference), guess), after(40)));
    await say(sendTrackingCode(reference, "zh-CN", after(90), mayAlways));
    await say(openByTrackingCode(reference, otherThan(await digits(reference), 1), after(90 + 600)));
    return said;
  }

  /** The code as its row is made, whether or not it has an address. */
  async function digits(reference: string): Promise<string> {
    const row = await db().oneTimeCode.findFirstOrThrow({
      where: { purpose: "track", holder: holderDigest({ purpose: "track", holder: reference }) },
      orderBy: { createdAt: "desc" },
    });
    const { unseal } = await import("#app/platform/seal/seal.server");
    return unseal(row.codeSealed!, `code:${row.id}`);
  }

  test("answers like one that somebody has: the same words, the same rows", async () => {
    const id = await fileTicket(policy, "access", NOW);
    const { reference } = await db().ticket.findUniqueOrThrow({ where: { id } });
    const known = await story(reference);
    expect(await story(UNKNOWN)).toEqual(known);
    expect(known).toContain("code-wrong");
  });

  test("gets a code, and nobody to send it to; not even the right digits open anything", async () => {
    const nobody = "RD-CCCC-CCCC";
    await expectOk(sendTrackingCode(nobody, "zh-CN", NOW, mayAlways));
    const row = await db().oneTimeCode.findFirstOrThrow({
      where: { purpose: "track", holder: holderDigest({ purpose: "track", holder: nobody }) },
    });
    expect(await findCodeToSend(row.id, NOW)).toBeNull();
    expect(await refusalOf(openByTrackingCode(nobody, await digits(nobody), NOW))).toBe("code-wrong");
  });
});

test("a code that was spent leaves the draft's cookie as it was", async () => {
  const { draft, token } = await startDraft(policy, answersFor("access"), NOW);
  await submitDraft(draft, "123456", NOW);
  expect((await findDraft(token, NOW))?.answers).toEqual(answersFor("access"));
});
