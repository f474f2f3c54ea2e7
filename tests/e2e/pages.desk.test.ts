import { afterAll, describe, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { sharedCopy } from "#app/copy/shared";
import { LOCALES } from "#app/domain/language";
import { VIEWS } from "#app/domain/tickets/desk/queue/views";
import { saveSnippet } from "#app/domain/policies/snippets/snippets.server";
import { findPolicyInForce } from "#app/domain/policies/versions/published.server";
import { paths } from "#app/paths";
import { closeDb, db } from "#app/platform/database/db.server";
import { expectOk, fileTicket } from "#tests/factories/ticket";
import { until } from "#tests/support/until";
import { atDesk, press, signIn } from "./colleague";
import { file, somebody, track } from "./person";
import { arriving, follow, mainOf } from "./reading";
import { useOwnStage } from "./stage";
import { looking, useWholeStage } from "./whole-pages";

const stage = useWholeStage(useOwnStage());
afterAll(closeDb);

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
    await visit(page, "/desk?right=cancel&status=reviewing&policy=gone", "an empty queue, of a policy there is not");
    await page.locator("main summary").first().press("Space");
    await look(page, "the filters");
    await visit(page, "/desk/views/new?view=all&right=access", "a view to save");
    await follow(page.getByRole("button", { name: deskCopy(locale).savedViews.make.submit }));
    await look(page, "a view to save, to mend");
    await page.getByLabel(deskCopy(locale).savedViews.name.label).fill(en ? "To see" : "查阅");
    await follow(page.getByRole("button", { name: deskCopy(locale).savedViews.make.submit }));
    await look(page, "a saved view");
    await follow(page.getByRole("link", { name: deskCopy(locale).savedViews.change }));
    await look(page, "a view to change");
    await follow(page.getByRole("link", { name: deskCopy(locale).savedViews.remove.title }));
    await look(page, "a view to delete");
    await visit(page, paths.savedViews(), "the saved views");
    await page.goBack();
    await follow(page.getByRole("button", { name: deskCopy(locale).savedViews.remove.submit }));
    await look(page, "no saved views");
    const marked = page.locator("tbody input[type=checkbox]");
    await page.goto("/desk?view=unassigned");
    await marked.first().check();
    const { bulk } = deskCopy(locale);
    await page.locator("select[name=act]").selectOption("note");
    await follow(page.getByRole("button", { name: bulk.bar.submit }));
    await look(page, "what is said to several");
    await follow(page.getByRole("button", { name: bulk.words.submit }));
    await look(page, "what is said to several, to mend");
    await page.locator("textarea[name=body]").fill(locale === "en" ? "Called the carrier." : "已致电承运方。");
    await follow(page.getByRole("button", { name: bulk.words.submit }));
    await look(page, "what would happen to several");
    await follow(page.getByRole("button", { name: bulk.checked.submit(bulk.acts.note) }));
    await look(page, "what happened to several");
    await visit(page, paths.bulk(), "what was done at once");
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

test("two policies and two rights are saved as a shared view without a script; a colleague opens it, with its count", async () => {
  const words = deskCopy("zh-CN");
  const { rights } = sharedCopy("zh-CN");
  const { queue, savedViews: text } = words;
  const reviewer = await stage.visit({ options: { javaScriptEnabled: false } });
  await signIn(reviewer, "reviewer", "zh-CN");
  await reviewer.goto("/desk?view=all");
  await reviewer.locator("main summary").first().press("Space");
  for (const name of ["资源GO", "一手", rights.access.name, rights.delete.name])
    await reviewer.getByLabel(name, { exact: true }).check();
  await follow(reviewer.getByRole("button", { name: queue.filters.apply }));
  expect(new URL(reviewer.url()).search).toBe("?view=all&policy=resource-go&policy=yishou&right=access&right=delete");
  const rows = await reviewer.locator("tbody tr").allInnerTexts();
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.filter((row) => !row.includes(rights.access.name) && !row.includes(rights.delete.name))).toEqual([]);
  await follow(reviewer.getByRole("link", { name: text.save }));
  await follow(reviewer.getByRole("button", { name: text.make.submit }));
  await reviewer.locator("[data-error-summary]").waitFor();
  await reviewer.getByLabel(text.name.label).fill("查阅和删除");
  await reviewer.getByLabel(text.choices.shared.text).check();
  await follow(reviewer.getByRole("button", { name: text.make.submit }));
  expect(await reviewer.locator("h1").innerText()).toBe("查阅和删除");

  const agent = await stage.visit();
  await signIn(agent, "agent", "zh-CN");
  const entry = agent.getByRole("list", { name: text.shared }).getByRole("link");
  expect(await entry.innerText()).toMatch(new RegExp(`^查阅和删除\\s+${rows.length}$`));
  await follow(entry);
  expect(await mainOf(agent)).toContain(text.others("赵敏之"));
  expect(await agent.locator("tbody tr").count()).toBe(rows.length);
  const view = new URL(agent.url()).searchParams;
  await agent.waitForLoadState("networkidle");
  await agent.keyboard.press("j");
  await arriving(agent, () => agent.keyboard.press("Enter"));
  await agent.waitForURL("**/desk/tickets/**");
  await follow(agent.locator("a[data-back]"));
  const back = new URL(agent.url()).searchParams;
  expect(back.get("at")).toMatch(/^RD-/);
  for (const [name, value] of view) expect(back.getAll(name)).toContain(value);
  const chip = queue.filters.chip(queue.filters.kinds.rights, rights.delete.name);
  await follow(agent.getByRole("link", { name: queue.filters.remove(chip) }));
  expect(new URL(agent.url()).search).toMatch(/^\?view=all&right=access&policy=resource-go&policy=yishou&of=[\w-]+$/);
});

