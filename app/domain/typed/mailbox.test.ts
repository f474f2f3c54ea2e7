import { expect, test } from "vitest";
import { mailboxOf } from "./mailbox";

test.each([
  ["wang+1@person.example", "wang@person.example"],
  ["wang+a+b@person.example", "wang@person.example"],
  ["W.a.ng+x@GMail.com", "wang@gmail.com"],
  ["wang@googlemail.com", "wang@gmail.com"],
  ["wa_ng-x@pm.me", "wangx@proton.me"],
  ["ｗａｎｇ＋１@person.example ", "wang@person.example"],
])("%s is the mailbox %s", (typed, mailbox) => expect(mailboxOf(typed)).toBe(mailbox));

test.each(["w.ang@person.example", "w-ang@person.example", "+tag@person.example", "rd-7k4m-3qxp", ""])(
  "%s stays apart",
  (typed) => expect(mailboxOf(typed)).toBe(typed),
);

test("an address of nothing but dots keeps a name", () =>
  expect(mailboxOf("...@gmail.com")).toMatch(/^.+@gmail\.com$/));
