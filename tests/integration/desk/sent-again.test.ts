import { beforeAll, describe, expect, it } from "vitest";
import { saveSnippet } from "#app/domain/policies/snippets/snippets.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { startPolicyDraft } from "#app/domain/policies/versions/policy-draft.server";
import { whose } from "#app/http/kept/kept-words.server";
import type { DeskFrame } from "#app/http/staff/frame.server";
import { db } from "#app/platform/database/db.server";
import { action as editSection, loader as section } from "#app/routes/desk.policies.$policy.edit.$section/route";
import { action as editText, loader as text } from "#app/routes/desk.texts.$snippet/route";
import { publish } from "#tests/factories/policy";
import { expectOk } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { browserWith, colleague, knock, knockThrough, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

let policy: PublishedPolicy;
let administrator: SignedIn;

beforeAll(async () => {
  policy = await publish();
  administrator = await colleague("administrator");
});

type Door = Parameters<typeof knock>[0];
type Fields = Record<string, string | string[]>;

/** The browser's name for the words it keeps. */
function keptCookie(setCookie: string | null): string {
  return /kept=[\w-]{43}/.exec(setCookie ?? "")?.[0] ?? "";
}

describe("a form that came second is sent again from the page that says so", () => {
  type Page = { action: Door; loader: Door; path: string; params: Record<string, string>; fields: Fields };

  /** A colleague's browser that keeps what it is told to, sending one page's form. */
  function tab(who: SignedIn, { action, loader, path, params }: Page) {
    let kept = "";
    const browser = browserWith(() => `${who.cookies()}; ${kept}`);
    const send = async (fields: Fields) => {
      const form = { _whose: whose(`staff:${who.id}`), ...fields };
      const { answer, page } = await knockThrough({ action, loader }, browser.post(path, form), params);
      kept = keptCookie(answer.setCookie) || kept;
      return { status: answer.status, frame: (page.data as { frame: DeskFrame }).frame };
    };
    const open = async () => ((await knock(loader, browser.get(path), params)).data as { frame: DeskFrame }).frame.kept;
    return { send, open };
  }

  async function ofText(): Promise<Page> {
    const actor = { ...administrator };
    const words = { policyId: policy.policyId, right: null, locale: "zh-CN", title: "问候", body: "您好。" } as const;
    const { id } = await expectOk(
      saveSnippet({ of: null, words: { ...words, retired: false }, actor, now: new Date() }),
    );
    const fields = { policy: words.policyId, right: "all", locale: "zh-CN", title: words.title };
    return { action: editText, loader: text, path: `/desk/texts/${id}`, params: { snippet: id }, fields };
  }

  async function ofSection(): Promise<Page> {
    await db().policyDraft.deleteMany();
    await startPolicyDraft({ policyId: policy.policyId, by: administrator.id, now: new Date() });
    const params = { policy: policy.policyId, section: "basics" };
    return {
      action: editSection,
      loader: section,
      path: `/desk/policies/${policy.policyId}/edit/basics`,
      params,
      fields: {},
    };
  }

  it.each([
    ["a text", ofText, (said: string) => ({ body: said })],
    ["a section of a policy", ofSection, (said: string) => ({ note: said })],
  ] as const)("%s: nothing says any more that it was not sent", async (_what, make, say) => {
    const page = await make();
    const { action, loader, path, params } = page;
    const seenNow = async () => {
      const { snippet, seen } = (await knock(loader, administrator.get(path), params)).data as {
        snippet?: { version: number };
        seen?: number;
      };
      return String(snippet?.version ?? seen);
    };
    const sent = (said: string, seen: string) => ({ ...page.fields, ...say(said), seen });
    const seen = await seenNow();
    const first = tab(administrator, page);
    expect((await first.send(sent("第一个窗口", seen))).status).toBe(303);
    const second = tab(administrator, { action, loader, path, params, fields: {} });
    const late = await second.send(sent("第二个窗口", seen));
    expect([late.status, late.frame.kept]).toEqual([
      409,
      expect.objectContaining({ fields: expect.objectContaining(say("第二个窗口")) as object, told: true }),
    ]);
    // Whoever leaves without sending it again finds it.
    expect(await second.open()).toMatchObject({ fields: say("第二个窗口"), told: false });
    const again = await second.send({ ...sent("第二个窗口", await seenNow()), _kept: late.frame.kept!.id });
    expect(again.status).toBe(303);
    expect(await second.open()).toBeNull();
  });
});
