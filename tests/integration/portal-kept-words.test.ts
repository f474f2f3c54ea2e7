import { beforeAll, describe, expect, it } from "vitest";
import { liveFiles } from "#app/domain/files/stored-file.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { sendTrackingCode } from "#app/domain/tickets/portal/track-code.server";
import { whose } from "#app/http/kept/kept-words.server";
import { awaitCode, beginTracking } from "#app/http/portal/track-session.server";
import { db } from "#app/platform/database/db.server";
import { action as say, loader as ticketPage } from "#app/routes/_portal.track.ticket/route";
import { action as clear, loader as clearPage } from "#app/routes/_portal.track.ticket_.clear/route";
import { action as complain } from "#app/routes/_portal.track.ticket_.complain/route";
import { action as withdraw } from "#app/routes/_portal.track.ticket_.withdraw/route";
import { loader as lookUp } from "#app/routes/_portal.track._index/route";
import { action as openByCode } from "#app/routes/_portal.track.code/route";
import { action as addFile } from "#app/routes/track.ticket.files.add/route";
import { action as removeFile } from "#app/routes/track.ticket.files.remove/route";
import { codeFor, mayAlways } from "#tests/factories/code";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, fileTicket, ticketAt } from "#tests/factories/ticket";
import { picture } from "#tests/factories/uploads";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { useDatabase } from "#tests/support/database";
import { browserWith, knock } from "#tests/support/desk-door";
import { useFiles } from "#tests/support/files";

useDatabase();
useFiles();

let policy: PublishedPolicy;
let agent: StaffActor;
beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent");
});

const ORIGIN = "http://127.0.0.1:3000";
const PNG = "证件.png";

/** The cookie by which a browser looks at tickets, last used so many minutes ago. */
async function looking(ticketIds: string[], minutesAgo = 0): Promise<string> {
  return (await beginTracking({ ticketIds }, new Date(Date.now() - minutesAgo * 60_000))).split(";")[0]!;
}

function keptCookie(setCookie: string | null): string {
  return /kept=[\w-]{43}/.exec(setCookie ?? "")?.[0] ?? "";
}

/** The form of a ticket's page as a browser sends it, with the file chosen in it; none is an empty file without a name. */
async function form(path: string, cookies: string, ticketId: string, fields: Record<string, string>, file?: string) {
  const body = new FormData();
  body.append("_whose", whose(`ticket:${ticketId}`));
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append("file", new File(file ? [new Uint8Array(await picture())] : [], file ?? ""));
  return new Request(ORIGIN + path, {
    method: "POST",
    headers: { Cookie: cookies, "Sec-Fetch-Site": "same-origin" },
    body,
  });
}

const files = async (ticketId: string) => (await liveFiles({ ticketId }, "evidence")).length;
const statusOf = async (ticketId: string) => (await everythingOf(ticketId)).ticket.status;
const wordsOf = async (ticketId: string) =>
  (await findPublicTicket(ticketId, new Date()))!.conversation.flatMap(({ from, text }) =>
    from === "requester" ? [text] : [],
  );

/** What the ticket's page gives back. */
async function keptOn(ticketId: string, cookies: string) {
  return ((await knock(ticketPage, browserWith(() => cookies).get("/track/ticket"))).data as { kept: unknown }).kept;
}

async function askedForEvidence(): Promise<string> {
  const id = await ticketAt("verifying", policy, agent, new Date());
  await act(id, "ask-evidence", agent, new Date());
  return id;
}

