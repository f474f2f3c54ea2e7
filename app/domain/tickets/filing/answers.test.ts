import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersFor, WHAT } from "#tests/factories/answers";
import { typed } from "#tests/factories/typed";
import { resourceGo } from "../../policies/profiles/resource-go";
import { RIGHTS, type Right } from "../../policies/profile/rights";
import { contactSchema, manyOf, whatSchema, withWhat } from "./answers";
import { whoSchema } from "./clue-answers";
import { AUTOMATED_WISHES } from "../workflow/codes";

const contactAnswer = contactSchema(resourceGo);

type Parsed = { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } };

function problems(parsed: Parsed): string[] {
  return parsed.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
}

function what(right: Right, told: Record<string, unknown> = {}) {
  return whatSchema(right, resourceGo).safeParse({ ...WHAT[right], ...told });
}

describe.each(RIGHTS)("what exactly: %s", (right) => {
  test("a whole answer is kept as it is", () => expect(what(right)).toEqual({ success: true, data: WHAT[right] }));
  test("an answer about another right is none", () =>
    expect(what(right, { right: right === "copy" ? "access" : "copy" }).success).toBe(false));
  test("nothing at all is told in codes that have words", () => {
    const codes = problems(whatSchema(right, resourceGo).safeParse({ right })).map((line) => line.split(": ")[1]);
    expect(codes.length > 0).toBe(!["personalisation", "opt-out", "limit"].includes(right));
    for (const code of codes) expect(["required", "choose-one", "choose-some", "accept-all"]).toContain(code);
  });
});

describe("each right asks for what it needs", () => {
  test.each(["access", "copy"] as const)("%s: all of it needs no words, some of it does", (right) => {
    expect(what(right, { scope: "all", what: "" }).success).toBe(true);
    expect(problems(what(right, { scope: "some", what: " 　\n" }))).toEqual(["what: required"]);
    expect(problems(what(right, { scope: "everything" }))).toEqual(["scope: choose-one"]);
  });

  test("copy: only formats the policy offers", () => {
    expect(problems(what("copy", { format: "exe" }))).toEqual(["format: choose-one"]);
    expect(problems(whatSchema("copy", { ...resourceGo, copyFormats: ["csv"] }).safeParse(WHAT.copy))).toEqual([
      "format: choose-one",
    ]);
  });

  test("correct: the right value differs from the wrong one, also when only space tells them apart", () => {
    expect(problems(what("correct", { wrongValue: "李四", rightValue: "　李四 " }))).toEqual([
      "rightValue: same-value",
    ]);
    expect(problems(what("correct", { evidence: "" }))).toEqual(["evidence: required"]);
  });

  test("delete: a ground of the policy and what to delete", () => {
    for (const ground of ["", "because", "toString", "__proto__"])
      expect(problems(what("delete", { ground }))).toEqual(["ground: choose-one"]);
    expect(problems(what("delete", { what: "" }))).toEqual(["what: required"]);
  });

  test.each(["delete", "cancel"] as const)(
    "%s: made anonymous only where the policy lets the person choose",
    (right) => {
      const under = (anonymise: boolean, erasure: string) =>
        whatSchema(right, { ...resourceGo, anonymise }).safeParse({ ...WHAT[right], erasure });
      expect(under(true, "anonymise").data).toMatchObject({ erasure: "anonymise" });
      for (const refused of [under(false, "anonymise"), under(true, "sell"), under(true, "")])
        expect(problems(refused)).toEqual(["erasure: choose-one"]);
      expect(what(right).success).toBe(true);
    },
  );

  test("withdraw: one consent or words of one's own", () => {
    expect(problems(what("withdraw", { consents: [], other: "" }))).toEqual(["consents: choose-some"]);
    expect(what("withdraw", { consents: [], other: "电话推销" }).success).toBe(true);
    expect(what("withdraw", { consents: ["surveys", "no such", "return-calls", "return-calls"] }).data).toMatchObject({
      consents: ["return-calls", "surveys"],
    });
    expect(problems(what("withdraw", { consents: ["no such"] }))).toEqual(["consents: choose-some"]);
  });

  test("cancel: every consequence is accepted, one by one", () => {
    for (const missing of WHAT.cancel.accepted) {
      expect(problems(what("cancel", { accepted: WHAT.cancel.accepted.filter((id) => id !== missing) }))).toEqual([
        "accepted: accept-all",
      ]);
    }
    expect(problems(what("cancel", { accepted: Array.from({ length: 4 }, () => WHAT.cancel.accepted[0]) }))).toEqual([
      "accepted: accept-all",
    ]);
  });
});

