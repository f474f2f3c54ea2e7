import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import type { CopyLocale } from "#app/copy/locale";
import { single } from "#app/platform/single";
import { startBrowser } from "#tests/support/browser";
import { startPortal, type Portal } from "#tests/support/processes";

/** The first file of a run may find the pages not built yet. */
const MAY_BUILD_MS = 300_000;

/** What the files of one process share; it ends with that process. */
const shared = single("stage", () => ({
  browser: null as Promise<Browser> | null,
  portal: null as Promise<Portal> | null,
  addresses: 0,
}));

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

function play(more: Record<string, string> = {}, named = false): Promise<Portal> {
  return startPortal({ seed: true, named, env: { TRUST_PROXY: "1", ...more } });
}

/**
 * The whole product with its demo, and a browser. Files that run in one process follow each other in one portal: a story there speaks of the people it brings
 * itself, and leaves what all see as it was.
 */
export function useStage(): Stage {
  return stageOf(
    () => (shared.portal ??= play()),
    () => Promise.resolve(),
  );
}

/** A stage in a portal of its own: for stories that change what all see, or find it as the demo left it. In: what its environment is told beside that; `named`: its address has a name, as passkeys want it. */
export function useOwnStage(more: Record<string, string> = {}, { named = false } = {}): Stage {
  return stageOf(
    () => play(more, named),
    (portal) => portal.stop(),
  );
}

function stageOf(begin: () => Promise<Portal>, end: (portal: Portal) => Promise<void>): Stage {
  let portal: Portal | undefined;
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  const errors: string[] = [];
  beforeAll(async () => {
    [portal, browser] = await Promise.all([begin(), (shared.browser ??= startBrowser())]);
  }, MAY_BUILD_MS);
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    if (portal) await end(portal);
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
      const address = ++shared.addresses;
      const { url } = there(portal);
      const context = await there(browser).newContext({
        baseURL: url,
        extraHTTPHeaders: { "X-Forwarded-For": `10.1.${address >> 8}.${address & 255}` },
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      contexts.push(context);
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
