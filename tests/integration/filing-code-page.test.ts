import { beforeAll, expect, test } from "vitest";
import { addDays, weekdayOf } from "#app/domain/clock/dates/civil-date";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import type { Answers } from "#app/domain/tickets/filing/answers";
import { startDraft } from "#app/domain/tickets/filing/draft.server";
import { codeHolder, sendFilingCode } from "#app/domain/tickets/filing/file-code.server";
import { paths } from "#app/paths";
import { db } from "#app/platform/database/db.server";
import { SEEN } from "#app/http/portal/seen";
import { action, loader } from "#app/routes/_portal.request.code/route";
import * as sentPage from "#app/routes/_portal.request.sent/route";
import { loader as rightPage } from "#app/routes/_portal.request.right/route";
import { answersFor } from "#tests/factories/answers";
import { codeFor, otherThan } from "#tests/factories/code";
import { publish } from "#tests/factories/policy";
import { expectOk, fileTicket, somebodyElse } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { browserWith, knock } from "#tests/support/desk-door";

useDatabase();

let policy: PublishedPolicy;
beforeAll(async () => {
  policy = await publish();
});

/** What each browser's page was made from, as it was first shown. */
const shown = new Map<string, string>();

/** What the code's page answers to six digits, in the browser that holds a draft's token, or in one that holds none. The page stays open. */
async function sent(code: string, token = "") {
  const { get, post } = browserWith(() => (token ? `draft=${token}` : ""));
  const page = (await knock(loader, get(paths.request("code")))).data as { seen?: string } | null;
  const seen = shown.get(token) ?? page?.seen ?? "";
  shown.set(token, seen);
  return knock(action, post(paths.request("code"), { code, [SEEN]: seen }));
}

async function ready(contact = somebodyElse(), under = policy) {
  const answers = answersFor("access", { contact });
  const { draft, token } = await startDraft(under, answers, new Date());
  await expectOk(sendFilingCode(draft, new Date()));
  return { token, code: await codeFor(codeHolder(draft.id, contact.email), new Date()) };
}

test("a request that was open already can be looked at by whoever gave the code, and not by who sends the page once more without it", async () => {
  const contact = somebodyElse();
  await fileTicket(policy, "access", new Date(), { contact });
  const { token, code } = await ready(contact);
  const first = await sent(code, token);
  expect([first.location, first.setCookie]).toEqual([paths.request("sent"), expect.stringMatching(/^track=/)]);
  const again = await sent(otherThan(code), token);
  expect(again).toMatchObject({ status: 303, location: paths.request("sent"), setCookie: null });
});

test("a wrong code comes back to the page, and files nothing", async () => {
  const { token, code } = await ready();
  const before = await db().ticket.count();
  expect(await sent(otherThan(code), token)).toMatchObject({
    status: 303,
    location: `${paths.request("code")}?problem=code-wrong`,
  });
  expect(await sent("12", token)).toMatchObject({ status: 303, location: `${paths.request("code")}?problem=code` });
  expect(await db().ticket.count()).toBe(before);
});

test("an address that names a policy there is not is no other policy's form; one that names none is the portal's the browser came to", async () => {
  const asks = (path: string, cookie = "") => knock(rightPage, browserWith(() => cookie).get(path));
  expect((await asks("/request/right?policy=no-such-policy&right=delete")).status).toBe(404);
  expect((await asks(paths.start("access", policy.policyId))).status).toBe(200);
  expect((await asks(paths.start(), "portal=gone-long-ago")).status).toBe(200);
});

test("a browser without a draft begins anew; one whose draft is gone is told so; one with an open question is led to it", async () => {
  expect((await sent("123456")).location).toBe(paths.start());
  expect((await sent("123456", "nobody-ever-had-this-token")).location).toBe(paths.request("gone"));
  const { contact: _, ...open } = answersFor("access") as Answers;
  const { token } = await startDraft(policy, open, new Date());
  // Whether there are papers comes before the contact, and neither was told.
  expect((await sent("123456", token)).location).toBe(paths.request("evidence"));
});

test("the page of what was filed says that the last day is one of rest, and that it is not moved", async () => {
  const { access } = policy.profile.rights;
  // A Saturday at least a week ahead: counted from tomorrow it is a Sunday, should midnight pass meanwhile.
  const today = civilDateIn(new Date(), policy.profile.zone);
  const count = 7 + ((6 - weekdayOf(addDays(today, 7)) + 7) % 7);
  const term = { count, unit: "calendar-day", roll: false } as const;
  const rights = { ...policy.profile.rights, access: { ...access!, term, target: null } };
  const { token, code } = await ready(somebodyElse(), await publish({ id: "rests", calendar: "weekends", rights }));
  await sent(code, token);
  const page = await knock(sentPage.loader, browserWith(() => `draft=${token}`).get(paths.request("sent")));
  const { filed } = page.data as { filed: { dueOn: string; restDay: string | null }[] };
  expect(filed).toEqual([expect.objectContaining({ restDay: expect.stringContaining("期限不顺延。") })]);
  expect([0, 6]).toContain(weekdayOf(filed[0]!.dueOn));
});
