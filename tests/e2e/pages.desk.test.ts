import { describe, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { LOCALES } from "#app/domain/language";
import { VIEWS } from "#app/domain/tickets/desk/queue/views";
import { paths } from "#app/paths";
import { atDesk, press, signIn } from "./colleague";
import { file, somebody, track } from "./person";
import { follow } from "./reading";
import { useOwnStage } from "./stage";
import { looking, useWholeStage } from "./whole-pages";

const stage = useWholeStage(useOwnStage());

describe.each(LOCALES)("every page of staff is whole, in %s, light and dark, wide and narrow:", (locale) => {
  const en = locale === "en";
  const { look, visit, nothingFound } = looking(locale);

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
      await follow(agentPage.getByRole("button", { name: deskCopy(locale).actions[action].submit }));
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
    await agentPage.getByRole("heading", { name: deskCopy(locale).problems.missing.ticket.title }).waitFor();
    await visit(agentPage, "/desk/nowhere", "no such page");
    await agentPage.getByRole("heading", { name: deskCopy(locale).problems.missing.page.title }).waitFor();
    nothingFound();
  });

  test("the queue, signing in, and the reports", async () => {
    const page = await stage.visit({ locale });
    await visit(page, "/desk/sign-in");
    await page.getByLabel(deskCopy(locale).signIn.email).fill("nobody@rightsdesk.example");
    await page.getByLabel(deskCopy(locale).signIn.password).fill("wrong wrong wrong");
    await follow(page.getByRole("button", { name: deskCopy(locale).signIn.submit }));
    await page.getByText(deskCopy(locale).signIn.wrong).first().waitFor();
    await look(page, "wrong password");
    await signIn(page, "agent", locale);
    for (const view of VIEWS) await visit(page, `/desk?view=${view}`);
    await visit(page, "/desk?right=cancel&status=reviewing", "an empty queue");
    const marked = page.locator("tbody input[type=checkbox]");
    await page.goto("/desk?view=unassigned");
    await marked.first().check();
    await follow(page.getByRole("button", { name: deskCopy(locale).queue.bulk.submit }));
    await look(page, "taken together");
    await visit(page, paths.deskTasks(), "open tasks");
    await visit(page, "/reports", "not for agents");
    const manager = await stage.visit({ locale });
    await signIn(manager, "compliance", locale);
    await visit(manager, "/reports?from=2026-01-01&to=2026-12-31", "reports");
    const sheets = (await manager.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
    expect(sheets.length).toBeLessThanOrEqual(4);
    await visit(manager, "/reports?from=2026-02-30&to=x", "reports to mend");
    await visit(manager, "/reports/tickets?from=2026-01-01&to=2026-12-31", "tickets behind a figure");
    nothingFound();
  });
});