describe("a file that was chosen goes with whatever is pressed:", () => {
  it("“that is all”", async () => {
    const id = await askedForEvidence();
    const sent = await form("/track/ticket", await looking([id]), id, { complete: "files", answer: "" }, PNG);
    expect(await knock(say, sent)).toMatchObject({ status: 303, location: "/track/ticket?added=file" });
    expect([await files(id), await statusOf(id)]).toEqual([1, "verifying"]);
  });

  it("“upload”, and the words wait in the form", async () => {
    const id = await askedForEvidence();
    const words = { complete: "files", answer: "还缺授权书" };
    const sent = await knock(addFile, await form("/track/ticket/files/add", await looking([id]), id, words, PNG));
    expect([await files(id), await statusOf(id)]).toEqual([1, "awaiting"]);
    const cookies = `${await looking([id])}; ${keptCookie(sent.setCookie)}`;
    expect(await keptOn(id, cookies)).toMatchObject({ fields: { answer: "还缺授权书" }, why: "led-on" });
  });

  it("“remove” of another file", async () => {
    const id = await askedForEvidence();
    await knock(addFile, await form("/track/ticket/files/add", await looking([id]), id, {}, PNG));
    const [first] = await liveFiles({ ticketId: id }, "evidence");
    await knock(
      removeFile,
      await form("/track/ticket/files/remove", await looking([id]), id, { remove: first!.id }, PNG),
    );
    const left = await liveFiles({ ticketId: id }, "evidence");
    expect([left.length, left.some((file) => file.id === first!.id)]).toEqual([1, false]);
  });

  it("the answer to a question", async () => {
    const id = await ticketAt("awaiting", policy, agent, new Date());
    await knock(say, await form("/track/ticket", await looking([id]), id, { answer: "编号 7781" }, PNG));
    expect([await files(id), await statusOf(id), await wordsOf(id)]).toEqual([1, "handling", ["编号 7781"]]);
  });

  it("and where it is not taken, nothing moves, the page says why, and no word is lost", async () => {
    const id = await askedForEvidence();
    const body = new FormData();
    body.append("_whose", whose(`ticket:${id}`));
    body.append("complete", "files");
    body.append("answer", "一起发出的话");
    body.append("file", new File(["not a picture"], "a.png"));
    const sent = await knock(
      say,
      new Request(`${ORIGIN}/track/ticket`, {
        method: "POST",
        headers: { Cookie: await looking([id]), "Sec-Fetch-Site": "same-origin" },
        body,
      }),
    );
    expect(sent).toMatchObject({ status: 303, location: "/track/ticket?problem=file-kind" });
    expect([await files(id), await statusOf(id)]).toEqual([0, "awaiting"]);
    expect(await keptOn(id, `${await looking([id])}; ${keptCookie(sent.setCookie)}`)).toMatchObject({
      fields: { answer: "一起发出的话" },
    });
  });
});

describe("once a good file followed one that was refused, nothing is said of that one any more:", () => {
  const ANSWER = "一起发出的话";

  /** A ticket's page after a file was refused: what its address and the browser's cookies say. */
  async function refusedOnce(words: string): Promise<{ id: string; cookies: string }> {
    const id = await askedForEvidence();
    const body = new FormData();
    body.append("_whose", whose(`ticket:${id}`));
    body.append("answer", words);
    body.append("file", new File(["not a picture"], "x.docx"));
    const headers = { Cookie: await looking([id]), "Sec-Fetch-Site": "same-origin" };
    const sent = await knock(say, new Request(`${ORIGIN}/track/ticket`, { method: "POST", headers, body }));
    expect(sent.location).toBe("/track/ticket?problem=file-kind");
    return { id, cookies: `${await looking([id])}; ${keptCookie(sent.setCookie)}` };
  }

  it.each(["/track/ticket?problem=file-kind", "/track/ticket"])("the other language, from %s", async (page) => {
    const { id, cookies } = await refusedOnce(ANSWER);
    const kept = (await keptOn(id, cookies)) as { id: string };
    const fields = { complete: "files", answer: ANSWER, _kept: kept.id, _language: "en" };
    const sent = await knock(say, await form(page, cookies, id, fields, PNG));
    expect(sent).toMatchObject({ status: 303, location: "/track/ticket?added=file" });
    expect(sent.setCookie).toContain("lang=en");
    expect([await files(id), await statusOf(id)]).toEqual([1, "awaiting"]);
    expect(await keptOn(id, cookies)).toMatchObject({ fields: { answer: ANSWER }, why: "led-on", fileChosen: false });
  });

  it("“upload”, where no words wait", async () => {
    const { id, cookies } = await refusedOnce("");
    await knock(addFile, await form("/track/ticket/files/add", cookies, id, { answer: "" }, PNG));
    expect(await keptOn(id, cookies)).not.toMatchObject({ fileChosen: true });
  });

  it("words that are too long", async () => {
    const { id, cookies } = await refusedOnce(ANSWER);
    const kept = (await keptOn(id, cookies)) as { id: string };
    const fields = { complete: "files", answer: "长".repeat(4_001), _kept: kept.id };
    const sent = await knock(say, await form("/track/ticket?problem=file-kind", cookies, id, fields, PNG));
    expect(sent).toMatchObject({ status: 422, data: { taken: true } });
    expect(await keptOn(id, cookies)).toMatchObject({ fileChosen: false });
  });
});

