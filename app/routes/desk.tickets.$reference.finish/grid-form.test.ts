import { describe, expect, test } from "vitest";
import type { Fields } from "#app/http/form/returned";
import { itemsIn, ownRows, partsOf, placeOf, resolveGrid, withoutFollowing } from "./grid-form";

const GRID = { gathered: ["orders", "devices"], listed: ["orders", "devices"], searched: true };

function fieldsOf(rows: Record<string, string>[], rest: Fields = {}): Fields {
  const each = rows.flatMap((row, at) => Object.entries(row).map(([field, value]) => [`items[${at}].${field}`, value]));
  return { ...(Object.fromEntries(each) as Fields), ...rest };
}

const WORDS = { what: "合同", category: "", outcome: "granted" };
const ORDERS = { what: "订单", category: "orders", outcome: "", lines: "", state: "" };
const DEVICES = { what: "设备", category: "devices", outcome: "", lines: "", state: "" };

describe("an outcome that was not chosen follows from the finding:", () => {
  test.each<[string, Record<string, string>, string[], string | undefined]>([
    ["what was found is given", { state: "found", lines: "订单：1" }, [], "granted"],
    ["words alone say that something was found", { lines: "订单：1" }, [], "granted"],
    ["and so does a file", {}, ["orders"], "granted"],
    ["nothing is not found", { state: "nothing" }, [], "not-found"],
    ["another that was chosen stands", { lines: "订单：1", outcome: "refused" }, [], "refused"],
    ["what was not asked for is no item", { state: "excluded", outcome: "granted" }, [], undefined],
  ])("%s", (_, row, attached, outcome) => {
    const { answer } = resolveGrid(fieldsOf([WORDS, { ...ORDERS, ...row }]), GRID, attached, true);
    expect(answer["items[1].outcome"]).toBe(outcome);
    expect(answer["items[0].outcome"]).toBe("granted");
  });
});

test("the rest is said of every category that is still open, and of no other", () => {
  const fields = fieldsOf([WORDS, { ...ORDERS, lines: "订单：1" }, DEVICES], { rest: "nothing" });
  const { shown, answer, parts, errors } = resolveGrid(fields, GRID, [], true);
  expect([shown["items[1].state"], shown["items[2].state"], shown.rest]).toEqual(["found", "nothing", ""]);
  expect(answer["items[2].outcome"]).toBe("not-found");
  expect(parts.find(({ key }) => key === "devices")?.found).toEqual({ nothing: true, lines: [] });
  expect(errors).toEqual({});
});

test("saving leaves open what is open; finishing does not", () => {
  const fields = fieldsOf([WORDS, ORDERS, DEVICES]);
  expect(resolveGrid(fields, GRID, [], false).errors).toEqual({});
  expect(resolveGrid(fields, GRID, [], true).errors).toEqual({
    "items[1].state": "finding-open",
    "items[2].state": "finding-open",
  });
});

test("an outcome is not asked for beside a finding that is", () => {
  const errors = { "items[1].outcome": "choose-one", "items[2].outcome": "choose-one", where: "required" } as const;
  expect(withoutFollowing(errors, { "items[1].state": "finding-open" })).toEqual({
    "items[2].outcome": "choose-one",
    where: "required",
  });
});

test("a form falls into its categories, its items in words, and the rest; what the page says of itself is in none", () => {
  const rest = { where: "订单系统", done: "", seen: "3", attach: "orders", redacted: "yes", "mark.rest": "0.x" };
  const fields = fieldsOf([WORDS, { ...ORDERS, mark: "1.x", ends: "2030-01-01", note: "说明" }], rest);
  const parts = partsOf(fields, GRID);
  expect(parts.map(({ key, fields: said }) => [key, said])).toEqual([
    ["orders", { what: "订单", category: "orders", note: "说明" }],
    ["items", { "0.what": "合同", "0.outcome": "granted" }],
    ["rest", { where: "订单系统", done: "" }],
  ]);
  expect(itemsIn(parts[1]!.fields)).toEqual([{ what: "合同", outcome: "granted" }]);
  expect([placeOf(fields, "orders"), placeOf(fields, "devices"), ownRows(fields, GRID)]).toEqual([1, null, [0]]);
});
