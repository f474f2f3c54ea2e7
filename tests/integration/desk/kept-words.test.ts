import { beforeAll, describe, expect, it } from "vitest";
import type { KeptWords } from "#app/domain/kept/kept-words.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { startPolicyDraft } from "#app/domain/policies/versions/policy-draft.server";
import { forgetExpired } from "#app/domain/retention/forget.server";
import { giveBack, whose } from "#app/http/kept/kept-words.server";
import type { DeskFrame } from "#app/http/staff/frame.server";
import { db } from "#app/platform/database/db.server";
import { action as editSection, loader as section } from "#app/routes/desk.policies.$policy.edit.$section/route";
import { loader as queue } from "#app/routes/desk._index/route";
import { action as take } from "#app/routes/desk.bulk._index/route";
import { loader as signInPage } from "#app/routes/desk.sign-in/route";
import { action as act, loader as actPage } from "#app/routes/desk.tickets.$reference.$action/route";
import { action as askAccess, loader as accessPage } from "#app/routes/desk.tickets.$reference.access/route";
import { action as finishNow, loader as finishForm } from "#app/routes/desk.tickets.$reference.finish/route";
import { action as theme } from "#app/routes/desk.theme/route";
import { action as writeNote, loader as notePage } from "#app/routes/desk.tickets.$reference.note/route";
import { publish } from "#tests/factories/policy";
import { everythingOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { browserWith, colleague, knock, sessionOf, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

let policy: PublishedPolicy;
let agent: SignedIn;
let other: SignedIn;
let administrator: SignedIn;
let reference: string;

beforeAll(async () => {
  policy = await publish();
  [agent, other, administrator] = [
    await colleague("agent"),
    await colleague("agent"),
    await colleague("administrator"),
  ];
  const { id, role, name } = agent;
  const ticketId = await ticketAt("approved", policy, { kind: "staff", id, role, name }, new Date());
  reference = (await everythingOf(ticketId)).ticket.reference;
});

type Door = Parameters<typeof knock>[0];
type Fields = Record<string, string | string[]>;

/** A browser whose session is over: no cookie of it is left, or one that nothing belongs to any more. */
const signedOut = browserWith(() => "");

/** The browser's name for the words it keeps. */
function keptCookie(setCookie: string | null): string {
  return /kept=[\w-]{43}/.exec(setCookie ?? "")?.[0] ?? "";
}

/** Sends a form made for a colleague from a browser in which nobody is signed in. */
async function sendOver(door: Door, path: string, params: Record<string, string>, fields: Fields, writer = agent) {
  const sent = await knock(door, signedOut.post(path, { _whose: whose(`staff:${writer.id}`), ...fields }), params);
  return { ...sent, kept: keptCookie(sent.setCookie) };
}

/** What a page gives back to a colleague who signs in again in that browser. */
async function givenTo(who: SignedIn, door: Door, path: string, params: Record<string, string>, kept: string) {
  const session = await sessionOf(who.email);
  const answer = await knock(door, browserWith(() => `${session}; ${kept}`).get(path), params);
  return (answer.data as { frame: DeskFrame }).frame.kept;
}

const FINISH: Fields = {
  "items[0].what": "订单 7781",
  "items[0].outcome": "granted",
  "items[0].note": "已导出",
  "items[1].what": "提单",
  "recipients[1].id": "payment",
  "recipients[1].find": "流水号 99",
  where: "运单系统",
  done: "第一行\n第二行",
};

describe("light or dark, pressed on a page with a form", () => {
  const path = () => `/desk/tickets/${reference}/note`;
  const press = (fields: Fields) =>
    knock(theme, agent.post(`/desk/theme?back=${encodeURIComponent(path())}`, { _theme: "dark", ...fields }));

  it("takes what was typed along, and the words stand in the form again", async () => {
    const pressed = await press({ _whose: whose(`staff:${agent.id}`), body: "还没写完" });
    expect(pressed).toMatchObject({ status: 303, location: `${path()}#kept` });
    expect(pressed.setCookie).toContain("theme=dark");
    const browser = browserWith(() => `${agent.cookies()}; ${keptCookie(pressed.setCookie)}`);
    const page = await knock(notePage, browser.get(path()), { reference });
    expect(page.data).toMatchObject({ frame: { kept: { fields: { body: "还没写完" }, why: "led-on" } } });
    expect(await db().note.count()).toBe(0);
  });

  it("leads back where nothing was typed, and nowhere else than to our own pages", async () => {
    expect(await press({ body: "" })).toMatchObject({ status: 303, location: path() });
    const away = agent.post(`/desk/theme?back=${encodeURIComponent("https://evil.example/")}`, { _theme: "light" });
    expect(await knock(theme, away)).toMatchObject({ status: 303, location: "/desk" });
  });
});

describe("a session that is over while a form is being filled in", () => {
  const at = (action: string) => ({ path: `/desk/tickets/${reference}/${action}`, params: { reference, action } });

  it("loses no word: they come back to the same form until it is sent, and nothing was done", async () => {
    const { path, params } = at("finish");
    const { version } = await db().ticket.findFirstOrThrow({ where: { reference } });
    const sent = await sendOver(finishNow, path, params, { seen: String(version), ...FINISH });
    expect([sent.status, sent.location]).toEqual([302, `/desk/sign-in?next=${encodeURIComponent(path)}&unsent=1`]);
    expect((await db().ticket.findFirstOrThrow({ where: { reference } })).status).toBe("approved");
    const signIn = await knock(signInPage, browserWith(() => sent.kept).get(sent.location!));
    expect(signIn.data).toMatchObject({ over: "unsent", wordsWait: true });
    const kept = await givenTo(agent, finishForm, path, params, sent.kept);
    expect(kept).toMatchObject({ why: "session-over", fileChosen: false });
    expect(kept!.fields).toMatchObject(FINISH);
    expect(await givenTo(agent, finishForm, path, params, sent.kept)).toEqual(kept);
  });

  it("waits for the page whose form it was, where light or dark was pressed in it", async () => {
    const { path, params } = at("note");
    const pressed = `/desk/theme?back=${encodeURIComponent(path)}`;
    const { kept, location } = await sendOver(theme, pressed, {}, { body: "半句话", _theme: "dark" });
    expect(location).toBe(`/desk/sign-in?next=${encodeURIComponent(path)}&unsent=1`);
    expect((await givenTo(agent, notePage, path, params, kept))!.fields).toEqual({ body: "半句话" });
  });

  it("gives them to nobody else who signs in there, nor on another page, nor in another browser", async () => {
    const { path, params } = at("note");
    const { kept } = await sendOver(writeNote, path, params, { body: "只给自己看的话" });
    expect(await givenTo(other, notePage, path, params, kept)).toBeNull();
    expect(await givenTo(agent, actPage, at("ask").path, at("ask").params, kept)).toBeNull();
    expect(await givenTo(agent, notePage, path, params, `kept=${"A".repeat(43)}`)).toBeNull();
    expect((await givenTo(agent, notePage, path, params, kept))!.fields).toEqual({ body: "只给自己看的话" });
  });

  it("is not done in the name of another colleague who has signed in there meanwhile", async () => {
    const { path, params } = at("note");
    const fields = { body: "另一个窗口里的话", _whose: whose(`staff:${agent.id}`) };
    const sent = await knock(writeNote, other.post(path, fields), params);
    expect(sent).toMatchObject({ status: 302, location: `${path}?other=1#kept` });
    expect(await db().note.count()).toBe(0);
    const seen = await knock(
      notePage,
      browserWith(() => `${other.cookies()}; ${keptCookie(sent.setCookie)}`).get(`${path}?other=1`),
      params,
    );
    expect(seen.data).toMatchObject({ frame: { notYours: true, kept: null } });
    expect((await givenTo(agent, notePage, path, params, keptCookie(sent.setCookie)))!.fields.body).toBe(
      "另一个窗口里的话",
    );
  });

  it("keeps what was marked in the queue: the marks are there again, nothing was taken, and language and colours lose none", async () => {
    const chosen = ["RD-7K4M-3QXP@2", "RD-7K4M-3QXT@1"];
    const marks = async (kept: string) => {
      const page = (await knock(queue, browserWith(() => `${agent.cookies()}; ${kept}`).get("/desk"))).data;
      return (page as { frame: DeskFrame }).frame.kept?.fields.chosen;
    };
    const over = await sendOver(take, "/desk/bulk", {}, { chosen });
    expect([over.status, over.location]).toEqual([302, "/desk/sign-in?unsent=1"]);
    expect(await marks(over.kept)).toEqual(chosen);
    const turned = await knock(take, agent.post("/desk/bulk", { chosen, _language: "en" }));
    expect([turned.status, turned.location]).toEqual([303, "/desk"]);
    expect(await marks(keptCookie(turned.setCookie))).toEqual(chosen);
    const dark = await knock(theme, agent.post("/desk/theme?back=%2Fdesk%3Fview%3Dmine", { chosen, _theme: "dark" }));
    expect(await marks(keptCookie(dark.setCookie))).toEqual(chosen);
  });

  it("keeps what two tabs sent apart", async () => {
    const note = at("note");
    const first = await sendOver(writeNote, note.path, note.params, { body: "第一个窗口" });
    const ask = at("ask");
    const browser = browserWith(() => first.kept);
    const second = await knock(
      act,
      browser.post(ask.path, { _whose: whose(`staff:${agent.id}`), question: "第二个窗口？" }),
      ask.params,
    );
    expect(keptCookie(second.setCookie)).toBe(first.kept);
    expect((await givenTo(agent, notePage, note.path, note.params, first.kept))!.fields.body).toBe("第一个窗口");
    expect((await givenTo(agent, actPage, ask.path, ask.params, first.kept))!.fields.question).toBe("第二个窗口？");
  });

  it("seals them, keeps no secret and no file, and forgets them after half an hour", async () => {
    const { path, params } = at("note");
    const { kept } = await sendOver(writeNote, path, params, {
      body: "机密的一句话",
      password: "hunter2",
      code: "123456",
    });
    const row = await db().keptWords.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
    expect(Buffer.from(row.wordsSealed).toString("utf8")).not.toContain("机密");
    expect(row).toMatchObject({ owner: `staff:${agent.id}`, path });
    const later = new Date(row.createdAt.getTime() + 30 * 60_000);
    const request = browserWith(() => kept).get(path);
    expect(await giveBack({ request, context: {}, owner: `staff:${agent.id}` }, path, later)).toBeNull();
    const again = await sendOver(writeNote, path, params, {
      body: "机密的一句话",
      password: "hunter2",
      code: "123456",
    });
    const words = await giveBack(
      { request: browserWith(() => again.kept).get(path), context: {}, owner: `staff:${agent.id}` },
      path,
      new Date(),
    );
    expect(words).toEqual({
      id: expect.any(String) as string,
      path,
      fields: { body: "机密的一句话" },
      why: "session-over",
      fileChosen: false,
      told: false,
    } satisfies KeptWords & { id: string; path: string; told: boolean });
  });

  it("keeps nothing that does not say for whom the page was made, that says so falsely, or comes from another site", async () => {
    const { path, params } = at("note");
    const before = await db().keptWords.count();
    const forged = `${whose(`staff:${agent.id}`).split(".")[0]}.${"A".repeat(43)}`;
    const anybodys: Fields[] = [{ body: "无名" }, { body: "冒名", _whose: forged }, { body: "冒名", _whose: "x" }];
    for (const fields of anybodys) {
      const sent = await knock(writeNote, signedOut.post(path, fields), params);
      expect([sent.status, keptCookie(sent.setCookie)]).toEqual([302, ""]);
    }
    const elsewhere = signedOut.post(path, { body: "外站", _whose: whose(`staff:${agent.id}`) });
    elsewhere.headers.set("Sec-Fetch-Site", "cross-site");
    expect((await knock(writeNote, elsewhere, params)).status).toBe(403);
    expect(await db().keptWords.count()).toBe(before);
  });

  it("keeps the newest of one colleague's forms only, so that nobody fills the table", async () => {
    for (let at = 0; at < 13; at++)
      await sendOver(writeNote, `/desk/tickets/${reference}/note`, { reference }, { body: `第 ${at} 句` });
    expect(await db().keptWords.count({ where: { owner: `staff:${agent.id}` } })).toBeLessThanOrEqual(10);
  });

  it("is the same for a section of a policy, which nobody who wrote meanwhile is written over by", async () => {
    await startPolicyDraft({ policyId: policy.policyId, by: administrator.id, now: new Date() });
    const params = { policy: policy.policyId, section: "basics" };
    const path = `/desk/policies/${policy.policyId}/edit/basics`;
    const shown = await knock(section, administrator.get(path), params);
    const { seen } = shown.data as { seen: number };
    const typed = { seen: String(seen), "controller.hotline": "400-000-7781" };
    const sent = await sendOver(editSection, path, params, typed, administrator);
    await db().policyDraft.updateMany({ data: { version: { increment: 1 } } });
    const session = await sessionOf(administrator.email);
    const again = await knock(section, browserWith(() => `${session}; ${sent.kept}`).get(path), params);
    expect(again.data).toMatchObject({ seen, profile: { controller: { hotline: "400-000-7781" } } });
  });

  it("is the same where the draft of a policy was thrown away meanwhile: the words wait for the next one", async () => {
    const params = { policy: policy.policyId, section: "basics" };
    const path = `/desk/policies/${policy.policyId}/edit/basics`;
    const typed = { seen: "1", "controller.hotline": "400-000-9902", _whose: whose(`staff:${administrator.id}`) };
    await db().policyDraft.deleteMany();
    const sent = await knock(editSection, administrator.post(path, typed), params);
    expect(sent).toMatchObject({ status: 303, location: `/desk/policies/${policy.policyId}` });
    await startPolicyDraft({ policyId: policy.policyId, by: administrator.id, now: new Date() });
    const kept = await givenTo(administrator, section, path, params, keptCookie(sent.setCookie));
    expect(kept!.fields).toMatchObject({ "controller.hotline": "400-000-9902" });
  });

  it("is the same where access to a child's ticket is asked for", async () => {
    const path = `/desk/tickets/${reference}/access`;
    const sent = await sendOver(askAccess, path, { reference }, { reason: "核对监护关系" });
    expect(sent.location).toBe(`/desk/sign-in?next=${encodeURIComponent(path)}&unsent=1`);
    expect(sent.kept).not.toBe("");
    expect(accessPage).toBeTypeOf("function");
  });
});

it("what nobody comes back for goes with the sweep", async () => {
  const path = `/desk/tickets/${reference}/note`;
  await sendOver(writeNote, path, { reference }, { body: "没有人回来取的话" });
  const waiting = await db().keptWords.count();
  expect(waiting).toBeGreaterThan(0);
  await db().keptWords.updateMany({ data: { expiresAt: new Date() } });
  await sendOver(writeNote, path, { reference }, { body: "后来的话" });
  expect(await db().keptWords.count()).toBe(1);
  expect((await forgetExpired(new Date())).words).toBe(0);
  expect((await forgetExpired(new Date(Date.now() + 31 * 60_000))).words).toBe(1);
  expect(await db().keptWords.count()).toBe(0);
});
