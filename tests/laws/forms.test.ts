import { describe, expect, test } from "vitest";
import { filesWith, sources, type Source } from "./sources";

const pages = sources("app/routes").filter(({ file }) => file.endsWith(".tsx"));

/** Words are typed into a field; a code or a password is none. */
const TYPED = /<(TextArea|TextField)\b(?![^>]*type="password")/;
const FORM = /<form\b/;
/** The desk's frame says it for the one form a page has by this id; any other form says it itself. */
const SAYS_WHOSE = /<Whose\b|\bDESK_FORM\b/;
/** Before anybody is known there is nobody to keep words for. */
const BEFORE_SIGN_IN = "app/routes/desk/decide/confirm-form.tsx";

function silent(files: readonly Source[]): string[] {
  return files
    .filter(
      ({ file, text }) => file !== BEFORE_SIGN_IN && FORM.test(text) && TYPED.test(text) && !SAYS_WHOSE.test(text),
    )
    .map(({ file }) => file);
}

describe("what is typed is kept when a session ends:", () => {
  test("every form of the desk with words in it says for whom its page was made", () => {
    const desk = pages.filter(({ file }) => /^app\/routes\/desk/.test(file));
    expect(desk.filter(({ text }) => FORM.test(text) && TYPED.test(text)).length).toBeGreaterThan(2);
    expect(silent(desk)).toEqual([]);
  });

  test("and every form of a ticket's own pages says of which ticket", () => {
    const own = pages.filter(({ file }) => /^app\/routes\/_portal\.(track\.(ticket|visit)|answer)/.test(file));
    const posting = own.filter(({ text }) =>
      /<form\b[^>]*method="post"[^>]*action=\{address\}|<QuestionPage\b/.test(text),
    );
    expect(posting.length).toBeGreaterThan(5);
    expect(posting.filter(({ text }) => !/<Whose\b/.test(text)).map(({ file }) => file)).toEqual([]);
  });

  test("and every question with words in it says for which draft", () => {
    const questions = pages.filter(({ file }) => /^app\/routes\/_portal\.request\.[a-z]+\/route\.tsx$/.test(file));
    const asking = questions.filter(({ text }) =>
      /<(TextArea|TextField|WhatFields|WhoFields|BehalfFields)\b/.test(text),
    );
    expect(asking.length).toBeGreaterThan(3);
    expect(asking.filter(({ text }) => !/\bdraft=\{/.test(text)).map(({ file }) => file)).toEqual([]);
  });

  test("a silent form would be found", () =>
    expect(
      silent([{ file: "app/routes/desk/a.tsx", text: '<form method="post"><TextArea name="body" /></form>' }]),
    ).toEqual(["app/routes/desk/a.tsx"]));
});

describe("at the desk", () => {
  const desk = pages.filter(({ file }) => /^app\/routes\/(desk|reports)/.test(file));

  test("a day is typed as people write it, never into a control of the browser's that takes one spelling", () =>
    expect(desk.filter(({ text }) => text.includes('type="date"')).map(({ file }) => file)).toEqual([]));

  test("what is not found is named", () => {
    const doors = [...sources("app/routes"), ...sources("app/http/staff")].filter(({ file }) =>
      /^app\/(routes\/(desk|reports)|http\/staff)/.test(file),
    );
    expect(doors.filter(({ text }) => /new Response\(null, \{ status: 404/.test(text)).map(({ file }) => file)).toEqual(
      [],
    );
  });
});

describe("what comes back is seen from its top:", () => {
  const nameless = (files: readonly Source[]) =>
    files.filter(({ text }) =>
      [...text.matchAll(/<form\b[^>]*method="post"[^>]*>/g)].some(([tag]) => !/\baction=/.test(tag)),
    );

  test("no form that is sent takes along the part behind the # of its page's address", () => {
    expect(nameless(pages).map(({ file }) => file)).toEqual([]);
  });

  test("one that would is found", () =>
    expect(nameless([{ file: "a.tsx", text: '<form id="a" method="post" noValidate>' }])).toHaveLength(1));
});

describe("a chosen file goes along with every button:", () => {
  test("a file is chosen in four places only, and each stands inside the one form of its page", () => {
    expect(filesWith(/<FileField\b/, pages)).toEqual([
      "app/routes/_portal/uploads.tsx",
      "app/routes/desk.intake.$draft.words/scan.tsx",
      "app/routes/desk.programmes.$programme.audience/list-file.tsx",
      "app/routes/desk.tickets.$reference.finish/attachment.tsx",
    ]);
    const holders = pages.filter(({ text }) => /<(FileChoice|Attachment|ListFile|Scan)\b/.test(text));
    expect(holders.map(({ file }) => file)).toHaveLength(5);
    for (const { file, text } of holders) {
      expect([file, /\bsendsFiles\b|encType=[^>\n]*"multipart\/form-data"/.test(text)]).toEqual([file, true]);
      expect([file, (text.match(/<form\b|<QuestionPage\b|<NarrowForm\b/g) ?? []).length]).toEqual([file, 1]);
    }
  });
});

describe("a form is never taken for one of its fields:", () => {
  const ID = /\b[A-Z]+_FORM = "([^"]+)"|<form\b[^>]*\bid="([^"]+)"/g;
  const ids = pages.flatMap(({ text }) => [...text.matchAll(ID)].map(([, named, written]) => named ?? written));

  test("its id ends as no field's name does", () => {
    expect(ids.length).toBeGreaterThan(2);
    expect(ids.filter((id) => !id?.endsWith("-form"))).toEqual([]);
  });

  test("and no field's name ends like that", () => expect(filesWith(/\bname="[^"]*-form"/, pages)).toEqual([]));
});
