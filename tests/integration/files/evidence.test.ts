import { beforeAll, expect, test } from "vitest";
import type { Upload } from "#app/domain/files/accept-upload.server";
import { liveFiles } from "#app/domain/files/stored-file.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { refuse } from "#app/domain/refusal";
import { addDraftFile, draftFiles, removeDraftFile } from "#app/domain/tickets/filing/draft-files.server";
import { eraseAllDue, eraseDueFiles } from "#app/domain/tickets/evidence/erase-files.server";
import { addWords } from "#app/domain/tickets/moves/add-words.server";
import { addEvidence, removeEvidence } from "#app/domain/tickets/evidence/evidence.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { submitDraft } from "#app/domain/tickets/filing/submit.server";
import { findTicketPage } from "#app/domain/tickets/desk/page/ticket-page.server";
import { viewFile } from "#app/domain/tickets/evidence/view-file.server";
import { db } from "#app/platform/database/db.server";
import { storage } from "#app/platform/storage/storage.server";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, expectOk, readyDraft, ticketAt } from "#tests/factories/ticket";
import { picture, sent } from "#tests/factories/uploads";
import { useDatabase } from "#tests/support/database";
import { useFiles } from "#tests/support/files";

useDatabase();
useFiles();

const NOW = new Date("2026-03-02T02:00:00Z");
const LATER = new Date("2026-03-03T02:00:00Z");
let policy: PublishedPolicy;
let agent: StaffActor;
let upload: Upload;

beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent");
  upload = sent(await picture(), "证件.png");
});

const kinds = async (ticketId: string) => (await everythingOf(ticketId)).journal.map(({ kind }) => kind);
const files = (ticketId: string) => liveFiles({ ticketId }, "evidence");

async function asked(): Promise<string> {
  const id = await ticketAt("verifying", policy, agent, NOW);
  await act(id, "ask-evidence", agent, NOW, { items: [0], others: "提单照片\n\n授权书", days: 10 });
  return id;
}

test("a draft's files become the ticket's when it is filed; a file taken out before does not", async () => {
  const { draft, code } = await readyDraft(policy, "delete", NOW);
  await expectOk(addDraftFile(draft.id, upload, NOW));
  await expectOk(addDraftFile(draft.id, { ...upload, name: "错的.png" }, NOW));
  const [kept, wrong] = await draftFiles(draft.id);
  await removeDraftFile(draft.id, wrong!.id);
  const other = (await readyDraft(policy, "delete", NOW)).draft;
  await removeDraftFile(other.id, kept!.id);
  const { ticketId } = await expectOk(submitDraft(draft, code, NOW));
  expect((await files(ticketId)).map(({ draftId }) => draftId)).toEqual([null]);
  expect(await draftFiles(draft.id)).toEqual([]);
  expect(await kinds(ticketId)).toEqual(["filed", "due-set", "file-kept"]);
  expect(await addDraftFile(draft.id, upload, NOW)).toEqual(refuse("draft-gone"));
  expect(await storage().get((await files(ticketId))[0]!.bytesId)).not.toBeNull();
});

test("evidence is asked for, all of it, with a day and a letter; and again for what is still missing", async () => {
  const id = await asked();
  const { ticket, letters } = await everythingOf(id);
  expect([ticket.status, ticket.evidenceDueOn, letters.map(({ kind }) => kind)]).toEqual([
    "awaiting",
    "2026-03-16",
    ["receipt", "evidence"],
  ]);
  const shown = await findPublicTicket(id, NOW);
  expect(shown!.evidence!.items.map((item) => item["zh-CN"])).toEqual([
    policy.profile.requesters[0]!.evidence[0]!["zh-CN"],
    "提单照片",
    "授权书",
  ]);
  await expectOk(
    move({
      ticketId: id,
      action: "answer",
      actor: REQUESTER,
      input: { answer: "", complete: "files" },
      now: NOW,
      seen: null,
    }),
  );
  await act(id, "ask-evidence", agent, LATER, { items: [], others: "授权书", days: 5 });
  const again = await findPublicTicket(id, LATER);
  expect(again!.evidence!.items.map((item) => item["zh-CN"])).toEqual(["授权书"]);
  const now = await everythingOf(id);
  expect([now.ticket.status, now.letters.map(({ kind }) => kind)]).toEqual([
    "awaiting",
    ["receipt", "evidence", "evidence"],
  ]);
  await expectOk(addEvidence(id, upload, LATER));
});

