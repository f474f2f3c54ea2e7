import ts from "typescript";
import { describe, expect, expectTypeOf, test } from "vitest";
import { deskCopy, type DeskCopy } from "#app/copy/desk";
import { portalCopy } from "#app/copy/portal";
import { reportsCopy } from "#app/copy/reports";
import { sharedCopy, type SharedCopy } from "#app/copy/shared";
import type { NoticeKind } from "#app/domain/clock/stopwatch/notices";
import type { Term } from "#app/domain/clock/dates/terms";
import { ROLES, type Role } from "#app/domain/people/permissions";
import { RIGHTS, type Right } from "#app/domain/policies/profile/rights";
import { LOCALES } from "#app/domain/language";
import type { RefusalCode } from "#app/domain/refusal";
import { ACTIONS, type Action } from "#app/domain/tickets/workflow/workflow";
import { sources, type Source } from "./sources";
import { STATUSES, type Status } from "#app/domain/tickets/ticket/statuses";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

// Kept by the type check, both ways: a code without words, and words without a code, do not compile.
test("every code has its words, and every word its code", () => {
  expectTypeOf<keyof SharedCopy["rights"]>().toEqualTypeOf<Right>();
  expectTypeOf<keyof SharedCopy["statuses"]>().toEqualTypeOf<Status>();
  expectTypeOf<keyof SharedCopy["actions"]>().toEqualTypeOf<Action>();
  expectTypeOf<keyof SharedCopy["roles"]>().toEqualTypeOf<Role>();
  expectTypeOf<keyof SharedCopy["refusals"]>().toEqualTypeOf<RefusalCode>();
  expectTypeOf<keyof SharedCopy["fieldErrors"]>().toEqualTypeOf<FieldError>();
  expectTypeOf<keyof SharedCopy["notices"]>().toEqualTypeOf<NoticeKind>();
  expectTypeOf<Action>().toExtend<keyof DeskCopy["queue"]["events"]>();
  expectTypeOf<keyof SharedCopy["termUnits"]>().toEqualTypeOf<Term["unit"]>();
});

type Words = { [key: string]: unknown };

/** Every sentence of a dictionary by its path; functions are left out. */
function sentences(words: Words, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    if (typeof value === "string") return [[`${path}${key}`, value]];
    return value !== null && typeof value === "object" ? sentences(value as Words, `${path}${key}.`) : [];
  });
}

const DICTIONARIES = { shared: sharedCopy, portal: portalCopy, reports: reportsCopy };
const each = Object.entries(DICTIONARIES).flatMap(([name, copy]) =>
  LOCALES.map((locale) => [name, locale, copy(locale) as Words] as const),
);

describe.each(each)("the words of %s in %s", (name, locale, words) => {
  test("say something everywhere, but where help would be too much", () => {
    const silent = sentences(words)
      .filter(([, text]) => text.trim() === "")
      .map(([path]) => path);
    expect(silent.filter((path) => !/\.(hint|help)$/.test(path))).toEqual([]);
  });

  test("stand in both languages", () => {
    const other = DICTIONARIES[name as keyof typeof DICTIONARIES](locale === "en" ? "zh-CN" : "en") as Words;
    expect(
      sentences(words)
        .map(([path]) => path)
        .sort(),
    ).toEqual(
      sentences(other)
        .map(([path]) => path)
        .sort(),
    );
  });
});

test.each(LOCALES)("every list the product shows reads without a double in %s", (locale) => {
  const { rights, statuses, actions, roles, refusals } = sharedCopy(locale);
  const lists = [
    RIGHTS.map((right) => rights[right].name),
    STATUSES.map((status) => statuses[status]),
    ACTIONS.map((action) => actions[action]),
    ROLES.map((role) => roles[role]),
    Object.values(refusals),
  ];
  for (const list of lists) expect(new Set(list).size).toBe(list.length);
});

test.each(LOCALES)("what happened last to a ticket is said as something done, not as a button, in %s", (locale) => {
  const { actions } = sharedCopy(locale);
  const events: Record<string, string> = deskCopy(locale).queue.events;
  const written = sources("app/domain").flatMap(({ text }) =>
    [...text.matchAll(/lastEvent: "([\w-]+)"/g)].map(([, code]) => code!),
  );
  expect(written.length).toBeGreaterThan(5);
  expect([...ACTIONS, ...written].filter((code) => !events[code])).toEqual([]);
  expect(ACTIONS.filter((code) => code !== "cooled" && events[code] === actions[code])).toEqual([]);
});

/** Words in another script than the language's own that are names, or samples of what to type. */
const FOREIGN = {
  en: ["中文"],
  "zh-CN": [
    "English",
    "name@example.com",
    "HTML",
    "JSON",
    "CSV",
    "PDF",
    "JPEG",
    "PNG",
    "HEIC",
    // The telephone whose menu the sentence leads through.
    "iPhone",
    "KB",
    "MB",
    "ZIP",
    "SHA-256",
    "UTF-8",
    "RightsDesk",
    "RD",
    "RD-7K4M-3QXP",
    "A12345",
    "Enter",
    "TOTP",
    // What an administrator looks for in the configuration, as it is written there.
    "SECRET",
    "ORIGIN",
    "TRUST",
    "UTF-16",
    "GBK",
    "PROXY",
    "Host",
    "localhost",
    "npm",
    "run",
    "keys",
    "migrate",
    "backup-seen",
  ],
};

/** Every piece of text between quotes or back-quotes in a file, import paths left out. */
function quotedIn({ file, text }: Source): string[] {
  const found: string[] = [];
  function look(node: ts.Node): void {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text);
    ts.forEachChild(node, look);
  }
  look(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

describe.each(LOCALES)("no foreign words in %s", (locale) => {
  const foreign = locale === "en" ? /[\p{Script=Han}，。：；（）]+/gu : /[A-Za-z][A-Za-z0-9.@-]+/g;

  test.each(sources(`app/copy/${locale}`).map((source) => [source.file, source] as const))("%s", (_, source) => {
    const spoken = quotedIn(source).filter((text) => locale === "en" || /\p{Script=Han}/u.test(text));
    expect(
      spoken.flatMap((text) => text.match(foreign) ?? []).filter((word) => !FOREIGN[locale].includes(word)),
    ).toEqual([]);
  });
});

test.each(LOCALES)("every timer has its name on the page of operations, in %s", (locale) => {
  const schedule = sources("jobs").find(({ file }) => file === "jobs/keeping/schedule.ts")!.text;
  const timers = [...schedule.matchAll(/^ {2}"?([a-z-]+)"?: \{ everyMs/gm)].map(([, name]) => name!);
  expect(timers.length).toBeGreaterThan(15);
  const { names } = deskCopy(locale).operations.timers;
  expect(timers.filter((timer) => !Object.hasOwn(names, timer))).toEqual([]);
});
