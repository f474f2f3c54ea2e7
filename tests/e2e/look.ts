import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import axeCore, { type AxeResults, type RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import type { CopyLocale } from "#app/copy/locale";
import demoStaff from "#prisma/demo-staff.json";
import { whole } from "./reading";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe is asked, and in which colours. */
type Asked = { theme: "light" | "dark"; only: NonNullable<RunOptions["runOnly"]> };

const WHOLE: readonly Asked[] = [
  {
    theme: "light",
    only: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  },
  { theme: "dark", only: { type: "rule", values: ["color-contrast", "link-in-text-block"] } },
];
/** What words alone decide: the names of what is pressed, filled in, framed or pictured, and the language. */
const WORDS: readonly Asked[] = [{ theme: "light", only: { type: "rule", values: wordRules() } }];

/** What a page may hold in the other language's script: names, masked names, codes, what stands in the words themselves. */
const FOREIGN: Record<CopyLocale, RegExp[]> = {
  en: [/\p{Script=Han}\*{1,2}/gu, /中文/g],
  "zh-CN": [
    /[\w.*+-]+@[\w.-]+/g,
    /RD(-[0-9A-Z]{4}){2}/g,
    /\b(RD|[34679ACDEFGHJKMNPQRTWXY]{4})\b/g,
    /ORDER-7781/g,
    /[A-Z]\*{1,2}/g,
    /资源GO/g,
    /\b[A-Z][A-Za-z_]+(\/[A-Z][\w+-]+)+/g,
    /CN-\d{4}-\d{4}-[0-9a-f]{8}/g,
    /GB\/T [\d-]+/g,
    /\b(English|App|SDK|Cookie|CSV|UTC|UTF|GBK|HTML|JSON|PDF|JPEG|PNG|HEIC|iPhone|MB|KB|ZIP|SHA-256|TOTP|Enter|GDPR|CCPA|[jknpx])\b/g,
    /沪A12345/g,
  ],
};
const NAMES = demoStaff.map(({ name }) => name);

/**
 * What is wrong with the page as it stands, each finding as one line; nothing is the aim. `inBoth`: the same page is looked at in the other
 * language too; it is built from the same elements with the same classes, so that axe is asked for all of it in Chinese only.
 */
export async function findingsOn(page: Page, locale: CopyLocale, { inBoth = false } = {}): Promise<string[]> {
  await page.locator("h1").first().waitFor();
  await whole(page);
  const found = [
    ...(await frame(page, locale)),
    ...(await foreignWords(page, locale)),
    ...(await rawDates(page)),
    ...(await idsTwice(page)),
    ...(await small(page)),
  ];
  const before = page.viewportSize();
  await showWhole(page);
  await page.evaluate(AXE);
  for (const asked of inBoth && locale === "en" ? WORDS : WHOLE) found.push(...(await axe(page, asked)));
  await page.emulateMedia({ colorScheme: null });
  found.push(...(await narrow(page)));
  if (before) await page.setViewportSize(before);
  return found;
}

/** Makes the window as high as the page: a bar that sticks to its edge covers nothing then that could not be scrolled free. */
async function showWhole(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 1280, height: Math.max(900, height) });
}

/**
 * What axe finds in these colours. It names what is wrong only: to find an address for all that is right is more work than to look. What is
 * framed are letters that may run no script, which no script can look into.
 */