test("an answer without words counts only where files are the answer", async () => {
  const id = await ticketAt("awaiting", policy, agent, NOW);
  await expect(
    move({ ticketId: id, action: "answer", actor: REQUESTER, input: { answer: "" }, now: NOW, seen: null }),
  ).rejects.toThrow();
});

test("the person sends files until the ticket is closed, and takes back their own while we wait", async () => {
  const id = await asked();
  await expectOk(addEvidence(id, upload, LATER));
  await expectOk(addEvidence(id, upload, LATER));
  const [one, two] = await files(id);
  await removeEvidence(id, one!.id, LATER);
  expect((await files(id)).map((row) => row.id)).toEqual([two!.id]);
  expect(await storage().get(one!.bytesId)).toBeNull();
  await act(id, "answer", REQUESTER, LATER);
  await removeEvidence(id, two!.id, LATER);
  expect(await files(id)).toHaveLength(1);
  await expectOk(addEvidence(id, upload, LATER));
  expect((await kinds(id)).slice(-5)).toEqual(["file-kept", "file-kept", "file-erased", "moved", "file-kept"]);
  expect((await everythingOf(id)).ticket.lastEvent).toBe("file-added");
  await act(id, "withdraw", REQUESTER, LATER);
  expect(await addEvidence(id, upload, LATER)).toEqual(refuse("action-not-allowed-now"));
  await eraseDueFiles(id, LATER);
});

test("the person says more until the ticket is closed, once each time, and the desk is told", async () => {
  const id = await ticketAt("handling", policy, agent, NOW);
  await expectOk(addWords(id, "  补充：提单号是 7781 ", LATER));
  await expectOk(addWords(id, "补充：提单号是 7781", LATER));
  await expectOk(addWords(id, "   ", LATER));
  const { ticket, journal } = await everythingOf(id);
  expect([ticket.status, ticket.lastEvent, journal.at(-1)!.kind]).toEqual(["handling", "added", "added"]);
  expect(JSON.stringify(journal.map(({ data }) => data))).not.toContain("7781");
  const shown = await findPublicTicket(id, LATER);
  expect(shown!.conversation.map(({ from, text }) => [from, text])).toEqual([["requester", "补充：提单号是 7781"]]);
  expect(shown!.timeline.at(-1)!.action).toBe("added");
  expect((await findTicketPage(ticket.reference, LATER))!.conversation).toHaveLength(1);
  await act(id, "withdraw", REQUESTER, LATER);
  expect(await addWords(id, "还有一件事", LATER)).toEqual(refuse("action-not-allowed-now"));
});

test("the person's own story says what they did: a file sent, materials handed in, or only that we go on", async () => {
  const id = await asked();
  await expectOk(addEvidence(id, upload, LATER));
  const [file] = await files(id);
  const later = (minutes: number) => new Date(LATER.getTime() + minutes * 60_000);
  await act(id, "answer", REQUESTER, later(1), { answer: "", complete: "files" });
  await act(id, "ask-evidence", agent, later(2));
  await act(id, "answer", REQUESTER, later(3), { answer: "没有别的了" });
  await act(id, "ask", agent, later(4));
  await act(id, "answer", REQUESTER, later(5), { answer: "是的" });
  const { timeline } = (await findPublicTicket(id, later(5)))!;
  const since = timeline.findIndex(({ action }) => action === "ask-evidence");
  expect(timeline.slice(since).map(({ action }) => action)).toEqual([
    "ask-evidence",
    "file-added",
    "handed-in",
    "ask-evidence",
    "went-on",
    "ask",
    "answer",
  ]);
  expect(timeline.find(({ action }) => action === "file-added")).toMatchObject({ fileId: file!.id });
});

