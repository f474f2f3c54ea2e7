import fc from "fast-check";
import { expect, test } from "vitest";
import { FILTER_KINDS, filterName, isNarrowed, MOST_NAMED, NO_FILTERS, readQueueQuery, writeQueueQuery } from "./views";

const NAMES = ["view", ...FILTER_KINDS.map(filterName)];
const COLLEAGUE = "0195c1de-7a11-7000-8000-00000000000a";
const SENSIBLE = [
  "all",
  "closed",
  "access",
  "delete",
  "handling",
  "overdue",
  "later",
  "phone",
  "nobody",
  "yishou",
  COLLEAGUE,
];

/** Queries of all sorts: our own names with what belongs to them, with what does not, and with anything. */
const anyQuery = fc
  .array(
    fc.tuple(fc.oneof(fc.constantFrom(...NAMES), fc.string()), fc.oneof(fc.constantFrom(...SENSIBLE), fc.string())),
  )
  .map((pairs) => new URLSearchParams(pairs));

test("any query gives a view and filters, and what is written of them is read back as the same", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyQuery,
        fc.string().map((text) => new URLSearchParams(text)),
      ),
      (query) => {
        const read = readQueueQuery(query);
        const written = writeQueueQuery(read);
        expect(readQueueQuery(written)).toEqual(read);
        expect(readQueueQuery(new URLSearchParams(written.toString()))).toEqual(read);
        expect(writeQueueQuery(readQueueQuery(written)).toString()).toBe(written.toString());
      },
    ),
  );
});

test("several of a kind are named one after the other, in one order, however they were given and however often", () => {
  const { view, filters } = readQueueQuery(
    new URLSearchParams("right=delete&policy=yishou&right=access&right=delete&policy=resource-go&assignee=nobody"),
  );
  expect(view).toBe("all");
  expect(filters).toEqual({
    ...NO_FILTERS,
    rights: ["access", "delete"],
    policies: ["resource-go", "yishou"],
    assignees: ["nobody"],
  });
});

test.each([
  "",
  "view=nothing",
  "right=x&status=y&assignee=z&team=1&due=never&channel=pigeon",
  "policy=' OR 1=1",
  "policy=Ä&policy=__proto__",
  "right=__proto__&status=toString",
  "assignee=%00&team=%FF",
  "right[]=access&right%5B0%5D=access",
  "view[]=mine&view=%F0%9F%92%A9",
])("%j narrows nothing", (query) => {
  const read = readQueueQuery(new URLSearchParams(query));
  expect(read).toEqual({ view: "all", filters: NO_FILTERS });
  expect(isNarrowed(read.filters)).toBe(false);
});

test("more names than anybody ticks are cut off", () => {
  const query = new URLSearchParams(Array.from({ length: 1_000 }, (_, at) => ["policy", `policy-${at}`]));
  expect(readQueueQuery(query).filters.policies).toHaveLength(MOST_NAMED);
});
