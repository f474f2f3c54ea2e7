import { describe, test } from "vitest";
import { portalCopy } from "#app/copy/portal";
import { LOCALES } from "#app/domain/language";
import { atDesk, signIn } from "./colleague";
import { offering, OFFERED } from "./offering";
import { file, fileByHand, fillIn, onward, openQuestion, sayWhoAsks, somebody, trackByHand } from "./person";
import { follow } from "./reading";
import { useStage } from "./stage";
import { looking, useWholeStage } from "./whole-pages";

const stage = useWholeStage(useStage());

describe.each(LOCALES)("every page of the person is whole, in %s, light and dark, wide and narrow:", (locale) => {
  const words = portalCopy(locale);
  const en = locale === "en";
  const { look, visit, nothingFound } = looking(locale);

  test("filing", async () => {
    const page = await stage.visit({ locale });
    await fileByHand(page, stage.portal, somebody("access", locale), look);
    nothingFound();
  });

  test("what exactly, for each right, and what it asks to mend", async () => {
    for (const right of OFFERED) {
      const page = await stage.visit({ locale });
      const policy = offering(right)!;
      await openQuestion("what", page, stage.portal, somebody(right, locale, policy));
      await look(page, right);
      await onward(page);
      // Some rights ask for nothing more; the others say what is to be filled in.
      const next = [words.request.contact.title, words.files.question.title].map((name) =>
        page.getByRole("heading", { name }),
      );
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
      if (step === "requester")
        await page.getByRole("radio", { name: words.request.requester.kinds.guardian.text }).check();
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
    await trackByHand(page, stage.portal, story, reference, look);
    await visit(page, "/track/ticket/withdraw");
    await agent.take(reference);
    await agent.ask(reference, en ? "Which company?" : "哪一家公司？");
    await visit(page, "/track/ticket", "with a question");
    await follow(page.getByRole("button", { name: words.track.ticket.answer.submit }));
    await page.getByText(words.errors.summary).waitFor();
    await look(page, "answer to mend");
    await page.getByLabel(words.track.ticket.answer.label).fill(en ? "New Steel" : "新名钢铁");
    await follow(page.getByRole("button", { name: words.track.ticket.answer.submit }));
    await agent.verify(reference);
    await agent.approve(reference, en ? "We begin today." : "今天开始办理。");
    await visit(page, "/track/ticket", "approved");
    for (const tab of ["facts", "conversation", "notes", "journal"])
      await visit(agentPage, `/desk/tickets/${reference}?tab=${tab}`);
    await agent.finish(reference, en ? "Corrected." : "已更正。");
    await visit(page, "/track/ticket", "finished");
    await visit(agentPage, `/desk/tickets/${reference}`, "finished at the desk");
    nothingFound();
  });
});