describe("until it is closed, a ticket takes what its person adds:", () => {
  it("a file and words, unasked", async () => {
    const id = await ticketAt("handling", policy, agent, new Date());
    const sent = await form("/track/ticket", await looking([id]), id, { unasked: "yes", answer: "补充一句" }, PNG);
    expect(await knock(say, sent)).toMatchObject({ status: 303, location: "/track/ticket?added=both" });
    expect([await files(id), await wordsOf(id), await statusOf(id)]).toEqual([1, ["补充一句"], "handling"]);
    const open = await looking([id]);
    const seeing = () => open;
    const page = await knock(ticketPage, browserWith(seeing).get("/track/ticket?added=both"));
    expect(page.data).toMatchObject({ received: "both" });
    const other = await knock(ticketPage, browserWith(seeing).get("/track/ticket?added=anything"));
    expect(other.data).toMatchObject({ received: null });
  });

  it("a file alone; nothing at all is said to be missing", async () => {
    const id = await ticketAt("received", policy, agent, new Date());
    await knock(say, await form("/track/ticket", await looking([id]), id, { unasked: "yes", answer: "" }, PNG));
    expect(await files(id)).toBe(1);
    const nothing = await knock(
      say,
      await form("/track/ticket", await looking([id]), id, { unasked: "yes", answer: " " }),
    );
    expect(nothing).toMatchObject({ status: 422, data: { returned: { errors: { answer: "required" } } } });
  });

  it("an answer that came too late, because another window was faster", async () => {
    const id = await ticketAt("awaiting", policy, agent, new Date());
    await act(id, "answer", REQUESTER, new Date(), { answer: "先到的回答" });
    await knock(say, await form("/track/ticket", await looking([id]), id, { answer: "后到的回答" }));
    expect(await wordsOf(id)).toEqual(["先到的回答", "后到的回答"]);
  });

  it("and says what was not taken any more, with the words to be copied", async () => {
    const id = await ticketAt("handling", policy, agent, new Date());
    await act(id, "withdraw", REQUESTER, new Date());
    const sent = await knock(
      say,
      await form("/track/ticket", await looking([id]), id, { unasked: "yes", answer: "晚了一步" }),
    );
    const cookies = `${await looking([id])}; ${keptCookie(sent.setCookie)}`;
    expect(await keptOn(id, cookies)).toMatchObject({ fields: { answer: "晚了一步" } });
    expect(await wordsOf(id)).toEqual([]);
    const file = await knock(
      say,
      await form("/track/ticket", await looking([id]), id, { unasked: "yes", answer: "" }, PNG),
    );
    const told = await keptOn(id, `${await looking([id])}; ${keptCookie(file.setCookie)}`);
    expect(told).toMatchObject({ fields: expect.anything() as object, why: "led-on", fileChosen: true });
    expect(await files(id)).toBe(0);
  });

  it("only so often in an hour, and keeps the words", async () => {
    const id = await ticketAt("handling", policy, agent, new Date());
    const add = async (at: number) =>
      knock(say, await form("/track/ticket", await looking([id]), id, { unasked: "yes", answer: `第 ${at} 句` }));
    for (let at = 1; at <= 30; at++) expect((await add(at)).status).toBe(303);
    expect(await add(31)).toMatchObject({
      status: 429,
      data: { returned: { typed: { answer: "第 31 句" }, errors: { answer: "too-many-additions" } } },
    });
  });
});

