import { beforeAll, describe, expect, test } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { startDraft, saveDraft } from "#app/domain/tickets/filing/draft.server";
import { addDraftFile, draftFiles, removeDraftFile } from "#app/domain/tickets/filing/draft-files.server";
import { codeHolder } from "#app/domain/tickets/filing/file-code.server";
import type { FiledAnswers } from "#app/domain/tickets/filing/answers";
import { unsealTicketAnswers } from "#app/domain/tickets/filing/seal-answers.server";
import { submitDraft } from "#app/domain/tickets/filing/submit.server";
import { SEEN } from "#app/http/portal/seen";
import { paths } from "#app/paths";
import { db } from "#app/platform/database/db.server";
import * as check from "#app/routes/_portal.request.check/route";
import * as codePage from "#app/routes/_portal.request.code/route";
import * as resend from "#app/routes/request.resend/route";
import { answersFor, FOR_OTHERS } from "#tests/factories/answers";
import { codeFor } from "#tests/factories/code";
import { publish } from "#tests/factories/policy";
import { expectOk, somebodyElse } from "#tests/factories/ticket";
import { picture, sent } from "#tests/factories/uploads";
import { useDatabase } from "#tests/support/database";
import { browserWith, knock } from "#tests/support/desk-door";

useDatabase();

let policy: PublishedPolicy;
beforeAll(async () => {
  policy = await publish();
});

/** A browser in whose draft every question is answered, and what its tabs do. */
async function browser() {
  const answers = answersFor("access", { contact: somebodyElse(), requester: FOR_OTHERS.agent });
  const { draft, token } = await startDraft(policy, answers, new Date());
  await expectOk(addDraftFile(draft.id, sent(await picture(), "授权书.png"), new Date()));
  const { get, post } = browserWith(() => `draft=${token}`);
  const seenAt = async (page: { loader: (args: never) => unknown }, path: string) =>
    ((await knock(page.loader as never, get(path))).data as { seen: string }).seen;
  return {
    draftId: draft.id,
    token,
    answers,
    /** What a tab shows on its check page, by the state it carries. */
    check: () => seenAt(check, paths.request("check")),
    code: () => knock(codePage.loader, get(paths.request("code"))),
    press: (seen: string) => knock(check.action, post(paths.request("check"), { [SEEN]: seen })),
    pressOn: (fields: Record<string, string>) => knock(check.action, post(paths.request("check"), fields)),
    send: (seen: string, code: string) => knock(codePage.action, post(paths.request("code"), { [SEEN]: seen, code })),
    sendOn: (fields: Record<string, string>) => knock(codePage.action, post(paths.request("code"), fields)),
    resend: (seen: string) => knock(resend.action, post("/request/resend", { [SEEN]: seen })),
    answer: (told: Partial<FiledAnswers>) => saveDraft(draft.id, { ...answers, ...told }, new Date()),
    mailed: () => codeFor(codeHolder(draft.id, answers.contact.email), new Date()),
    codes: () => db().oneTimeCode.count({ where: { draftId: draft.id } }),
    ticketOf: async () => (await db().draft.findUniqueOrThrow({ where: { id: draft.id } })).ticketId,
  };
}

type Browser = Awaited<ReturnType<typeof browser>>;

const OTHER_WHAT = { right: "access", scope: "some", what: "另一批订单" } as const;

/** What another tab can do meanwhile. */
const CHANGES: Record<string, (tab: Browser) => Promise<unknown>> = {
  "other words": (tab) => tab.answer({ whats: [OTHER_WHAT] }),
  "other rights": (tab) => {
    const { rights, whats } = answersFor(["access", "copy"]);
    return tab.answer({ rights, whats });
  },
  "somebody else": (tab) => tab.answer({ requester: { ...FOR_OTHERS.agent, subjectName: "欧阳乙" } }),
  "another language of letters": (tab) => tab.answer({ contact: { ...tab.answers.contact, letterLocale: "en" } }),
  "a file more": async ({ draftId }) =>
    expectOk(addDraftFile(draftId, sent(await picture(40, 40), "b.png"), new Date())),
  "a file less": async ({ draftId }) => removeDraftFile(draftId, (await draftFiles(draftId))[0]!.id),
};

