import { beforeAll, describe, expect, test } from "vitest";
import type { GivenWords } from "#app/domain/kept/kept-words.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import type { Answers } from "#app/domain/tickets/filing/answers";
import { startDraft } from "#app/domain/tickets/filing/draft.server";
import { db } from "#app/platform/database/db.server";
import * as behalf from "#app/routes/_portal.request.behalf/route";
import * as contact from "#app/routes/_portal.request.contact/route";
import * as gone from "#app/routes/_portal.request.gone/route";
import * as what from "#app/routes/_portal.request.what/route";
import * as who from "#app/routes/_portal.request.who/route";
import { answersFor } from "#tests/factories/answers";
import { publish } from "#tests/factories/policy";
import { fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { browserWith, knock } from "#tests/support/desk-door";

useDatabase();

let policy: PublishedPolicy;
beforeAll(async () => {
  policy = await publish();
});

type Page = { loader: (args: never) => unknown; action: (args: never) => unknown };
type Shown = { whose: string; given: GivenWords[]; inForm: boolean; kept: { typed: Record<string, unknown> } };

const BEGUN: Answers = { rights: ["access"], requester: { kind: "subject" }, whats: [answersFor("access").whats[0]!] };

/** A browser with a draft in it, as far as these answers go. */
async function browser(answers: Answers = BEGUN) {
  const cookies = new Map<string, string>();
  const begin = async (told: Answers = answers) => {
    const { draft, token } = await startDraft(policy, told, new Date());
    cookies.set("draft", token);
    return draft.id;
  };
  let draftId = await begin();
  const { get, post } = browserWith(() => [...cookies].map((pair) => pair.join("=")).join("; "));
  const look = async (page: Pick<Page, "loader">, path: string) =>
    (await knock(page.loader as never, get(path))).data as Shown;
  return {
    look,
    row: () => ({ where: { id: draftId } }),
    beginAnew: async (told?: Answers) => void (draftId = await begin(told)),
    dropCookie: () => cookies.delete("draft"),
    send: async (page: Page, path: string, fields: Record<string, string>) => {
      const answer = await knock(page.action as never, post(path, fields));
      const kept = /kept=([\w-]{43})/.exec(answer.setCookie ?? "")?.[1];
      if (kept) cookies.set("kept", kept);
      return answer;
    },
  };
}

type Browser = Awaited<ReturnType<typeof browser>>;

const WORDS = { "clue-account": "", "clue-other-facts": "三月在上海下过一单，\n收货人是我的同事" };

/** The ways in which a draft can be gone while somebody types. */
const ENDS: Record<string, { end: (tab: Browser) => Promise<unknown>; leads: string }> = {
  "its seven days are over": {
    end: (tab) => db().draft.update({ ...tab.row(), data: { expiresAt: new Date() } }),
    leads: "/request/gone#kept",
  },
  "its seven days are over, and the browser has dropped its cookie as well": {
    end: async (tab) => {
      await db().draft.delete(tab.row());
      tab.dropCookie();
    },
    leads: "/request/gone#kept",
  },
  "another tab has sent it": {
    end: async (tab) =>
      db().draft.update({ ...tab.row(), data: { ticketId: await fileTicket(policy, "access", new Date()) } }),
    leads: "/request/sent#kept",
  },
  "another tab has begun anew": { end: (tab) => tab.beginAnew(), leads: "/request/who#kept" },
};

describe.each(Object.entries(ENDS))("%s:", (_name, { end, leads }) => {
  test("what is typed is said to be kept, and stands in the same question of the next draft until it is sent", async () => {
    const tab = await browser();
    const { whose } = await tab.look(who, "/request/who");
    await end(tab);
    const sent = await tab.send(who, "/request/who", { _whose: whose, ...WORDS });
    expect(sent).toMatchObject({ status: 303, location: leads });
    const all = await tab.look(gone, "/request/gone");
    expect(all.given).toMatchObject([{ path: "/request/who", fields: WORDS }]);
    await tab.beginAnew();
    for (let look = 0; look < 2; look++)
      expect(await tab.look(who, "/request/who")).toMatchObject({ inForm: true, kept: { typed: WORDS } });
    const page = await tab.look(who, "/request/who");
    const again = { _whose: page.whose, _kept: page.given[0]!.id, ...WORDS };
    expect(await tab.send(who, "/request/who", again)).toMatchObject({ location: "/request/evidence" });
    expect(await db().keptWords.count({ where: { id: page.given[0]!.id } })).toBe(0);
    expect((await tab.look(who, "/request/who")).kept.typed).toMatchObject({
      "clue-other-facts": WORDS["clue-other-facts"],
    });
  });
});

test("an answer of the new draft is not written over: the words stand beside it, to be copied", async () => {
  const tab = await browser();
  const { whose } = await tab.look(who, "/request/who");
  await db().draft.delete(tab.row());
  await tab.send(who, "/request/who", { _whose: whose, ...WORDS });
  await tab.beginAnew({ ...BEGUN, who: { ...answersFor("access").who, "other-facts": "新的回答" } });
  const page = await tab.look(who, "/request/who");
  expect(page).toMatchObject({
    inForm: false,
    kept: { typed: { "clue-other-facts": "新的回答" } },
    given: [{ fields: WORDS }],
  });
});

test("it is the same for what exactly, whose words stand under their own right, for the contact and for somebody else", async () => {
  const told = { requester: { kind: "subject" }, who: answersFor("access").who, evidence: "seen" } as const;
  const rights: Answers = { rights: ["delete", "correct"], ...told };
  const tab = await browser(rights);
  const { whose } = await tab.look(what, "/request/what?right=delete");
  await db().draft.delete(tab.row());
  const asked = { _whose: whose, right: "delete", what: "旧的收货地址", ground: "" };
  await tab.send(what, "/request/what?right=delete", asked);
  await tab.send(contact, "/request/contact", { _whose: whose, name: "欧阳测试", email: "" });
  await tab.send(behalf, "/request/behalf", { _whose: whose, subjectName: "欧阳小测" });
  await tab.beginAnew(rights);
  const typed = async (page: Pick<Page, "loader">, path: string) => (await tab.look(page, path)).kept.typed;
  expect(await typed(what, "/request/what?right=delete")).toMatchObject({ what: "旧的收货地址" });
  expect(await typed(what, "/request/what?right=correct")).not.toHaveProperty("what");
  await tab.beginAnew({ ...BEGUN, ...told });
  expect(await typed(contact, "/request/contact")).toMatchObject({ name: "欧阳测试" });
  await tab.beginAnew({ rights: ["access"], requester: { kind: "guardian" } });
  expect(await typed(behalf, "/request/behalf")).toMatchObject({ subjectName: "欧阳小测" });
});

test("words of a question that is not asked any more are kept for who reads the answers over", async () => {
  const tab = await browser({ rights: ["access"], requester: { kind: "guardian" } });
  const { whose } = await tab.look(behalf, "/request/behalf");
  await db().draft.update({ ...tab.row(), data: { policyVersionId: policy.id } });
  await tab.beginAnew();
  const sent = await tab.send(behalf, "/request/behalf", { _whose: whose, subjectName: "欧阳小测", relation: "母亲" });
  expect(sent.location).toBe("/request/behalf#kept");
  expect((await tab.look(gone, "/request/gone")).given).toMatchObject([{ fields: { relation: "母亲" } }]);
});

test("nothing is kept of a form that does not say which draft it was made for, and nothing is given to another browser", async () => {
  const [tab, other] = [await browser(), await browser()];
  const { whose } = await tab.look(who, "/request/who");
  await db().draft.delete(tab.row());
  const nameless = await tab.send(who, "/request/who", WORDS);
  expect(nameless).toMatchObject({ location: "/request/gone", setCookie: null });
  await tab.send(who, "/request/who", { _whose: whose, ...WORDS });
  expect((await other.look(gone, "/request/gone")).given).toEqual([]);
});