test("what came with the request is no step of its own", async () => {
  const id = await asked();
  expect((await findPublicTicket(id, LATER))!.timeline.filter(({ action }) => action === "file-added")).toEqual([]);
});

test("another ticket's file is nobody's to take back or to look at", async () => {
  const [mine, theirs] = [await asked(), await asked()];
  await expectOk(addEvidence(theirs, upload, LATER));
  const [file] = await files(theirs);
  await removeEvidence(mine, file!.id, LATER);
  expect(await files(theirs)).toHaveLength(1);
  expect(await viewFile(mine, file!.id, agent.id, LATER)).toBeNull();
  expect(await viewFile(theirs, "not an id", agent.id, LATER)).toBeNull();
  expect((await viewFile(theirs, file!.id, agent.id, LATER))!.mediaType).toBe("image/png");
});

test("each look is written down, a document's pages as one", async () => {
  const id = await asked();
  await expectOk(addEvidence(id, upload, LATER));
  const [file] = await files(id);
  const colleague = await makeStaff("agent");
  for (const at of [0, 1_000, 11 * 60_000]) await viewFile(id, file!.id, agent.id, new Date(LATER.getTime() + at));
  await viewFile(id, file!.id, colleague.id, LATER);
  const looks = (await everythingOf(id)).journal.filter(({ kind }) => kind === "file-viewed");
  expect(looks.map(({ actorId }) => actorId)).toEqual([agent.id, agent.id, colleague.id]);
});

test("the desk sees that the time is over, and may refuse then", async () => {
  const id = await asked();
  const { reference } = await db().ticket.findUniqueOrThrow({ where: { id } });
  expect((await findTicketPage(reference, new Date("2026-03-16T10:00:00Z")))!.evidence.late).toBe(false);
  const late = new Date("2026-03-16T16:00:01Z");
  expect((await findTicketPage(reference, late))!.evidence.late).toBe(true);
  expect(
    await act(id, "refuse", agent, late, {
      grounds: [{ id: "identity-not-proven", explanation: "没有收到身份证明。" }],
    }),
  ).toBe("refused");
});

test("evidence goes when the ticket closes, is written down once, and survives being interrupted", async () => {
  const id = await asked();
  await expectOk(addEvidence(id, upload, LATER));
  const [file] = await files(id);
  await act(id, "withdraw", REQUESTER, LATER);
  expect(await db().outbox.count({ where: { type: "erase-files", payload: { path: ["ticketId"], equals: id } } })).toBe(
    1,
  );
  await storage().delete(file!.bytesId); // killed after the bytes went, before the row said so
  expect(await eraseDueFiles(id, LATER)).toBe(1);
  expect(await eraseDueFiles(id, LATER)).toBe(0);
  expect(await viewFile(id, file!.id, agent.id, LATER)).toBeNull();
  expect((await kinds(id)).filter((kind) => kind === "file-erased")).toHaveLength(1);
});

test("the sweep finds what no task erased; what was put aside waits a while, for it can be brought back", async () => {
  const [closed, aside] = [await asked(), await ticketAt("received", policy, agent, NOW)];
  await expectOk(addEvidence(closed, upload, LATER));
  const { draft, code } = await readyDraft(policy, "delete", NOW);
  await expectOk(addDraftFile(draft.id, upload, NOW));
  const { ticketId: spam } = await expectOk(submitDraft(draft, code, NOW));
  await act(closed, "withdraw", REQUESTER, LATER);
  await act(spam, "put-aside", agent, LATER);
  await act(aside, "put-aside", agent, LATER);
  expect(await eraseAllDue(LATER)).toBe(1);
  expect([await files(closed), await files(spam)].map((rows) => rows.length)).toEqual([0, 1]);
  expect(await eraseAllDue(new Date(LATER.getTime() + 31 * 86_400_000))).toBe(1);
  expect(await eraseAllDue(new Date(LATER.getTime() + 31 * 86_400_000))).toBe(0);
});
