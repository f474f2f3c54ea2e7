import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import type { CopyLocale } from "#app/copy/locale";
import { startBrowser } from "#tests/support/browser";
import { startPortal, type Portal } from "#tests/support/processes";

/** The first file of a run may find the pages not built yet. */
const MAY_BUILD_MS = 300_000;

let address = 0;

/** A browser of somebody's own: their language, and an address nobody else has, for the product counts codes by address. */
type Visitor = { locale?: CopyLocale; options?: BrowserContextOptions };

export type Stage = {
  readonly portal: Portal;
  readonly browser: Browser;
  /** A new page in a browser that has never been here. It fails the test's assertions in no way by itself; `errors` holds what scripts threw and what the server failed at. */
  visit: (visitor?: Visitor) => Promise<Page>;
  /** What went wrong in any page so far: script errors, refusals of the content security policy, answers of 500 and above. */
  errors: string[];
};

/** The whole product with its demo, and a browser, for one file of stories. In: what its environment is told beside that. */
export function useStage(more: Record<string, string> = {}): Stage {
  let portal: Portal | undefined;
  let browser: Browser | undefined;
  const errors: string[] = [];
  beforeAll(async () => {
    [portal, browser] = await Promise.all([
      startPortal({ seed: true, env: { TRUST_PROXY: "1", ...more } }),
      startBrowser(),
    ]);
  }, MAY_BUILD_MS);
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });
  function there<T>(thing: T | undefined): T {
    if (!thing) throw new Error("The stage is set from beforeAll on");
    return thing;
  }
  return {
    get portal() {
      return there(portal);
    },
    get browser() {
      return there(browser);
    },
    async visit({ locale = "zh-CN", options = {} } = {}) {
      address += 1;
      const { url } = there(portal);
      const context = await there(browser).newContext({
        baseURL: url,
        extraHTTPHeaders: { "X-Forwarded-For": `10.1.${address >> 8}.${address & 255}` },
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      if (locale === "en") await context.addCookies([{ name: "lang", value: "en", url }]);
      context.setDefaultTimeout(120_000);
      const page = await context.newPage();
      page.on("pageerror", (error) => errors.push(`${page.url()}: ${error.message}`));
      page.on(
        "console",
        (message) =>
          void (
            message.type() === "error" &&
            !/status of 4\d\d/.test(message.text()) &&
            errors.push(`${page.url()}: ${message.text()}`)
          ),
      );
      page.on(
        "response",
        (response) => void (response.status() >= 500 && errors.push(`${response.url()}: ${response.status()}`)),
      );
      return page;
    },
    errors,
  };
}
