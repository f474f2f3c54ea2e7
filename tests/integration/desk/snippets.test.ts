import { beforeAll, describe, expect, it } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import {
  findSnippet,
  listSnippets,
  saveSnippet,
  snippetsFor,
  type SnippetWords,
} from "#app/domain/policies/snippets/snippets.server";
import { action as send, loader as form } from "#app/routes/desk.tickets.$reference.$action/route";
import { action as finish } from "#app/routes/desk.tickets.$reference.finish/route";
import { action as settle, loader as taskPage } from "#app/routes/desk.tickets.$reference.tasks.$task/route";
import { db } from "#app/platform/database/db.server";
import { action as edit, loader as one } from "#app/routes/desk.texts.$snippet/route";
import { action as add } from "#app/routes/desk.texts.new/route";
import { loader as list } from "#app/routes/desk.texts._index/route";
import { publish } from "#tests/factories/policy";
import { act, everythingOf, expectOk, itemOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

let policy: PublishedPolicy;
let agent: SignedIn;
let manager: SignedIn;
let administrator: SignedIn;

beforeAll(async () => {
  policy = await publish();
  [agent, manager, administrator] = [
    await colleague("agent"),
    await colleague("compliance"),
    await colleague("administrator"),
  ];
});

const NOW = new Date("2026-10-12T02:00:00Z");

let written = 0;

function words(told: Partial<SnippetWords> = {}): SnippetWords {
  return {
    policyId: policy.policyId,
    right: null,
    locale: "zh-CN",
    title: `请补充运单号 ${++written}`,
    body: "关于 {编号}（{事项}），请告诉我们运单号。",
    retired: false,
    ...told,
  };
}

async function kept(told: Partial<SnippetWords> = {}): Promise<string> {
  return (await expectOk(saveSnippet({ of: null, words: words(told), actor: manager, now: NOW }))).id;
}

/** A ticket in the agent's hands, and its doors. */
async function ticket(status: "verifying" | "approved" = "verifying") {
  const id = await ticketAt(
    status,
    policy,
    { kind: "staff", ...agent },
    new Date(),
    status === "approved" ? "delete" : "access",
  );
  const { reference, version } = (await everythingOf(id)).ticket;
  const post = async (action: string, fields: Record<string, string>) => {
    const door = action === "finish" ? finish : send;
    const path = `/desk/tickets/${reference}/${action}`;
    const answer = await knock(door, agent.post(path, { seen: String(version), ...fields }), { reference, action });
    return { ...answer, data: answer.data as { returned: { typed: Record<string, string>; errors: object } } };
  };
  return { id, reference, post };
}

describe("words that are written often", () => {
  it("are kept by whoever answers for policies, each change as a version with who and when", async () => {
    const fields = { policy: policy.policyId, right: "access", locale: "zh-CN", title: "开头", body: "您好！" };
    const made = await knock(add, manager.post("/desk/texts/new", fields));
    expect([made.status, made.location]).toEqual([303, "/desk/texts"]);
    const { snippets } = (await knock(list, administrator.get("/desk/texts"))).data as {
      snippets: { id: string; title: string; version: number; by: string }[];
    };
    const { id } = snippets.find(({ title }) => title === "开头")!;
    const change = (who: SignedIn, body: string, seen: string) =>
      knock(edit, who.post(`/desk/texts/${id}`, { ...fields, body, seen }), { snippet: id });
    expect((await change(administrator, "您好，谢谢来信。", "1")).location).toBe(`/desk/texts/${id}`);
    // Written from a page that is not the newest: nothing is lost, on either side.
    expect(await change(manager, "Hi", "1")).toMatchObject({
      status: 409,
      data: { refused: { refusal: "snippet-moved" }, returned: { typed: { body: "Hi" } } },
    });
    const found = await findSnippet(id);
    expect([found!.now, ...found!.before].map(({ version, body, by }) => [version, body, by])).toEqual([
      [2, "您好，谢谢来信。", administrator.name],
      [1, "您好！", manager.name],
    ]);
    expect((await knock(one, manager.get(`/desk/texts/${id}`), { snippet: id })).status).toBe(200);
  });

  it("are nobody else's to change, and no address names what is not there", async () => {
    const id = await kept();
    expect((await knock(list, agent.get("/desk/texts"))).status).toBe(403);
    expect((await knock(edit, agent.post(`/desk/texts/${id}`, { title: "x" }), { snippet: id })).status).toBe(403);
    expect(await saveSnippet({ of: null, words: words(), actor: agent, now: NOW })).toMatchObject({
      refusal: "not-permitted",
    });
    for (const snippet of ["nothing", "0199a000-0000-7000-8000-000000000001"])
      expect((await knock(one, manager.get("/desk/texts/x"), { snippet })).status).toBe(404);
  });

  it("want a policy, a right, a language and words", async () => {
    const answer = await knock(add, manager.post("/desk/texts/new", { right: "everything", locale: "fr", body: " " }));
    expect(answer).toMatchObject({
      status: 422,
      data: {
        returned: {
          errors: {
            policy: "choose-one",
            right: "choose-one",
            locale: "choose-one",
            title: "required",
            body: "required",
          },
        },
      },
    });
    expect(
      await saveSnippet({ of: null, words: words({ policyId: "no-such" }), actor: manager, now: NOW }),
    ).toMatchObject({
      refusal: "policy-gone",
    });
  });

  it("want their language, braces that close, and a name of their own", async () => {
    const fields = { policy: policy.policyId, right: "access", locale: "zh-CN", title: "开场" };
    const write = (told: Record<string, string>) => knock(add, manager.post("/desk/texts/new", { ...fields, ...told }));
    const english = "We have looked in all three systems.";
    for (const [told, errors] of [
      [{ body: english }, { body: "words-not-in-zh-CN" }],
      [{ body: "您好。", locale: "en" }, null],
      [{ body: "我们已经查过三个系统。", locale: "en" }, { body: "words-not-in-en" }],
      [{ body: "您好，{nosuch" }, { body: "loose-brace" }],
      [{ body: "您好，{编号\n}" }, { body: "loose-brace" }],
      [{ body: "您好，｛编号｝" }, { body: "loose-brace" }],
      [{ body: english, anyWords: "yes" }, null],
      [{ body: "您好，{编号}：请补充{运单号}。" }, { title: "snippet-name-taken" }],
    ] as const) {
      const answer = await write(told);
      if (errors === null) expect(answer).toMatchObject({ status: 303 });
      else expect(answer).toMatchObject({ status: 422, data: { returned: { errors, typed: told } } });
    }
    const { rows } = await listSnippets(1);
    const first = rows.find(({ title, locale }) => title === "开场" && locale === "zh-CN")!;
    const change = (id: string, told: Record<string, string>, seen = "1") =>
      knock(edit, manager.post(`/desk/texts/${id}`, { ...fields, body: "您好。", seen, ...told }), { snippet: id });
    const second = await kept({ title: "结尾", right: "access" });
    expect(await change(second, {})).toMatchObject({ data: { returned: { errors: { title: "snippet-name-taken" } } } });
    // Of one's own, of one that is not offered any more, and for one that is not: no namesake.
    expect((await change(first.id, {})).status).toBe(303);
    expect((await change(second, { retired: "yes" })).status).toBe(303);
    expect((await change(first.id, { retired: "yes" }, "2")).status).toBe(303);
    expect((await change(second, {}, "2")).status).toBe(303);
  });

  it("of one name, sent at once, are kept once", async () => {
    const sent = await Promise.all(
      [1, 2, 3].map(() => saveSnippet({ of: null, words: words({ title: "同时写的" }), actor: manager, now: NOW })),
    );
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("are offered for their policy, right and language, until they are not any more", async () => {
    const offered = async (told: object = {}) =>
      (await snippetsFor({ policyId: policy.policyId, right: "object", locale: "en", ...told })).map(
        ({ title }) => title,
      );
    const [all] = [
      await kept({ locale: "en", title: "For all" }),
      await kept({ locale: "en", title: "Own", right: "object" }),
    ];
    await kept({ locale: "en", title: "Other", right: "cancel" });
    expect(await offered()).toEqual(["For all", "Own"]);
    expect([await offered({ policyId: "other" }), await offered({ right: "cancel" })]).toEqual([
      [],
      ["For all", "Other"],
    ]);
    await saveSnippet({
      of: { id: all, seen: 1 },
      words: words({ locale: "en", retired: true }),
      actor: manager,
      now: NOW,
    });
    expect(await offered()).toEqual(["Own"]);
  });
});

describe("while a letter is written", () => {
  it("its language is told, with the words in it", async () => {
    const id = await kept();
    const { reference } = await ticket();
    const page = (await knock(form, agent.get(`/desk/tickets/${reference}/ask`), { reference, action: "ask" })).data;
    const { letter } = (page as { shown: { letter: { locale: string; snippets: { id: string }[] } } }).shown;
    expect([letter.locale, letter.snippets.some((each) => each.id === id)]).toEqual(["zh-CN", true]);
  });

  it("they go behind what stands in the field, filled in, and nothing is sent", async () => {
    const id = await kept();
    const { id: ticketId, reference, post } = await ticket();
    const answer = await post("ask", { question: "您好。", _insert: `${id} question` });
    expect([answer.status, answer.data.returned]).toEqual([
      200,
      expect.objectContaining({
        typed: expect.objectContaining({
          question: `您好。\n关于 ${reference}（查阅个人信息），请告诉我们运单号。`,
        }) as object,
        errors: {},
      }),
    ]);
    expect((await everythingOf(ticketId)).ticket.status).toBe("verifying");
    // Only where the person reads it, and only what is offered here.
    const other = await kept({ locale: "en" });
    for (const pressed of [`${id} seen`, `${other} question`, "x question", "", id])
      expect((await post("ask", { question: "您好。", _insert: pressed })).data.returned.typed.question).toBe("您好。");
  });

  it("in the grid as well", async () => {
    const id = await kept({ body: "请致电 {电话}，说明 {运单号}。" });
    const { post } = await ticket("approved");
    const answer = await post("finish", {
      "items[0].what": "电话",
      "items[0].note": "",
      _insert: `${id} items[0].note`,
    });
    expect(answer.data.returned.typed["items[0].note"]).toContain("{运单号}");
  });

  it("what was left open cannot be sent, in the field or in the grid", async () => {
    const { id, post } = await ticket();
    expect(await post("ask", { question: "请说明 {运单号}。", anyLanguage: "yes" })).toMatchObject({
      status: 422,
      data: { returned: { errors: { question: "left-open" } } },
    });
    expect((await everythingOf(id)).ticket.status).toBe("verifying");
    const grid = await ticket("approved");
    const answered = {
      "items[0].what": "电话",
      "items[0].outcome": "deleted",
      "items[0].note": "已删除 {哪些}",
      where: "运单系统",
    };
    expect(await grid.post("finish", answered)).toMatchObject({
      status: 422,
      data: { returned: { errors: { "items[0].note": "left-open" } } },
    });
    expect((await everythingOf(grid.id)).ticket.status).toBe("approved");
  });

  it("words in another language are pointed out, and sent all the same where that is meant", async () => {
    const { id, post } = await ticket();
    const question = "Which of your bills of lading do you mean?";
    expect(await post("ask", { question })).toMatchObject({
      status: 422,
      data: { returned: { typed: { question }, errors: { question: "not-in-zh-CN" } } },
    });
    expect((await everythingOf(id)).ticket.status).toBe("verifying");
    expect((await post("ask", { question, anyLanguage: "yes" })).status).toBe(303);
  });
});

describe("the note of what became of restricted data, which the person is told", () => {
  it("takes the same words, is looked at in the same way, and a note nobody else reads is not", async () => {
    const by = { kind: "staff" as const, ...agent };
    const now = new Date();
    const ticketId = await ticketAt("approved", policy, by, now, "delete");
    await act(ticketId, "finish", by, now, {
      items: [itemOf({ outcome: "restricted", dutyId: null, until: "2090-01-01", note: "备份还没有清除" })],
      where: "运单系统",
      done: "",
      recipients: [],
    });
    const { reference } = (await everythingOf(ticketId)).ticket;
    const { id: task } = await db().task.findFirstOrThrow({ where: { ticketId, kind: "restricted" } });
    const params = { reference, task };
    const post = (fields: Record<string, string>) =>
      knock(settle, agent.post(`/desk/tickets/${reference}/tasks/${task}`, fields), params);
    const page = await knock(taskPage, agent.get(`/desk/tickets/${reference}/tasks/${task}`), params);
    expect(page.data).toMatchObject({ letter: { locale: "zh-CN" } });
    const snippet = await kept({ title: "已删除", body: "{编号} 的备份已于 {哪一天} 清除。" });
    const inserted = await post({ _insert: `${snippet} note`, note: "您好：", result: "deleted" });
    const words = `您好：\n${reference} 的备份已于 {哪一天} 清除。`;
    expect(inserted).toMatchObject({ status: 200, data: { returned: { typed: { note: words, result: "deleted" } } } });
    expect(await post({ result: "deleted", note: words })).toMatchObject({
      status: 422,
      data: { returned: { errors: { note: "left-open" } } },
    });
    const english = { result: "deleted", note: "The backup was cleared." };
    expect(await post(english)).toMatchObject({ data: { returned: { errors: { note: "not-in-zh-CN" } } } });
    // Not due yet: that is all that is left to say once it is to be sent in English all the same.
    expect(await post({ ...english, anyLanguage: "yes" })).toMatchObject({
      data: { refused: { refusal: "action-not-allowed-now" } },
    });
  });
});
