import type { Locator, Page } from "playwright-core";

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

/**
 * Does what leads to another page, and waits until the whole of that one has come. Without it a story may go on while the old
 * page still stands: the browser begins to send a form only after the press is over.
 */
export async function arriving(page: Page, act: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent("load"), act()]);
}

/** Presses a link or a button that leads to another page, and waits until the whole of that one has come. */
export function follow(target: Locator): Promise<void> {
  return arriving(target.page(), () => target.click());
}
