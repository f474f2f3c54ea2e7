import { beforeAll, describe, expect, it } from "vitest";
import { addDraftFile } from "#app/domain/tickets/filing/draft-files.server";
import { hasAnswer } from "#app/domain/tickets/letters/send/find-letter.server";
import { submitDraft } from "#app/domain/tickets/filing/submit.server";
import { paths } from "#app/paths";
import { db } from "#app/platform/database/db.server";
import { action as ticketAct } from "#app/routes/desk.tickets.$reference.$action/route";
import { loader as ticketPage } from "#app/routes/desk.tickets.$reference._index/route";
import { loader as filePage } from "#app/routes/desk.tickets.$reference.files.$file._index/route";
import { loader as picture } from "#app/routes/desk.tickets.$reference.files.$file.pictures.$page/route";
import { action as note } from "#app/routes/desk.tickets.$reference.note/route";
import { action as settle } from "#app/routes/desk.tickets.$reference.tasks.$task/route";
import { publish } from "#tests/factories/policy";
import { act, everythingOf, expectOk, fileTicket, INPUT, itemOf, readyDraft } from "#tests/factories/ticket";
import { picture as image, sent } from "#tests/factories/uploads";
import { REQUESTER } from "#tests/factories/facts";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

const GARBAGE = new Uint8Array([1, 2, 3]);
const NOW = new Date();

let policy: Awaited<ReturnType<typeof publish>>;
let agent: SignedIn;
beforeAll(async () => {
  policy = await publish();
  agent = await colleague("agent");
});

const staff = () => ({ kind: "staff", id: agent.id, role: agent.role }) as const;

/** Makes everything sealed of a ticket unreadable, but for what was answered when it was filed: who reads any of it, fails. */
async function spoil(ticketId: string): Promise<void> {
  const of = { where: { ticketId } };
  await db().ticket.update({ where: { id: ticketId }, data: { contactSealed: GARBAGE } });
  await db().message.updateMany({ ...of, data: { bodySealed: GARBAGE } });
  await db().note.updateMany({ ...of, data: { bodySealed: GARBAGE } });
  await db().decision.updateMany({ ...of, data: { bodySealed: GARBAGE } });
  await db().letter.updateMany({ ...of, data: { contentSealed: GARBAGE } });
}

/** A ticket in the hands of the agent, with a file, a note, a question answered, and a decision; none of it can be read. */
async function spoilt() {
  const { draft, code } = await readyDraft(policy, "access", NOW);
  await expectOk(addDraftFile(draft.id, sent(await image(), "a.png"), NOW));
  const { ticketId } = await expectOk(submitDraft(draft, code, NOW));
  for (const action of ["take", "verify", "ask"] as const) await act(ticketId, action, staff(), NOW);
  await act(ticketId, "answer", REQUESTER, NOW);
  const { ticket } = await everythingOf(ticketId);
  const file = await db().file.findFirstOrThrow({ where: { ticketId } });
  await knock(note, agent.post("/", { body: "先打过电话" }), { reference: ticket.reference });
  await spoil(ticketId);
  return { ticketId, reference: ticket.reference, file: file.id };
}

describe("what a ticket holds is read by the pages that show it, and by nothing that is sent:", () => {
  it("the page reads it", async () => {
    const { reference } = await spoilt();
    await expect(knock(ticketPage, agent.get("/"), { reference })).rejects.toThrow();
  });

  it("a note, and the file and its pictures, need none of it", async () => {
    const { reference, file } = await spoilt();
    expect((await knock(note, agent.post("/", { body: "再次联系" }), { reference })).status).toBe(303);
    expect((await knock(filePage, agent.get("/"), { reference, file })).status).toBe(200);
    expect((await knock(picture, agent.get("/"), { reference, file, page: "1" })).status).toBe(200);
  });

  it("an act needs what was answered when the ticket was filed, and nothing else", async () => {
    const { reference, ticketId } = await spoilt();
    const question = INPUT.ask.question;
    const seen = String((await everythingOf(ticketId)).ticket.version);
    const asked = await knock(ticketAct, agent.post("/", { question, seen }), { reference, action: "ask" });
    expect(asked).toMatchObject({ status: 303, location: paths.ticket(reference) });
    expect((await everythingOf(ticketId)).ticket.status).toBe("awaiting");
  });

  it("to settle a task needs that task", async () => {
    const ticketId = await fileTicket(policy, "delete", NOW);
    for (const action of ["take", "verify", "approve"] as const) await act(ticketId, action, staff(), NOW);
    const recipients = [{ id: policy.profile.recipients[0]!.id, find: "订单号 7781" }];
    const items = [itemOf({ outcome: "deleted" })];
    await act(ticketId, "finish", staff(), NOW, { items, where: "运单系统", done: "", recipients });
    const { ticket } = await everythingOf(ticketId);
    const task = await db().task.findFirstOrThrow({ where: { ticketId } });
    await spoil(ticketId);
    await db().ticket.update({ where: { id: ticketId }, data: { answersSealed: GARBAGE } });
    const settled = await knock(settle, agent.post("/", { note: "" }), { reference: ticket.reference, task: task.id });
    expect(settled).toMatchObject({ status: 422, data: { returned: { errors: { note: "required" } } } });
  });

  it("whether there is an answer on paper is known without reading it", async () => {
    const ticketId = await fileTicket(policy, "access", NOW);
    for (const action of ["take", "verify", "refuse"] as const) await act(ticketId, action, staff(), NOW);
    expect(await hasAnswer(ticketId)).toBe(false);
    await db().letter.updateMany({
      where: { ticketId, kind: "refused" },
      data: { sentAt: NOW, contentSealed: GARBAGE },
    });
    expect(await hasAnswer(ticketId)).toBe(true);
  });
});