const CHECK_AGAIN = { status: 303, location: paths.requestChanged() };

describe.each(Object.entries(CHANGES))("another tab brings %s", (_name, change) => {
  test("while the check page is shown: it is shown again, and no code is sent for it", async () => {
    const tab = await browser();
    const seen = await tab.check();
    await change(tab);
    expect(await tab.press(seen)).toMatchObject(CHECK_AGAIN);
    expect(await tab.codes()).toBe(0);
    const now = await tab.check();
    expect(now).not.toBe(seen);
    expect(await tab.press(now)).toMatchObject({ location: paths.request("code") });
  });

  test("while the code's page is shown: nothing is filed, and the code is good for what is checked then", async () => {
    const tab = await browser();
    const seen = await tab.check();
    await tab.press(seen);
    const code = await tab.mailed();
    await change(tab);
    expect(await tab.send(seen, code)).toMatchObject(CHECK_AGAIN);
    expect(await tab.code()).toMatchObject(CHECK_AGAIN);
    expect(await tab.resend(seen)).toMatchObject(CHECK_AGAIN);
    expect(await tab.ticketOf()).toBeNull();
    const now = await tab.check();
    await tab.press(now);
    expect(await tab.send(now, code)).toMatchObject({ location: paths.request("sent") });
    expect(await tab.ticketOf()).not.toBeNull();
  });
});

test("what the other tab checked and sent off is not filed by who saw the first", async () => {
  const tab = await browser();
  const first = await tab.check();
  await tab.press(first);
  const code = await tab.mailed();
  await tab.answer({ whats: [OTHER_WHAT] });
  const second = await tab.check();
  await tab.press(second);
  expect(await tab.send(first, code)).toMatchObject(CHECK_AGAIN);
  // The same page in the other language is still the first tab's.
  const switched = await tab.sendOn({ [SEEN]: first, code: "", _language: "en" });
  expect(switched.data).toMatchObject({ returned: { typed: { [SEEN]: first } } });
  expect(await tab.send(second, code)).toMatchObject({ location: paths.request("sent") });
  const ticket = await db().ticket.findUniqueOrThrow({ where: { id: (await tab.ticketOf())! } });
  expect(unsealTicketAnswers(ticket).what).toEqual(OTHER_WHAT);
});

test("a code that is wrong is not even looked at while what was seen is gone", async () => {
  const tab = await browser();
  const seen = await tab.check();
  await tab.press(seen);
  await tab.answer({ whats: [OTHER_WHAT] });
  expect(await tab.send(seen, "12")).toMatchObject(CHECK_AGAIN);
  const refused = await submitDraft({ token: tab.token, seen }, "000000", new Date());
  expect(refused).toMatchObject({ refusal: "draft-changed" });
  expect(await db().oneTimeCode.findFirst({ where: { draftId: tab.draftId } })).toMatchObject({
    triesLeft: 5,
    usedAt: null,
  });
});

test("an answer given again as it was changes nothing", async () => {
  const tab = await browser();
  const seen = await tab.check();
  await tab.press(seen);
  await tab.answer({});
  expect(await tab.send(seen, await tab.mailed())).toMatchObject({ location: paths.request("sent") });
});

describe("a form that does not say what it was made from", () => {
  test.each([[{}], [{ [SEEN]: "" }], [{ [SEEN]: "0" }]])(
    "is answered with the check page, and files nothing (%j)",
    async (fields) => {
      const tab = await browser();
      expect(await tab.pressOn(fields)).toMatchObject({ status: 303, location: paths.requestChanged() });
      expect(await tab.codes()).toBe(0);
      await tab.press(await tab.check());
      const code = await tab.mailed();
      expect(await tab.sendOn({ ...fields, code })).toMatchObject({ status: 303, location: paths.requestChanged() });
      expect(await tab.ticketOf()).toBeNull();
    },
  );
});
