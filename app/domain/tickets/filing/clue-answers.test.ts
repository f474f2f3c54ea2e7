import { describe, expect, test } from "vitest";
import { CLUE_KINDS, type Clue, type ClueHolder } from "../../policies/profile/clues";
import { profileSchema } from "../../policies/profile/profile";
import { resourceGo } from "../../policies/profiles/resource-go";
import {
  clueField,
  clueFields,
  clueGroups,
  firstTold,
  storedWho,
  storedWhoFields,
  toldClues,
  whoSchema,
} from "./clue-answers";

function clue(id: string, more: Partial<Clue> = {}): Clue {
  return {
    id,
    name: { "zh-CN": id, en: id },
    help: null,
    kind: "text",
    holder: "anyone",
    required: false,
    stands: null,
    ...more,
  };
}

function told(clues: Clue[], fields: Record<string, string>) {
  const parsed = whoSchema({ clues }).safeParse(clueFields(fields));
  return parsed.success ? parsed.data : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("a person can be found by the policy's own clues", () => {
  test.each(resourceGo.clues.map(({ id }) => id))("one is enough: %s", (id) =>
    expect(told(resourceGo.clues, { [id]: "7781" })).toEqual({ [id]: "7781" }),
  );
  test.each(CLUE_KINDS)("nothing is too little, and white space is nothing: %s", (kind) => {
    const clues = [clue("first", { kind }), clue("second", { kind })];
    expect(told(clues, {})).toEqual(["clue-first: say-one"]);
    expect(told(clues, { first: " \t　", second: "\n" })).toEqual(["clue-first: say-one"]);
  });
  test("what was not asked is not kept, whatever it is called", () =>
    expect(told([clue("one")], { one: "a", password: "secret", constructor: "x" })).toEqual({ one: "a" }));
  test("numbers stand in plain signs, however an input method wrote them; names and words stay as they are", () =>
    expect(
      told([clue("order", { kind: "order-number" }), clue("plate", { kind: "plate" }), clue("words")], {
        order: "２０２６１００８－１１７",
        plate: "沪Ａ１２３４５",
        words: "２０２６年的一单",
      }),
    ).toEqual({ order: "20261008-117", plate: "沪A12345", words: "２０２６年的一单" }));
  test.each([
    ["email", "a@b", "clue-one: email"],
    ["email", "nobody", "clue-one: email"],
    ["phone", "call me", "clue-one: phone"],
    ["phone", "12", "clue-one: phone"],
    ["account", "x".repeat(121), "clue-one: too-long"],
  ] as const)("a %s that is none is told so: %s", (kind, value, problem) =>
    expect(told([clue("one", { kind })], { one: value })).toEqual([problem]),
  );
  test.each([
    ["email", "　Wang@Person.Example ", "wang@person.example"],
    ["phone", "７７８１", "7781"],
    ["phone", "+86 139 0000 7781", "+86 139 0000 7781"],
    ["phone-or-email", "138****7781", "138****7781"],
  ] as const)("a %s is taken as far as it is known: %s", (kind, value, kept) =>
    expect(told([clue("one", { kind })], { one: value })).toEqual({ one: kept }),
  );
});

describe("a clue that is required", () => {
  const holders: ClueHolder[] = ["account-holder", "no-account"];
  test("of everybody must be told by everybody", () => {
    const clues = [clue("must", { required: true }), clue("may")];
    expect(told(clues, { may: "a" })).toEqual(["clue-must: required"]);
    expect(told(clues, {})).toEqual(["clue-must: required"]);
    expect(told(clues, { must: "a" })).toEqual({ must: "a" });
  });
  test.each(holders)("of %s must be told by whoever tells something of it, and by nobody else", (holder) => {
    const other = holders.find((each) => each !== holder)!;
    const clues = [
      clue("must", { holder, required: true }),
      clue("may", { holder }),
      clue("theirs", { holder: other }),
    ];
    expect(told(clues, { may: "a" })).toEqual(["clue-must: required"]);
    expect(told(clues, { theirs: "a" })).toEqual({ theirs: "a" });
    expect(told(clues, {})).toEqual(["clue-must: say-one"]);
  });
});

test("clues are asked in groups, in the order in which the policy first comes to each", () => {
  const clues = [clue("a"), clue("b", { holder: "no-account" }), clue("c"), clue("d", { holder: "account-holder" })];
  expect(clueGroups(clues).map((group) => [group.holder, group.clues.map(({ id }) => id).join(" ")])).toEqual([
    ["anyone", "a c"],
    ["no-account", "b"],
    ["account-holder", "d"],
  ]);
});

test("what was told is shown in the policy's order, and looked for by its kind", () => {
  const who = { plate: "沪A1", account: "wang", gone: "1" };
  expect(toldClues(resourceGo, who).map(({ id, value }) => [id, value])).toEqual([
    ["account", "wang"],
    ["plate", "沪A1"],
  ]);
  expect(firstTold(resourceGo, who, "account")).toBe("wang");
  expect(firstTold(resourceGo, who, "phone", "email", "phone-or-email")).toBeUndefined();
});

describe("what is from before policies had clues of their own", () => {
  const FORMER = {
    account: "wang",
    knownContact: "13900001111",
    orderNumber: "",
    plate: "沪A1",
    otherFacts: "三月的一单",
  };
  // A version as it was stored then.
  const { clues: _clues, languages: _languages, ...older } = resourceGo;
  const { clues, languages } = profileSchema.parse(older);

  test("is every answer under the name it has now, in the order it was asked", () => {
    expect(toldClues({ clues }, storedWho(FORMER)).map(({ name, value }) => [name["zh-CN"], value])).toEqual([
      ["账号", "wang"],
      ["留给过我们的手机号或邮箱", "13900001111"],
      ["车牌号", "沪A1"],
      ["其他线索", "三月的一单"],
    ]);
    expect(languages).toEqual(["zh-CN", "en"]);
  });
  test("and every field of a half-typed form", () =>
    expect(storedWhoFields({ knownContact: "139", plate: "", [clueField("account")]: "wang" })).toEqual({
      "clue-known-contact": "139",
      "clue-plate": "",
      "clue-account": "wang",
    }));
  test("what is from now stays what it is", () => {
    const who = { "known-contact": "139", shop: "一号店" };
    expect(storedWho(who)).toEqual(who);
  });
});
