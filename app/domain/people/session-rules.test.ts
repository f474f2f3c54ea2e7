import { expect, it } from "vitest";
import { isOver, nextExpiry } from "./session-rules";

const at = (time: string) => new Date(`2026-11-23T${time}Z`);
const session = { createdAt: at("01:00:00"), expiresAt: at("01:30:00") };

it.each([
  ["01:29:59", false],
  ["01:30:00", true],
])("idle: at %s over is %s", (time, over) => {
  expect(isOver(session, at(time))).toBe(over);
});

it.each([
  ["12:59:59", false],
  ["13:00:00", true],
])("absolute: used all the time, at %s over is %s", (time, over) => {
  expect(isOver({ ...session, expiresAt: at("13:20:00") }, at(time))).toBe(over);
});

it("moves on with use, but is written once a minute at most", () => {
  expect(nextExpiry(session, at("01:00:59"))).toBeNull();
  expect(nextExpiry(session, at("01:01:00"))).toEqual(at("01:31:00"));
});
