import { expect, test } from "vitest";
import { againAfterMs } from "./batch";
import { isGivenUp, reasonOf } from "./reasons";

test.each([
  ["EENVELOPE 550 RCPT TO", true, "address"],
  ["EADDRESS", true, "address"],
  ["EENVELOPE 452 RCPT TO", true, "given-up"],
  ["ETIMEDOUT", true, "unconfirmed"],
  [null, true, "unconfirmed"],
  ["EERASED", true, "erased"],
  ["EENVELOPE 452 RCPT TO", false, "server"],
  ["ECONNREFUSED", false, "server"],
] as const)("%s, given up: %s, is %s", (failure, failed, reason) => expect(reasonOf(failure, failed)).toBe(reason));

test("a mailbox that takes nothing is given up after some five days; a server of ours that is away never is", () => {
  const days = (tries: number) =>
    Array.from({ length: tries - 1 }, (_, at) => againAfterMs(at + 1)).reduce((sum, ms) => sum + ms, 0) / 86_400_000;
  const first = Array.from({ length: 300 }, (_, at) => at + 1).find((tries) =>
    isGivenUp("EENVELOPE 452 RCPT TO", tries),
  );
  expect(Math.round(days(first ?? 0))).toBe(5);
  for (const ours of ["ECONNREFUSED CONN", "EAUTH 454 AUTH", "EPROTOCOL 421 CONN"])
    expect(isGivenUp(ours, 10_000)).toBe(false);
});