async function axe(page: Page, { theme, only }: Asked): Promise<string[]> {
  await page.emulateMedia({ colorScheme: theme });
  const options: RunOptions = { runOnly: only, resultTypes: ["violations"], iframes: false };
  const violations = await page.evaluate(async (asked) => {
    const { axe } = window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } };
    return (await axe.run(asked)).violations;
  }, options);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${theme}: ${id} at ${target.join(" ")}`));
}

/** The language, one h1, a title. */
async function frame(page: Page, locale: CopyLocale): Promise<string[]> {
  const lang = await page.locator("html").getAttribute("lang");
  const headings = await page.locator("h1").count();
  const title = await page.title();
  return [
    ...(lang === locale ? [] : [`is in ${lang}`]),
    ...(headings === 1 ? [] : [`has ${headings} h1`]),
    ...(title.trim() ? [] : ["has no title"]),
  ];
}

/** Ids that two elements share: a hint would be read for the wrong one. */
async function idsTwice(page: Page): Promise<string[]> {
  const ids = await page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => `has the id ${id} twice`);
}

/** What is pressed and is less than 24 pixels high or wide, though it stands in no sentence (WCAG 2.5.8). A choice is as large as its label, a row's link as its row. */
async function small(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 23.9;
    const inSentence = (element: Element) =>
      getComputedStyle(element).display === "inline" &&
      (element.parentElement?.textContent ?? "").trim().length > (element.textContent ?? "").trim().length;
    const isHidden = (element: Element) => getComputedStyle(element).clipPath !== "none";
    const isWholeRow = (element: Element) => getComputedStyle(element, "::after").position === "absolute";
    return [
      ...document.querySelectorAll("a[href], button, summary, select, textarea, input:not([type=hidden])"),
    ].flatMap((element) => {
      const { width, height } = (element.closest("label") ?? element).getBoundingClientRect();
      return width === 0 ||
        (width >= LEAST && height >= LEAST) ||
        isHidden(element) ||
        isWholeRow(element) ||
        inSentence(element)
        ? []
        : [
            `has a target of ${Math.round(width)} × ${Math.round(height)}: “${(element.textContent ?? "").trim().slice(0, 30)}”`,
          ];
    });
  });
}

/** The rules of axe that words alone decide. */
function wordRules(): string[] {
  const kinds = ["cat.forms", "cat.language", "cat.name-role-value", "cat.text-alternatives"];
  return axeCore
    .getRules()
    .filter(({ ruleId, tags }) => ruleId.endsWith("-name") || kinds.some((kind) => tags.includes(kind)))
    .map(({ ruleId }) => ruleId);
}

/** Every text and label on the page, what is marked as another language left out. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lang = document.documentElement.lang;
    // What a person wrote stands beside the work in their own language, whatever the colleague's; and what colleagues wrote, in a list of it.
    const written = "[data-beside] :is(dd, bdi, #decisions li, .whitespace-pre-line), td .whitespace-pre-line";
    const own = (element: Element | null) =>
      element?.closest("[lang]")?.getAttribute("lang") === lang &&
      !element.closest(`script, style, textarea, ${written}`);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [document.title];
    while (walker.nextNode())
      if (own(walker.currentNode.parentElement)) texts.push(walker.currentNode.textContent ?? "");
    for (const name of ["aria-label", "alt", "title", "placeholder"]) {
      for (const element of document.querySelectorAll(`[${name}]`))
        if (own(element)) texts.push(element.getAttribute(name) ?? "");
    }
    return texts;
  });
}

/** Days written as machines write them, where they are no example of how to type one. */
async function rawDates(page: Page): Promise<string[]> {
  return (await textsOf(page)).flatMap((text) =>
    /\b\d{4}-\d{2}-\d{2}\b/.test(text) && !/例如|such as|for example/i.test(text)
      ? [`writes a date as “${text.trim().slice(0, 60)}”`]
      : [],
  );
}

async function foreignWords(page: Page, locale: CopyLocale): Promise<string[]> {
  const foreign = locale === "en" ? /[\p{Script=Han}，。：；（）]+/gu : /[A-Za-z]{2,}/g;
  return (await textsOf(page)).flatMap((text) => {
    const own = [...NAMES, ...FOREIGN[locale]].reduce<string>((rest, allowed) => rest.replaceAll(allowed, " "), text);
    return (own.match(foreign) ?? []).map((word) => `says ${word} in “${text.trim().slice(0, 60)}”`);
  });
}

/** Whether a phone of 320 pixels, or a window of 768, would have to scroll sideways, what sticks out, and which columns are too narrow to be read. */
async function narrow(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of [768, 320]) {
    await page.setViewportSize({ width, height: 640 });
    found.push(...(await squeezed(page)).map((cell) => `squeezes ${cell} at ${width}`));
  }
  return [...found, ...(await sideways(page))];
}

/** Cells in which a line holds less than four letters, though the text is longer than one line of them. */
function squeezed(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("td, th")].flatMap((cell) => {
      const text = (cell.textContent ?? "").trim();
      const style = getComputedStyle(cell);
      const room = cell.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      const said = document.createRange();
      said.selectNodeContents(cell);
      const isOneLine = said.getBoundingClientRect().height < 2 * parseFloat(style.fontSize);
      return text.length > 4 &&
        cell.clientWidth > 1 &&
        !isOneLine &&
        room < 4 * parseFloat(style.fontSize) &&
        style.whiteSpace !== "nowrap"
        ? [`“${text.slice(0, 20)}” to ${Math.round(room)} pixels`]
        : [];
    }),
  );
}

async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `is ${scrollWidth} wide at 320: ${out
        .slice(0, 3)
        .map((element) => `<${element.tagName.toLowerCase()} class="${element.className}">`)
        .join(", ")}`,
    ];
  });
}
