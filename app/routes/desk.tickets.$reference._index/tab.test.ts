import { expect, test } from "vitest";
import { tabOf, tabsOf } from "./tab";

const asked = (tab?: string) => new URLSearchParams(tab ? { tab } : {});

test("where the facts stand beside the work they are no tab, and what was said comes first", () => {
  expect(tabsOf("facts")).not.toContain("facts");
  expect(tabOf(asked(), "facts", true)).toBe("conversation");
  expect(tabOf(asked(), "facts", false)).toBe("journal");
  expect(tabOf(asked("facts"), "facts", true)).toBe("conversation");
});

test("where the queue stands beside the work the facts are the first tab", () => {
  expect(tabsOf("queue")[0]).toBe("facts");
  expect(tabOf(asked(), "queue", true)).toBe("facts");
});

test.each(["facts", "queue"] as const)("beside the %s, a tab that is asked for is shown", (beside) => {
  expect(tabOf(asked("letters"), beside, false)).toBe("letters");
  expect(tabOf(asked("nonsense"), beside, false)).toBe(tabOf(asked(), beside, false));
});
