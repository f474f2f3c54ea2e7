import { findingCategories } from "#app/domain/tickets/evidence/finding-categories";
import { confirmRedacted } from "#app/domain/tickets/evidence/findings.server";
import { makeDossier } from "#app/domain/audit/dossier/make-dossier.server";
import { casePages } from "#app/papers/case/case-pages.server";
import { anchorJournal } from "#app/domain/journal/anchor.server";
import { allNoted } from "#app/http/answer/note-sent.server";
import { loader as zipDoor } from "#app/routes/desk.tickets.$reference.case-file.$dossier._index/route";
import { action as take } from "#app/routes/desk.tickets.$reference.case-file._index/route";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { knock, type SignedIn } from "#tests/support/desk-door";
import type { Files } from "./case-file";
import { REQUESTER } from "./facts";
import type { StaffActor } from "./staff";
import { act, everythingOf, expectOk, fileTicket, writeFinding } from "./ticket";
import { sendAt } from "./visit";

/** When the requests of these stories were received, a Monday. */
export const AT = new Date("2026-09-14T02:00:00Z");
export const DAY_MS = 86_400_000;
/** So many days later. */
export const on = (day: number) => new Date(AT.getTime() + day * DAY_MS);
/** Stands in what was found of the person, and nowhere else. */
export const FOUND = "139 0000 7781";

async function sendAll(ticketId: string, now: Date): Promise<void> {
  for (const { id, sentAt } of (await everythingOf(ticketId)).letters) if (!sentAt) await sendAt(id, now);
}

/** A request with a life: asked back, answered, approved and finished, its letters sent, its journal anchored. */
export async function lived(policy: PublishedPolicy, agent: StaffActor): Promise<{ id: string; reference: string }> {
  const id = await fileTicket(policy, "access", AT);
  await sendAll(id, AT);
  await act(id, "take", agent, on(1));
  await act(id, "verify", agent, on(1));
  await act(id, "ask", agent, on(2));
  await sendAll(id, on(2));
  await act(id, "answer", REQUESTER, on(4));
  await act(id, "approve", agent, on(5));
  const [category] = findingCategories(policy.profile, "access");
  const lines = [{ field: "备用手机号", value: FOUND }];
  const finding = { ticketId: id, category: category!.id, staffId: agent.id, now: on(5) };
  await expectOk(writeFinding(finding, { nothing: false, lines }));
  await confirmRedacted({ ticketId: id, staffId: agent.id, now: on(5) });
  await act(id, "finish", agent, on(6));
  await sendAll(id, on(6));
  await anchorJournal(on(7));
  return { id, reference: (await everythingOf(id)).ticket.reference };
}

/** Makes a case file as its worker does. */
export function madeNow(dossier: string) {
  return makeDossier(dossier, { pages: casePages, clock: () => new Date() });
}

/** Asks for a ticket's case file by its page. Out: the answer, and the id the file is fetched by. */
export async function askedBy(
  who: SignedIn,
  reference: string,
  fields: Record<string, string> = { why: "audit", note: "" },
) {
  const answer = await knock(take, who.post(`/desk/tickets/${reference}/case-file`, fields), { reference });
  return { ...answer, dossier: new URL(answer.location ?? "/", "http://x").searchParams.get("ready") ?? "" };
}

/** Fetches a case file. In: whether it was handed over whole, once that is known. */
export async function fetchedBy(
  who: SignedIn,
  reference: string,
  dossier: string,
  { method = "GET", sent = Promise.resolve(true) } = {},
) {
  const request = new Request(who.get(`/desk/tickets/${reference}/case-file/${dossier}`), { method });
  const context = { requestId: "test", address: "192.0.2.1", sent };
  return zipDoor({ request, params: { reference, dossier }, context });
}

/** A case file as somebody has it on their disk, and written down as handed over. */
export async function takenBy(who: SignedIn, reference: string): Promise<Buffer> {
  const { dossier } = await askedBy(who, reference);
  await madeNow(dossier);
  let done = (_: boolean) => {};
  const sent = new Promise<boolean>((resolve) => (done = resolve));
  const zip = Buffer.from(await (await fetchedBy(who, reference, dossier, { sent })).arrayBuffer());
  done(true);
  await allNoted();
  return zip;
}

/** A file of a case file as text. */
export function textOf(files: Files, name: string): string {
  return files.get(name)!.toString("utf8");
}
