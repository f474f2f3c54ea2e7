import { beforeAll, describe, expect, test } from "vitest";
import { findAnswer } from "#app/domain/tickets/letters/send/find-letter.server";
import { giveUpLetter } from "#app/domain/tickets/letters/send/record-undelivered.server";
import { sealLetter } from "#app/domain/tickets/letters/send/kept-letter.server";
import type { LetterPage } from "#app/domain/tickets/letters/send/letter-page";
import { sendAgain } from "#app/domain/tickets/letters/send/send-again.server";
import { beginTracking } from "#app/http/portal/track-session.server";
import { db } from "#app/platform/database/db.server";
import { action as tryAgain, loader as letterPage } from "#app/routes/desk.tickets.$reference.letters.$letter/route";
import { loader as file } from "#app/routes/desk.tickets.$reference.letters.$letter_.$file/route";
import { loader as answerPdf } from "#app/routes/_portal.track.ticket_.answer[.]pdf/route";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, itemOf, ticketAt } from "#tests/factories/ticket";
import { sendAt } from "#tests/factories/visit";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

const NOW = new Date("2026-10-12T02:30:00Z");
let policy: Awaited<ReturnType<typeof publish>>;
let agent: StaffActor;
let reader: SignedIn;

beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent");
  reader = await colleague("agent");
});

async function deliver(ticketId: string): Promise<void> {
  for (const { id } of (await everythingOf(ticketId)).letters) {
    await sendAt(id, NOW);
  }
}

async function finished() {
  const id = await ticketAt("finished", policy, agent, NOW);
  await deliver(id);
  const { ticket, letters } = await everythingOf(id);
  const letter = letters.find(({ kind }) => kind === "finished");
  if (!letter) throw new Error("the letter was not promised");
  return { id, reference: ticket.reference, letter };
}

function at(reference: string, letter: string, more = "") {
  return { request: reader.get(`/desk/tickets/${reference}/letters/${letter}${more}`), params: { reference, letter } };
}

async function see(reference: string, letter: string): Promise<LetterPage> {
  const { request, params } = at(reference, letter);
  return ((await knock(letterPage, request, params)).data as { letter: LetterPage }).letter;
}

describe("a letter at the desk", () => {
  test("to who received the data shows that address, before and after it went", async () => {
    const id = await ticketAt("approved", policy, agent, NOW, "delete");
    await act(id, "finish", agent, NOW, {
      items: [itemOf({ outcome: "deleted" })],
      where: "运单系统",
      done: "",
      recipients: [{ id: "logistics", find: "运单 7781" }],
    });
    const { ticket, letters } = await everythingOf(id);
    const letter = letters.find(({ kind }) => kind === "recipient-request")!;
    expect(await see(ticket.reference, letter.id)).toMatchObject({ to: "p***@carriers.example", kept: null });
    await deliver(id);
    const page = await see(ticket.reference, letter.id);
    expect([page.to, page.kept === null]).toEqual(["p***@carriers.example", false]);
  });

  test("is shown exactly as it was sent, to whom (masked), with its file, and the journal vouches for it", async () => {
    const { reference, letter } = await finished();
    const shown = await see(reference, letter.id);
    expect(shown).toMatchObject({
      kind: "finished",
      sentAt: NOW.toISOString(),
      failedAt: null,
      vouched: "matches",
      retriable: false,
    });
    expect(shown.to).toMatch(/^.\*\*\*@/);
    expect(shown.kept?.text).toContain("您的申请已于 2026年10月12日（周一）办结");
    expect(shown.kept?.enclosures).toMatchObject([{ name: `${reference}.pdf`, type: "application/pdf" }]);
  });

  test("that was changed after it was sent is told from one that was not", async () => {
    const { reference, letter, id } = await finished();
    const forged = sealLetter(letter.id, { to: "x@person.example", subject: "x", html: "<html></html>", text: "x" });
    await db().letter.update({ where: { id: letter.id }, data: { contentSealed: forged } });
    expect((await see(reference, letter.id)).vouched).toBe("differs");
    const other = await db().letter.create({
      data: {
        dedupeKey: `${id}:forged`,
        ticketId: id,
        kind: "finished",
        locale: "en",
        data: {},
        messageId: "x@rightsdesk",
        createdAt: NOW,
        sentAt: NOW,
      },
    });
    await db().letter.update({
      where: { id: other.id },
      data: { contentSealed: sealLetter(other.id, { to: "x@person.example", subject: "x", html: "", text: "x" }) },
    });
    expect((await see(reference, other.id)).vouched).toBe("missing");
  });

  test("of another ticket is not found, nor is a file that did not go with it, nor an id that is none", async () => {
    const [one, other] = [await finished(), await finished()];
    expect(
      (await knock(letterPage, at(one.reference, other.letter.id).request, at(one.reference, other.letter.id).params))
        .status,
    ).toBe(404);
    expect((await knock(letterPage, at(one.reference, "x").request, at(one.reference, "x").params)).status).toBe(404);
    const { request, params } = at(one.reference, other.letter.id, `/${other.reference}.pdf`);
    expect((await knock(file, request, { ...params, file: `${other.reference}.pdf` })).status).toBe(404);
    expect(
      (await knock(file, request, { reference: one.reference, letter: one.letter.id, file: "other.pdf" })).status,
    ).toBe(404);
    expect(
      (await knock(file, request, { reference: one.reference, letter: one.letter.id, file: `${one.reference}.pdf` }))
        .status,
    ).toBe(200);
  });
});

