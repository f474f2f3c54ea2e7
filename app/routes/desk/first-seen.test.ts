import { expect, test } from "vitest";
import { firstSeen } from "./first-seen";

test.each([
  ["nothing was sent yet", {}, undefined, "5"],
  ["something is to be mended", { seen: "4" }, undefined, "4"],
  ["it was refused for something that says nothing of a newer state", { seen: "4" }, "policy-retired", "4"],
  ["there was no version in force when it was made", { seen: "" }, undefined, ""],
  ["the draft is another by now, which was said", { seen: "4" }, "policy-draft-moved", "5"],
  ["so is what is in force", { seen: "4" }, "policy-version-moved", "5"],
  ["somebody edited it meanwhile, which was said", { seen: "4" }, "edited-meanwhile", "5"],
])("%s: the form says what its reader was shown", (_what, fields, refusal, says) => {
  expect(firstSeen(fields, "seen", refusal, "5")).toBe(says);
});