describe("a ticket's page that is over while somebody writes", () => {
  async function reopened(ticketId: string, location: string, kept: string) {
    const reference = new URL(location, ORIGIN).searchParams.get("reference")!;
    await sendTrackingCode(reference, "zh-CN", new Date(), mayAlways);
    const code = await codeFor({ purpose: "track", holder: reference }, new Date());
    const waiting = awaitCode(reference, new Date());
    const browser = browserWith(() => `${waiting.split(";")[0]!}; ${kept}`);
    return knock(openByCode, browser.post("/track/code", { code }));
  }

  it("says so, asks for a code, and comes back with every word", async () => {
    const id = await ticketAt("awaiting", policy, agent, new Date());
    const over = await knock(
      say,
      await form("/track/ticket", await looking([id], 61), id, { answer: "写了\n一小时" }, PNG),
    );
    const { reference } = (await everythingOf(id)).ticket;
    expect(over).toMatchObject({ status: 303, location: `/track?again=1&reference=${reference}` });
    expect([await statusOf(id), await files(id)]).toEqual(["awaiting", 0]);
    const kept = keptCookie(over.setCookie);
    const page = await knock(lookUp, browserWith(() => kept).get(over.location!));
    expect(page.data).toEqual({ reference, again: true, waits: true });
    const opened = await reopened(id, over.location!, kept);
    expect(opened).toMatchObject({ status: 303, location: "/track/ticket#kept" });
    const back = { fields: { answer: "写了\n一小时" }, why: "session-over", fileChosen: true };
    for (let look = 0; look < 2; look++)
      expect(await keptOn(id, `${await looking([id])}; ${kept}`)).toMatchObject(back);
  });

  it("comes back to the very form, of the very ticket of a visit", async () => {
    const first = await fileTicket(policy, ["access", "cancel"], new Date());
    const { visit } = (await everythingOf(first)).ticket;
    const rows = await db().ticket.findMany({ where: { visit } });
    const cancel = rows.find(({ right }) => right === "cancel")!;
    for (const action of ["take", "verify", "block"] as const) await act(cancel.id, action, agent, new Date());
    const browser = browserWith(() => "");
    const sent = await knock(
      clear,
      browser.post("/track/ticket/clear?n=2", { _whose: whose(`ticket:${cancel.id}`), answer: "已到账" }),
    );
    const opened = await reopened(cancel.id, sent.location!, keptCookie(sent.setCookie));
    const at = opened.location!;
    expect(at).toMatch(/^\/track\/ticket\/clear\?n=[12]#kept$/);
    const session = `${opened.setCookie!.split(";")[0]!}; ${keptCookie(sent.setCookie)}`;
    const page = await knock(clearPage, browserWith(() => session).get(at.replace("#kept", "")));
    expect(page.data).toMatchObject({ kept: { fields: { answer: "已到账" } } });
  });

  it("gives nothing to whom another ticket is open", async () => {
    const [mine, theirs] = [
      await ticketAt("awaiting", policy, agent, new Date()),
      await ticketAt("awaiting", policy, agent, new Date()),
    ];
    const over = await knock(say, await form("/track/ticket", await looking([mine], 61), mine, { answer: "我的话" }));
    expect(await keptOn(theirs, `${await looking([theirs])}; ${keptCookie(over.setCookie)}`)).toBeNull();
    expect(await keptOn(mine, `${await looking([mine])}; ${keptCookie(over.setCookie)}`)).not.toBeNull();
  });

  it("sends nothing to the ticket another window has opened meanwhile", async () => {
    const [mine, theirs] = [
      await ticketAt("awaiting", policy, agent, new Date()),
      await ticketAt("awaiting", policy, agent, new Date()),
    ];
    const open = await looking([theirs]);
    const other = browserWith(() => open);
    const sent = await knock(
      say,
      await form("/track/ticket", await looking([theirs]), mine, { answer: "给我的那一份" }, PNG),
    );
    expect(sent.location).toMatch(/^\/track\?again=1&reference=/);
    const gone = await knock(withdraw, other.post("/track/ticket/withdraw", { _whose: whose(`ticket:${mine}`) }));
    expect(gone.location).toMatch(/^\/track\?again=1/);
    const complained = { _whose: whose(`ticket:${mine}`), wrong: "late", what: "没有回音" };
    await knock(complain, other.post("/track/ticket/complain", complained));
    expect([await statusOf(theirs), await statusOf(mine), await files(theirs), await wordsOf(theirs)]).toEqual([
      "awaiting",
      "awaiting",
      0,
      [],
    ]);
    expect(
      (await move({ ticketId: theirs, action: "withdraw", actor: REQUESTER, input: {}, now: new Date(), seen: null }))
        .ok,
    ).toBe(true);
  });
});
