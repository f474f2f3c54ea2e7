import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { portalCopy } from "#app/copy/portal";
import { LOCALES } from "#app/domain/policies/text";
import { VIEWS } from "#app/domain/tickets/queue-views";
import { paths } from "#app/paths";
import { atDesk, press, signIn } from "./colleague";
import { findingsOn } from "./look";
import { file, fillIn, onward, sayWhoAsks, somebody, track, type Look } from "./person";
import { offering, OFFERED } from "./offering";
import { useStage } from "./stage";

const stage = useStage();

afterEach(() => {
  expect(stage.errors.splice(0)).toEqual([]);
});

describe.each(LOCALES)("every page is whole, in %s, light and dark, wide and narrow:", (locale) => {
  const words = portalCopy(locale);
  const en = locale === "en";
  const found: string[] = [];
  const look: Look = async (page, name) => {
    found.push(...(await findingsOn(page, locale)).map((finding) => `${name} ${finding}`));
  };
  const visit = async (page: Page, path: string, name = path) => {
    await page.goto(path);
    await look(page, name);
  };
  const nothingFound = () => expect(found.splice(0)).toEqual([]);

  test("filing", async () => {
    const page = await stage.visit({ locale });
    await file(page, stage.portal, somebody("access", locale), look);
    nothingFound();
  });

  test("what exactly, for each right, and what it asks to mend", async () => {
    for (const right of OFFERED) {
      const page = await stage.visit({ locale });
      const policy = offering(right)!;
      await page.goto(paths.start(right, policy.id));
      await onward(page);
      await sayWhoAsks(page, { locale, policy });
      await page.getByLabel(words.request.who.account.label, { exact: true }).fill("a-7781");
      await onward(page);
      await page.waitForURL("**/request/what");
      await look(page, right);
      await onward(page);
      // Some rights ask for nothing more; the others say what is to be filled in.
      const next = [words.request.contact.title, words.files.question.title].map((name) => page.getByRole("heading", { name }));
      await page.getByText(words.errors.summary).or(next[0]!).or(next[1]!).waitFor();
      if (new URL(page.url()).pathname === "/request/what") await look(page, `${right} to mend`);
      await page.context().close();
    }
    nothingFound();
  });

  test("what is to be mended on the other questions, and a draft that is gone", async () => {
    const page = await stage.visit({ locale });
    for (const step of ["right", "requester", "behalf", "who"]) {
      if (step === "right") await page.goto("/request/right");
      await onward(page);
      await page.getByText(words.errors.summary).waitFor();
      await look(page, `${step} to mend`);
      if (step === "right") await page.getByRole("checkbox").first().check();
      if (step === "requester") await page.getByRole("radio", { name: words.request.requester.kinds.guardian.text }).check();
      if (step === "behalf") {
        await page.locator("#subjectName").fill("Kid");
        await page.locator("#subjectAge").fill("40");
        await onward(page);
        await page.getByText(words.errors.summary).waitFor();
        await look(page, "behalf, too old");
        await page.goto("/request/requester");
        await sayWhoAsks(page, { locale });
      } else if (step !== "who") await onward(page);
    }
    const story = somebody("copy", locale);
    const other = await stage.visit({ locale });
    await fillIn(other, story);
    await other.locator("#code").fill("12");
    await onward(other);
    await look(other, "code to mend");
    await other.context().addCookies([{ name: "draft", value: "gone", url: stage.portal.url }]);
    await visit(other, "/request/check", "gone");
    await visit(other, "/no/such/page", "not found");
    nothingFound();
  });

  test("following a request, from receipt to its end", async () => {
    const agentPage = await stage.visit({ locale });
    await signIn(agentPage, "agent", locale);
    const agent = atDesk(agentPage, locale);
    const story = somebody("correct", locale);
    const page = await stage.visit({ locale });
    const reference = await file(page, stage.portal, story);
    await track(page, stage.portal, story, reference, look);
    await visit(page, "/track/ticket/withdraw");
    await agent.take(reference);
    await agent.ask(reference, en ? "Which company?" : "哪一家公司？");
    await visit(page, "/track/ticket", "with a question");
    await page.getByRole("button", { name: words.track.ticket.answer.submit }).click();
    await page.getByText(words.errors.summary).waitFor();
    await look(page, "answer to mend");
    await page.getByLabel(words.track.ticket.answer.label).fill(en ? "New Steel" : "新名钢铁");
    await page.getByRole("button", { name: words.track.ticket.answer.submit }).click();
    await agent.verify(reference);
    await agent.approve(reference, en ? "We begin today." : "今天开始办理。");
    await visit(page, "/track/ticket", "approved");
    for (const tab of ["facts", "conversation", "notes", "journal"]) await visit(agentPage, `/desk/tickets/${reference}?tab=${tab}`);
    await agent.finish(reference, en ? "Corrected." : "已更正。");
    await visit(page, "/track/ticket", "finished");
    await visit(agentPage, `/desk/tickets/${reference}`, "finished at the desk");
    nothingFound();
  });

  test("the forms of the desk, and what they ask to mend", async () => {
    const [agentPage, reviewerPage] = [await stage.visit({ locale }), await stage.visit({ locale })];
    await signIn(agentPage, "agent", locale);
    await signIn(reviewerPage, "reviewer", locale);
    const agent = atDesk(agentPage, locale);
    const page = await stage.visit({ locale });
    const story = somebody("delete", locale);
    const reference = await file(page, stage.portal, story);
    await visit(agentPage, `/desk/tickets/${reference}`, "received");
    await agent.take(reference);
    for (const action of ["verify", "ask", "refuse"] as const) {
      await press(agentPage, reference, action, locale);
      await look(agentPage, action);
      await agentPage.getByRole("button", { name: deskCopy(locale).actions[action].submit }).click();
      await agentPage.getByText(deskCopy(locale).errorSummary).waitFor();
      await look(agentPage, `${action} to mend`);
    }
    await agent.verify(reference);
    await press(agentPage, reference, "approve", locale);
    await look(agentPage, "approve");
    await agent.refuse(reference, "statutory-duty", en ? "Kept for three years by law." : "依法保存三年。");
    await visit(reviewerPage, `/desk/tickets/${reference}`, "reviewing");
    for (const action of ["confirm-refusal", "send-back"] as const) {
      await press(reviewerPage, reference, action, locale);
      await look(reviewerPage, action);
    }
    await visit(reviewerPage, `/desk/tickets/${reference}/assign`);
    await atDesk(reviewerPage, locale).confirmRefusal(reference);
    await track(page, stage.portal, story, reference);
    await look(page, "refused");
    await press(reviewerPage, reference, "reopen", locale);
    await look(reviewerPage, "reopen");
    await visit(agentPage, `/desk/tickets/${reference}/finish`, "an act that is not possible");
    await visit(agentPage, "/desk/tickets/RD-AAAA-AAAA", "no such ticket");
    nothingFound();
  });

  test("the queue, signing in, and the reports", async () => {
    const page = await stage.visit({ locale });
    await visit(page, "/desk/sign-in");
    await page.getByLabel(deskCopy(locale).signIn.email).fill("nobody@rightsdesk.example");
    await page.getByLabel(deskCopy(locale).signIn.password).fill("wrong wrong wrong");
    await page.getByRole("button", { name: deskCopy(locale).signIn.submit }).click();
    await page.getByText(deskCopy(locale).signIn.wrong).first().waitFor();
    await look(page, "wrong password");
    await signIn(page, "agent", locale);
    for (const view of VIEWS) await visit(page, `/desk?view=${view}`);
    await visit(page, "/desk?right=cancel&status=reviewing", "an empty queue");
    await visit(page, "/reports", "not for agents");
    const manager = await stage.visit({ locale });
    await signIn(manager, "compliance", locale);
    await visit(manager, "/reports?from=2026-01-01&to=2026-12-31", "reports");
    await visit(manager, "/reports?from=2026-02-30&to=x", "reports to mend");
    await visit(manager, "/reports/tickets?from=2026-01-01&to=2026-12-31", "tickets behind a figure");
    nothingFound();
  });
});
