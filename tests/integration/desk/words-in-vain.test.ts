import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "#app/domain/people/permissions";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import type { InVain } from "#app/http/kept/in-vain";
import { whose } from "#app/http/kept/kept-words.server";
import type { DeskFrame } from "#app/http/staff/frame.server";
import { db } from "#app/platform/database/db.server";
import { action as act } from "#app/routes/desk.tickets.$reference.$action/route";
import { action as finishNow, loader as finishForm } from "#app/routes/desk.tickets.$reference.finish/route";
import { loader as accessPage } from "#app/routes/desk.tickets.$reference.access/route";
import { action as writeNote, loader as notePage } from "#app/routes/desk.tickets.$reference.note/route";
import { action as discard } from "#app/routes/kept.discard/route";
import { publish } from "#tests/factories/policy";
import { everythingOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { browserWith, colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

let policy: PublishedPolicy;
beforeAll(async () => {
  policy = await publish();
});

type Door = Parameters<typeof knock>[0];
type Fields = Record<string, string | string[]>;

function keptCookie(setCookie: string | null): string {
  return /kept=[\w-]{43}/.exec(setCookie ?? "")?.[0] ?? "";
}

/** A ticket in a colleague's hands. */
async function inHands(who: SignedIn, status: "verifying" | "handling" | "approved" = "handling") {
  const { id, role, name } = who;
  const ticketId = await ticketAt(status, policy, { kind: "staff", id, role, name }, new Date());
  return { ticketId, reference: (await everythingOf(ticketId)).ticket.reference };
}

/** Sends a form from a colleague's own page. Out: the answer, and what the browser holds from then on. */
async function send(
  who: SignedIn,
  door: Door,
  path: string,
  params: Record<string, string>,
  fields: Fields,
  kept = "",
) {
  const browser = browserWith(() => [who.cookies(), kept].filter(Boolean).join("; "));
  const answer = await knock(door, browser.post(path, { _whose: whose(`staff:${who.id}`), ...fields }), params);
  const cookie = keptCookie(answer.setCookie) || kept;
  return { ...answer, kept: cookie, get: (at: string) => browserWith(() => `${who.cookies()}; ${cookie}`).get(at) };
}

const inVain = (data: unknown) => (data as { inVain?: InVain } | null)?.inVain;
const keptOf = (data: unknown) => (data as { frame: DeskFrame }).frame.kept;
const becomes = (who: SignedIn, role: Role) => db().staff.update({ where: { id: who.id }, data: { role } });

describe("words sent by somebody who may not do it any more", () => {
  it("are shown on the page that says no, kept sealed, and given back there again: a note after the permission was taken", async () => {
    const agent = await colleague("agent");
    const { reference } = await inHands(agent);
    const [path, params] = [`/desk/tickets/${reference}/note`, { reference }];
    await becomes(agent, "administrator");
    const sent = await send(agent, writeNote, path, params, { body: "来电说下周补寄授权书" });
    expect(sent.status).toBe(403);
    expect(inVain(sent.data)).toMatchObject({ words: { fields: { body: "来电说下周补寄授权书" }, path } });
    const { wordsSealed } = await db().keptWords.findFirstOrThrow({ where: { owner: `staff:${agent.id}` } });
    expect(Buffer.from(wordsSealed).toString("utf8")).not.toContain("授权书");
    for (let look = 0; look < 2; look++) {
      const again = await knock(notePage, sent.get(path), params);
      expect([again.status, inVain(again.data)?.words.fields]).toEqual([403, { body: "来电说下周补寄授权书" }]);
    }
    await becomes(agent, "agent");
    expect(keptOf((await knock(notePage, sent.get(path), params)).data)?.fields.body).toBe("来电说下周补寄授权书");
    expect(await db().note.count()).toBe(0);
  });

  it("are given to nobody else in that browser, nor to another browser", async () => {
    const [agent, other] = [await colleague("agent"), await colleague("administrator")];
    const { reference } = await inHands(agent);
    const [path, params] = [`/desk/tickets/${reference}/note`, { reference }];
    await becomes(agent, "administrator");
    const { kept } = await send(agent, writeNote, path, params, { body: "只给自己" });
    const look = (cookies: string) => knock(notePage, browserWith(() => cookies).get(path), params);
    expect(inVain((await look(`${other.cookies()}; ${kept}`)).data)).toBeUndefined();
    expect(inVain((await look(agent.cookies())).data)).toBeUndefined();
  });

  it("are the same for an act whose role was changed, and for another address of the same kind", async () => {
    const reviewer = await colleague("reviewer");
    const { reference } = await inHands(await colleague("agent"));
    await becomes(reviewer, "compliance");
    const params = { reference, action: "send-back" };
    const sent = await send(reviewer, act, `/desk/tickets/${reference}/send-back`, params, { reason: "请写明案号" });
    expect([sent.status, inVain(sent.data)?.words.fields]).toEqual([403, { reason: "请写明案号" }]);
    const gone = { reference: "RD-2222-2222" };
    const nowhere = await send(reviewer, writeNote, "/desk/tickets/RD-2222-2222/note", gone, {
      body: "写给不存在的工单",
    });
    expect([nowhere.status, inVain(nowhere.data)?.words.fields]).toEqual([404, { body: "写给不存在的工单" }]);
  });

  it("stay after a reload where the ticket is somebody else's by now", async () => {
    const [agent, other] = [await colleague("agent"), await colleague("agent")];
    const { ticketId, reference } = await inHands(agent, "approved");
    const [path, params] = [`/desk/tickets/${reference}/finish`, { reference }];
    await db().ticket.update({ where: { id: ticketId }, data: { assigneeId: other.id } });
    const fields = {
      "items[0].what": "订单",
      "items[0].outcome": "granted",
      "items[0].note": "已导出",
      where: "订单系统",
    };
    const sent = await send(agent, finishNow, path, params, fields);
    expect([sent.status, (sent.data as { refused: { refusal: string } }).refused.refusal]).toEqual([
      409,
      "not-assignee",
    ]);
    const again = await knock(finishForm, sent.get(path), params);
    expect(again.status).toBe(409);
    expect(keptOf(again.data)?.fields).toMatchObject(fields);
  });

  it("are read where access is asked for, of a child's ticket that is not open to them any more", async () => {
    const [agent, other] = [await colleague("agent"), await colleague("agent")];
    const { ticketId, reference } = await inHands(agent);
    await db().ticket.update({ where: { id: ticketId }, data: { ageBand: "under-18" } });
    const [path, params] = [`/desk/tickets/${reference}/note`, { reference }];
    const sent = await send(agent, writeNote, path, params, { body: "监护人来电" });
    expect(sent).toMatchObject({ status: 303, location: `/desk/tickets/${reference}/access?note=not-done#kept` });
    const page = `/desk/tickets/${reference}/access`;
    const look = async (request: Request) =>
      ((await knock(accessPage, request, { reference })).data as { inVain: InVain[] }).inVain;
    expect(await look(sent.get(page))).toMatchObject([{ words: { path, fields: { body: "监护人来电" } } }]);
    expect(await look(browserWith(() => `${other.cookies()}; ${sent.kept}`).get(page))).toEqual([]);
  });

  it("from another site are neither kept nor shown", async () => {
    const agent = await colleague("administrator");
    const { reference } = await inHands(await colleague("agent"));
    const request = agent.post(`/desk/tickets/${reference}/note`, { body: "外站", _whose: whose(`staff:${agent.id}`) });
    request.headers.set("Sec-Fetch-Site", "cross-site");
    expect(await knock(writeNote, request, { reference })).toMatchObject({ status: 403, setCookie: null, data: null });
  });
});

describe("words that were given back stay", () => {
  async function givenBack() {
    const agent = await colleague("agent");
    const { reference } = await inHands(agent);
    const [path, params] = [`/desk/tickets/${reference}/note`, { reference }];
    const over = await knock(
      writeNote,
      browserWith(() => "").post(path, { _whose: whose(`staff:${agent.id}`), body: "第一稿" }),
      params,
    );
    const kept = keptCookie(over.setCookie);
    const look = async () =>
      keptOf((await knock(notePage, browserWith(() => `${agent.cookies()}; ${kept}`).get(path), params)).data);
    return { agent, path, params, kept, look };
  }

  it("until the form was sent", async () => {
    const { agent, path, params, kept, look } = await givenBack();
    const id = (await look())!.id;
    expect((await look())?.fields.body).toBe("第一稿");
    const sent = await send(agent, writeNote, path, params, { body: "第一稿，改好了", _kept: id }, kept);
    expect(sent.status).toBe(303);
    expect(await look()).toBeNull();
  });

  it("as they were changed last, where something is to be mended or only the language was changed", async () => {
    const { agent, path, params, kept, look } = await givenBack();
    const first = (await look())!.id;
    const long = "长".repeat(10_001);
    const sent = await send(agent, writeNote, path, params, { body: long, _kept: first }, kept);
    expect(sent.status).toBe(422);
    expect((await look())?.fields.body).toBe(long);
    await send(agent, writeNote, path, params, { body: "第二稿", _language: "en", _kept: (await look())!.id }, kept);
    expect((await look())?.fields.body).toBe("第二稿");
  });

  it("until they are thrown away, by who has them in this browser", async () => {
    const { agent, path, kept, look } = await givenBack();
    const { id } = (await look())!;
    const elsewhere = browserWith(() => agent.cookies()).post("/kept/discard", { _kept: id, back: path });
    expect(await knock(discard, elsewhere)).toMatchObject({ status: 303, location: path });
    expect((await look())?.id).toBe(id);
    await knock(
      discard,
      browserWith(() => `${agent.cookies()}; ${kept}`).post("/kept/discard", { _kept: id, back: path }),
    );
    expect(await look()).toBeNull();
  });

  it("and half an hour at most", async () => {
    const { look } = await givenBack();
    await db().keptWords.updateMany({ data: { expiresAt: new Date() } });
    expect(await look()).toBeNull();
  });
});
