import { expect, test } from "vitest";
import { chosenValue, readChosen } from "./chosen";

test("a row comes back as it was sent", () => {
  expect(readChosen(chosenValue({ reference: "RD-7K4M-3QXP", version: 12 }))).toEqual({
    reference: "RD-7K4M-3QXP",
    seen: 12,
  });
});

test.each(["", "RD-7K4M-3QXP", "RD-7K4M-3QXP@", "RD-7K4M-3QXP@x", "RD-7K4M-3QXP@-1", "RD-7K4M@3", "@3"])(
  "%j is no row",
  (value) => {
    expect(readChosen(value)).toBeNull();
  },
);