/** Many tickets of one right, filed by the product's own verbs, and a question that is asked often. */
async function manyTickets(count: number): Promise<void> {
  process.env.DATABASE_URL = stage.portal.databaseUrl;
  const now = new Date();
  const policy = (await findPolicyInForce("yishou", now))!;
  const writer = await db().staff.findFirstOrThrow({ where: { role: "compliance" } });
  const actor = { id: writer.id, role: "compliance" } as const;
  const said = { policyId: policy.policyId, right: null, locale: "zh-CN", retired: false } as const;
  const asked = { ...said, title: "请补充运单号", body: "关于 {编号}，请告诉我们运单号。" };
  await expectOk(saveSnippet({ of: null, words: asked, actor, now }));
  const file = async () => {
    for (; count > 0; await fileTicket(policy, "restrict", now)) count -= 1;
  };
  await Promise.all(Array.from({ length: 6 }, file));
}

test("two hundred at once: taken with progress, three given back, the rest asked a question without a script", async () => {
  const words = deskCopy("zh-CN");
  const { bulk } = words;
  await manyTickets(203);
  const agent = await stage.visit();
  await signIn(agent, "agent", "zh-CN");
  await agent.goto("/desk?view=unassigned&right=restrict");
  await agent.waitForLoadState("networkidle");
  await agent.keyboard.press("j");
  await agent.keyboard.press("x");
  await agent.getByText(bulk.bar.chosen("1")).waitFor();
  await follow(agent.getByRole("button", { name: bulk.bar.all(null) }));
  const through = async (state: "checked" | "ended") => {
    await agent.getByRole("progressbar").waitFor();
    await agent.getByText(state === "checked" ? bulk.checked.help : bulk.ended.word).waitFor();
  };
  await through("checked");
  expect(await mainOf(agent)).toContain(bulk.checked.lead(203, 0));
  await follow(agent.getByRole("button", { name: bulk.checked.submit(bulk.acts.take) }));
  await through("ended");
  expect(await mainOf(agent)).toContain(bulk.ended.lead(203, 0, 0));
  expect(await db().ticket.count({ where: { right: "restrict", status: "received" } })).toBe(0);

  await follow(agent.getByRole("button", { name: bulk.ended.undo }));
  await through("checked");
  await agent.locator("tbody input[type=checkbox]").evaluateAll((boxes) => {
    for (const box of boxes.slice(3)) (box as HTMLInputElement).checked = false;
    boxes[3]!.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await agent.getByText(bulk.bar.chosen("3")).waitFor();
  await follow(agent.getByRole("button", { name: bulk.checked.undo }));
  await agent.getByText(bulk.ended.word).waitFor();
  expect(await mainOf(agent)).toContain(bulk.ended.lead(3, 0, 200));
  expect(await db().ticket.count({ where: { right: "restrict", assigneeId: null } })).toBe(3);

  const plain = await stage.visit({ options: { javaScriptEnabled: false } });
  await signIn(plain, "agent", "zh-CN");
  await plain.goto("/desk?view=mine&right=restrict");
  await plain.locator("select[name=act]").selectOption("ask");
  await follow(plain.getByRole("button", { name: bulk.bar.all(null) }));
  await plain.locator("select[name='questions[0]']").selectOption({ label: "请补充运单号" });
  await follow(plain.getByRole("button", { name: bulk.words.submit }));
  const reloaded = (text: string) =>
    until(text, async () => {
      if ((await mainOf(plain)).includes(text)) return true;
      await follow(plain.getByRole("link", { name: bulk.reload }));
      return false;
    });
  await reloaded(bulk.checked.lead(200, 0));
  await follow(plain.getByRole("link", { name: bulk.checked.letter }).first());
  await plain.getByText(words.preview.title).waitFor();
  expect(await plain.frameLocator("iframe").locator("body").innerText()).toMatch(/关于 RD-\S+，请告诉我们运单号/);
  await plain.goBack();
  await follow(plain.getByRole("button", { name: bulk.checked.submit(bulk.acts.ask) }));
  await reloaded(bulk.ended.lead(200, 0, 0));
  expect(await mainOf(plain)).toContain(bulk.ended.final.ask);
  expect(await db().ticket.count({ where: { right: "restrict", status: "awaiting" } })).toBe(200);
});