describe("a letter that was given up", () => {
  async function givenUp() {
    const id = await ticketAt("verifying", policy, agent, NOW);
    const { ticket, letters } = await everythingOf(id);
    const [letter] = letters;
    if (!letter) throw new Error("no receipt");
    await giveUpLetter(letter.id, "EENVELOPE 550 RCPT TO", NOW);
    await db().outbox.updateMany({ where: { payload: { equals: { letterId: letter.id } } }, data: { failedAt: NOW } });
    return { id, reference: ticket.reference, letter };
  }

  test("is shown with its code, and tried again once however often somebody presses", async () => {
    const { id, reference, letter } = await givenUp();
    expect(await see(reference, letter.id)).toMatchObject({
      failure: "EENVELOPE 550 RCPT TO",
      kept: null,
      vouched: null,
      retriable: true,
    });
    const press = () =>
      knock(tryAgain, reader.post(`/desk/tickets/${reference}/letters/${letter.id}`), { reference, letter: letter.id });
    const answers = await Promise.all([press(), press(), press()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    const { journal, outbox } = await everythingOf(id);
    expect(journal.filter(({ kind }) => kind === "letter-tried-again")).toHaveLength(1);
    const again = outbox.filter(
      ({ doneAt, payload }) => doneAt === null && JSON.stringify(payload).includes(letter.id),
    );
    expect(again).toHaveLength(1);
    await deliver(id);
    expect(await see(reference, letter.id)).toMatchObject({ failure: null, failedAt: null, vouched: "matches" });
  });

  test("is not tried again by those who do not work tickets, nor through another ticket", async () => {
    const { id, reference, letter } = await givenUp();
    const other = await finished();
    for (const role of ["compliance", "administrator"] as const) {
      const colleagueOf = await colleague(role);
      expect(
        (
          await knock(tryAgain, colleagueOf.post(`/desk/tickets/${reference}/letters/${letter.id}`), {
            reference,
            letter: letter.id,
          })
        ).status,
      ).toBe(403);
      expect(
        await sendAgain({ ticketId: id, letterId: letter.id, actor: { id: colleagueOf.id, role }, now: NOW }),
      ).toMatchObject({ ok: false, refusal: "not-permitted" });
    }
    expect(
      (
        await knock(tryAgain, reader.post(`/desk/tickets/${other.reference}/letters/${letter.id}`), {
          reference: other.reference,
          letter: letter.id,
        })
      ).status,
    ).toBe(404);
    expect((await see(reference, letter.id)).retriable).toBe(true);
  });

  test("that nothing true is left to say of is not tried again", async () => {
    const { id, reference, letter } = await givenUp();
    await db().letter.update({ where: { id: letter.id }, data: { failure: "no-longer-needed" } });
    expect(await sendAgain({ ticketId: id, letterId: letter.id, actor: agent, now: NOW })).toMatchObject({
      ok: false,
      refusal: "action-not-allowed-now",
    });
    expect((await see(reference, letter.id)).retriable).toBe(false);
  });
});

describe("the answer on paper, for the person", () => {
  async function person(ticketId: string): Promise<Request> {
    return new Request("http://127.0.0.1:3000/track/ticket/answer.pdf", {
      headers: { Cookie: (await beginTracking({ ticketIds: [ticketId] }, new Date())).split(";")[0] ?? "" },
    });
  }

  test("is what was sent, byte for byte, and opens to nobody else", async () => {
    const { id, reference, letter } = await finished();
    const answered = await answerPdf({
      request: await person(id),
      params: {},
      context: { requestId: "test", address: "192.0.2.1", sent: Promise.resolve(true) },
    });
    const sent = await file({
      request: at(reference, letter.id).request,
      params: { reference, letter: letter.id, file: `${reference}.pdf` },
      context: { requestId: "test", address: "192.0.2.1", sent: Promise.resolve(true) },
    });
    expect(Buffer.compare(Buffer.from(await answered.arrayBuffer()), Buffer.from(await sent.arrayBuffer()))).toBe(0);
    expect(Object.fromEntries(answered.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${reference}.pdf"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    });
    const stranger = new Request("http://127.0.0.1:3000/track/ticket/answer.pdf");
    expect(await knock(answerPdf, stranger)).toMatchObject({ status: 303, location: "/track" });
  });

  test("is not there before it was sent, nor while the request is worked on again, nor instead of a newer one", async () => {
    const id = await ticketAt("finished", policy, agent, NOW);
    expect((await knock(answerPdf, await person(id))).status).toBe(404);
    await deliver(id);
    expect(await findAnswer(id)).not.toBeNull();
    const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
    await act(id, "reopen", await makeStaff("reviewer"), later(1));
    expect(await findAnswer(id)).toBeNull();
    await act(id, "refuse", agent, later(2));
    expect(await findAnswer(id)).toBeNull();
    await deliver(id);
    expect(await findAnswer(id)).not.toBeNull();
  });
});
