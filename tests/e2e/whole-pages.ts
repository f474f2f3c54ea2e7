import type { Page } from "playwright-core";
import { afterEach, expect } from "vitest";
import type { CopyLocale } from "#app/copy/locale";
import { findingsOn } from "./look";
import type { Look } from "./person";
import type { Stage } from "./stage";

/** A stage on which no page may fail while its stories go on. */
export function useWholeStage(stage: Stage): Stage {
  afterEach(() => {
    expect(stage.errors.splice(0)).toEqual([]);
  });
  return stage;
}

type Looking = {
  look: Look;
  /** Goes there and looks. */ visit: (page: Page, path: string, name?: string) => Promise<void>;
  /** Fails with all that was found since the last time. */ nothingFound: () => void;
};

/** Looks at page after page in one language: light and dark, wide and narrow. */
export function looking(locale: CopyLocale): Looking {
  const found: string[] = [];
  const look: Look = async (page, name) => {
    found.push(...(await findingsOn(page, locale, { inBoth: true })).map((finding) => `${name} ${finding}`));
  };
  return {
    look,
    async visit(page, path, name = path) {
      await page.goto(path);
      await look(page, name);
    },
    nothingFound: () => expect(found.splice(0)).toEqual([]),
  };
}
