import { describe, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { sharedCopy } from "#app/copy/shared";
import type { JournalLine } from "#app/domain/tickets/desk/page/ticket-page";
import { journalSentence } from "./journal-words";

type DueSet = Extract<JournalLine, { kind: "due-set" }>;

function sentence(locale: "zh-CN" | "en", told: Partial<DueSet["data"]>) {
  const data: DueSet["data"] = {
    clock: "promise",
    receivedOn: "2026-12-11",
    term: "15wd",
    dueOn: "2027-01-04",
    provisional: false,
    calendarVersion: "CN-2007-2027-00000000",
    reason: "calendar",
    before: "2027-01-05",
    ...told,
  };
  const line = { kind: "due-set", data, actor: "system", by: null } as unknown as JournalLine;
  return journalSentence(line, {
    words: deskCopy(locale),
    shared: sharedCopy(locale),
    locale,
    names: {},
    ownGrounds: [],
    blockerNames: [],
    letterNames: {},
    zone: "Asia/Shanghai",
  });
}

describe("a due date looked at again with a new calendar", () => {
  test("that moved is said with the date before", () => {
    expect(sentence("zh-CN", {})).toEqual({
      text: "放假安排公布，期限改为 2027年1月4日（周一）",
      details: ["原期限为 2027年1月5日（周二）"],
    });
  });

  test("that was kept is said to stay, and not as moved", () => {
    expect(sentence("zh-CN", { dueOn: "2027-01-05", computedOn: "2027-01-07" })).toEqual({
      text: "按新日历核对，期限不变",
      details: [],
    });
    expect(sentence("en", { dueOn: "2027-01-05" })).toEqual({
      text: "Checked against the new calendar; the due date does not change",
      details: [],
    });
  });

  test("says when it is still provisional", () => {
    expect(sentence("en", { dueOn: "2027-01-05", provisional: true }).details).toEqual(["provisional"]);
  });
});
