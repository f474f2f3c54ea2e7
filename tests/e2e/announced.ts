import type { Page } from "playwright-core";
import { expect } from "vitest";
import { deskCopy } from "#app/copy/desk";
import type { CopyLocale } from "#app/copy/locale";
import { fileProblemText, type FileProblem } from "#app/http/form/file-problem";
import { sharedCopy } from "#app/copy/shared";

/** What a page with a refused file owes everybody, also those who do not see it: its title, where the focus is, and what describes the field. */
export async function expectAnnounced(page: Page, locale: CopyLocale, problem: FileProblem): Promise<void> {
  const text = fileProblemText(sharedCopy(locale), problem);
  await page.locator("[data-error-summary]:focus").waitFor();
  expect(await page.locator("[data-error-summary]").innerText()).toContain(text);
  const mark = deskCopy(locale).frame.problem("");
  expect((await page.title()).startsWith(mark)).toBe(true);
  const field = page.locator("input[type=file]");
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  const ids = ((await field.getAttribute("aria-describedby")) ?? "").split(" ");
  const described = await Promise.all(ids.map((id) => page.locator(`#${id}`).innerText()));
  expect(described.join("\n")).toContain(text);
  const offered = ((await field.getAttribute("accept")) ?? "").split(",");
  expect(offered).toEqual(expect.arrayContaining(["application/pdf", "image/jpeg", "image/png", ".pdf", ".jpg"]));
}
