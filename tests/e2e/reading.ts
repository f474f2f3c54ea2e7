import type { Page } from "playwright-core";

/** Waits until all of a page has come. It is sent in pieces: its heading stands before its end does, and what is read in between is not all it says. */
export async function whole(page: Page): Promise<void> {
  await page.waitForLoadState("load");
}

/** Waits for the page that is headed so, and for the whole of it. */
export async function heading(page: Page, name: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await whole(page);
}

/** What a page says, once all of it has come. */
export async function mainOf(page: Page): Promise<string> {
  await whole(page);
  return page.locator("main").innerText();
}