describe("contact", () => {
  const { contact } = answersFor("access");

  test("an address is trimmed and written small", () =>
    expect(contactAnswer.parse({ ...contact, email: "　Ouyang@Person.Example " }).email).toBe("ouyang@person.example"));
  test.each([
    "a",
    "a@",
    "@b.example",
    "a@b",
    "a b@c.example",
    "a@b..example",
    "a@b.example\r\nBcc: x@y.example",
    "a@b.example,c@d.example",
    "<a@b.example>",
  ])("%j is no address", (email) => {
    expect(problems(contactAnswer.safeParse({ ...contact, email }))).toEqual(["email: email"]);
  });
  test("one problem at a time is told of an address", () => {
    expect(problems(contactAnswer.safeParse({ ...contact, email: " " }))).toEqual(["email: required"]);
    expect(problems(contactAnswer.safeParse({ ...contact, email: `${"a".repeat(250)}@b.example` }))).toEqual([
      "email: too-long",
    ]);
  });
  test("letters come in a language of the product", () =>
    expect(problems(contactAnswer.safeParse({ ...contact, letterLocale: "fr" }))).toEqual([
      "letterLocale: choose-one",
    ]));
});

test("a policy with one language asks for none, and takes no other", () => {
  const { contact } = answersFor("access");
  for (const letterLocale of ["zh-CN", "en", undefined])
    expect(contactSchema({ languages: ["zh-CN"] }).parse({ ...contact, letterLocale }).letterLocale).toBe("zh-CN");
});

describe("the rights beside the owner's six", () => {
  test.each([
    [
      "transfer",
      { receiver: "", receiverContact: " ", what: "\n" },
      ["receiver: required", "receiverContact: required", "what: required"],
    ],
    [
      "supplement",
      { field: "", value: "", evidence: "" },
      ["field: required", "value: required", "evidence: required"],
    ],
    ["restrict", { what: "", reason: "　" }, ["what: required", "reason: required"]],
    ["rules", { question: "" }, ["question: required"]],
    ["automated", { wish: "money", decision: "" }, ["wish: choose-one", "decision: required"]],
  ] as const)("%s: all of it is told", (right, told, expected) =>
    expect(problems(what(right, told))).toEqual(expected),
  );

  test("object: against what, and which use; why only where it is not direct marketing", () => {
    expect(problems(what("object", { against: "all", what: "" }))).toEqual(["against: choose-one", "what: required"]);
    expect(problems(what("object", { against: "situation", reason: " " }))).toEqual(["reason: required"]);
    expect(what("object", { against: "marketing", reason: "" }).success).toBe(true);
  });
  test.each(["opt-out", "limit"] as const)("%s: all of it, without words, or what one says", (right) => {
    expect(what(right, { what: undefined }).data).toEqual({ right, what: "" });
    expect(what(right, { what: " my exact location " }).data).toEqual({ right, what: "my exact location" });
  });
  test("personalisation: switched off everywhere, without words, or where one says", () => {
    expect(what("personalisation", { where: undefined }).data).toEqual({ right: "personalisation", where: "" });
    expect(what("personalisation", { where: " 首页 " }).data).toEqual({ right: "personalisation", where: "首页" });
  });

  test.each(AUTOMATED_WISHES)("automated: %s is a wish", (wish) =>
    expect(what("automated", { wish }).success).toBe(true),
  );
});

test("of several, those there are, each once, in their order", () => {
  expect(manyOf(RIGHTS).parse(["delete", "toString", "access", "delete", ""])).toEqual(["access", "delete"]);
});

test("what was told of a right takes the place of what was told before, and of no other", () => {
  const other = { ...WHAT.delete, what: "另一件" };
  expect(withWhat(withWhat(withWhat(undefined, WHAT.delete), WHAT.access), other)).toEqual([WHAT.access, other]);
});

describe("limits", () => {
  test("a name is one line that the database can hold, whatever was pasted", () => {
    expect(contactAnswer.parse({ ...answersFor("access").contact, name: "\u0000欧阳\r\n测试\u001b" }).name).toBe(
      "欧阳 测试",
    );
    expect(problems(what("correct", { field: "\u0000\u0007" }))).toEqual(["field: required"]);
    expect(what("delete", { what: "第一行\r\n第二行\u0000" }).data).toMatchObject({ what: "第一行\n第二行" });
  });

  test("a line holds 120, a paragraph 2000, after trimming", () => {
    expect(what("correct", { field: ` ${"字".repeat(120)} `, evidence: "字".repeat(2000) }).success).toBe(true);
    expect(problems(what("correct", { field: "字".repeat(121) }))).toEqual(["field: too-long"]);
    expect(problems(what("correct", { evidence: "字".repeat(2001) }))).toEqual(["evidence: too-long"]);
  });

  test("whatever is typed anywhere gives an answer or a code, never a crash", () => {
    const value = fc.oneof(typed, fc.array(fc.string()), fc.constant(undefined), fc.integer(), fc.constant(null));
    const form = fc.dictionary(
      fc.constantFrom(
        "right",
        "scope",
        "what",
        "format",
        "field",
        "wrongValue",
        "rightValue",
        "evidence",
        "ground",
        "consents",
        "other",
        "accepted",
        "reason",
        "receiver",
        "receiverContact",
        "value",
        "where",
        "question",
        "wish",
        "decision",
        "against",
        "__proto__",
      ),
      value,
    );
    fc.assert(
      fc.property(fc.constantFrom(...RIGHTS), form, (right, fields) => {
        whatSchema(right, resourceGo).safeParse(fields);
        whoSchema(resourceGo).safeParse(fields);
        contactAnswer.safeParse(fields);
      }),
    );
  });
});
