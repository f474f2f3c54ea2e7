import { beforeAll, describe, expect, test } from "vitest";
import { REQUESTER } from "#tests/factories/facts";
import { EVERY_RIGHT, publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, expectOk, fileTicket, INPUT, PARTICULARS } from "#tests/factories/ticket";
import { pdf, sent } from "#tests/factories/uploads";
import { useDatabase } from "#tests/support/database";
import { attachFinding, confirmRedacted } from "#app/domain/tickets/evidence/findings.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { LOCALES } from "#app/domain/language";
import { letterContent } from "#app/domain/tickets/letters/content/letter-content.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { particularFacts, type ParticularRight } from "#app/domain/tickets/workflow/particulars";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { transaction } from "#app/platform/database/db.server";
import { writeLetter } from "#jobs/tasks/write-letter";
import { textOf } from "#tests/support/paper";
import { AUTOMATED_WISHES } from "#app/domain/tickets/workflow/codes";

useDatabase();

const NOW = new Date("2026-05-06T02:00:00Z");
const RIGHTS = Object.keys(PARTICULARS) as ParticularRight[];

let policy: PublishedPolicy;
let agent: StaffActor;
let reviewer: StaffActor;
beforeAll(async () => {
  policy = await publish({
    rights: { ...EVERY_RIGHT, automated: { ...EVERY_RIGHT.automated!, refusalGrounds: ["trade-secret"] } },
  });
  [agent, reviewer] = [await makeStaff("agent"), await makeStaff("reviewer")];
});

async function approved(
  right: ParticularRight,
  what?: { right: "automated"; wish: (typeof AUTOMATED_WISHES)[number]; decision: string },
): Promise<string> {
  const id = await fileTicket(policy, right, NOW, what ? { what } : {});
  for (const action of ["take", "verify", "approve"] as const) await act(id, action, agent, NOW);
  return id;
}

const finish = (ticketId: string, particulars: unknown) =>
  move({
    ticketId,
    action: "finish",
    actor: agent,
    input: { ...INPUT.finish, particulars } as never,
    now: NOW,
    seen: null,
  });

/** Words without what a mail adds. */
const flat = (text: string) => text.replace(/^> ?/gm, "").replace(/\s+/g, "");

describe.each(RIGHTS)("the answer to %s", (right) => {
  test("is refused without what is peculiar to it, or with what is peculiar to another", async () => {
    const id = await approved(right);
    const before = await everythingOf(id);
    const other = RIGHTS.find((each) => each !== right)!;
    for (const said of [undefined, PARTICULARS[other]])
      expect(await finish(id, said)).toEqual({ ok: false, refusal: "particulars-missing" });
    expect(await everythingOf(id)).toEqual(before);
  });

  test("says it on the person's page, in the letter and on the paper, in both languages", async () => {
    const id = await approved(right);
    expect(await finish(id, PARTICULARS[right])).toMatchObject({ ok: true });
    const shown = await findPublicTicket(id, NOW);
    expect(shown?.decision).toMatchObject({ kind: "finished", particulars: particularFacts(PARTICULARS[right]) });
    const letter = (await everythingOf(id)).letters.find(({ kind }) => kind === "finished")!;
    for (const locale of LOCALES) {
      const content = await transaction((tx) => letterContent(tx, { ...letter, locale }, policy.profile, NOW));
      const { text, enclosures } = await writeLetter(content!, "https://rights.example");
      const onPaper = await textOf(enclosures[0]!.bytes);
      for (const { value } of particularFacts(PARTICULARS[right])!.facts.filter(
        ({ name }) => !["measure", "language", "review", "since", "until"].includes(name),
      )) {
        expect(flat(text)).toContain(flat(value));
        expect(onPaper).toContain(flat(value));
      }
    }
  });

  test("has nothing of it to say where nothing was found", async () => {
    const id = await approved(right);
    const nothing = {
      ...INPUT.finish,
      items: INPUT.finish.items.map((item) => ({ ...item, outcome: "not-found" as const })),
    };
    expect(
      await move({ ticketId: id, action: "finish", actor: agent, input: nothing, now: NOW, seen: null }),
    ).toMatchObject({ ok: true });
    expect((await findPublicTicket(id, NOW))?.decision).toMatchObject({ particulars: null });
  });
});

describe("an automated decision", () => {
  test.each(AUTOMATED_WISHES)("wanted otherwise (%s) is answered by a person, or explained", async (wish) => {
    const id = await approved("automated", { right: "automated", wish, decision: "自动评定的信用额度" });
    const said = await finish(id, { ...PARTICULARS.automated, review: "none", decided: "" });
    expect(said).toEqual(
      wish === "explain" ? { ok: true, to: "finished" } : { ok: false, refusal: "particulars-missing" },
    );
  });

  test("partly refused waits for a second person with all that was said", async () => {
    const id = await approved("automated");
    const items = [
      ...INPUT.finish.items,
      {
        ...INPUT.finish.items[0]!,
        outcome: "refused" as const,
        groundId: "trade-secret",
        note: "评分的权重是商业秘密",
      },
    ];
    await act(id, "propose-finish", agent, NOW, { ...INPUT.finish, items, particulars: PARTICULARS.automated });
    await act(id, "confirm-finish", reviewer, NOW);
    expect((await findPublicTicket(id, NOW))?.decision).toMatchObject({
      particulars: particularFacts(PARTICULARS.automated),
    });
    await expect(act(id, "withdraw", REQUESTER, NOW)).rejects.toThrow("action-not-allowed-now");
  });
});

describe("an explanation of the rules", () => {
  const attached = async () => {
    const id = await approved("rules");
    await expectOk(
      attachFinding(
        { ticketId: id, category: "explanation", staffId: agent.id, now: NOW },
        sent(await pdf(), "rules.pdf"),
      ),
    );
    return id;
  };

  test("may bring documents: looked through first, then fetched from the person's page, and the letter says so", async () => {
    const id = await attached();
    expect(await finish(id, PARTICULARS.rules)).toEqual({ ok: false, refusal: "not-redacted" });
    await expectOk(confirmRedacted({ ticketId: id, staffId: agent.id, now: NOW }));
    expect(await finish(id, PARTICULARS.rules)).toMatchObject({ ok: true });
    expect((await findPublicTicket(id, NOW))?.package).toMatchObject({ state: "ready" });
    const letter = (await everythingOf(id)).letters.find(({ kind }) => kind === "finished")!;
    const content = await transaction((tx) => letterContent(tx, { ...letter, locale: "zh-CN" }, policy.profile, NOW));
    const { text } = await writeLetter(content!, "https://rights.example");
    expect(flat(text)).toContain("说明文件已经备好");
    expect(text).not.toContain("您的信息已经备好");
  });

  test("needs none, and then there is nothing to fetch", async () => {
    const id = await approved("rules");
    expect(await finish(id, PARTICULARS.rules)).toMatchObject({ ok: true });
    expect((await findPublicTicket(id, NOW))?.package).toBeNull();
  });
});
