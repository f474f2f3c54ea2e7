import { describe, expect, it } from "vitest";
import { NoReplay, readReplay, replayLines } from "./replay";

const CHINA = { term: "15wd", calendar: "CN" };
const APRIL = '{"received":"2026-04-30","dueOn":"2026-05-25","provisional":false}\n';

const replay = (text: string, by: Partial<typeof CHINA> = {}) =>
  replayLines(text.split("\n"), readReplay({ ...CHINA, ...by }));

describe("replaying deadlines", () => {
  it("answers one line for each date", () => {
    expect(replay("2026-04-30\n2006-01-01\n2025-01-24\n")).toEqual({
      text:
        APRIL +
        '{"received":"2006-01-01","dueOn":"2006-01-20","provisional":true}\n' +
        '{"received":"2025-01-24","dueOn":"2025-02-20","provisional":false}\n',
      allDates: true,
    });
  });

  it("counts the term and the calendar it is given", () => {
    expect(replay("2026-01-31", { term: "15cd" }).text).toContain('"dueOn":"2026-02-24"');
    expect(replay("2026-01-31", { term: "1mo", calendar: "weekends" }).text).toContain('"dueOn":"2026-03-02"');
  });

  it("goes on past what is no date, and says so", () => {
    const { text, allDates } = replay("2026-02-30\nhello\n2199-12-30\n2026-04-30\n");
    const answers = text
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(answers).toEqual([
      { received: "2026-02-30", error: expect.any(String) },
      { received: "hello", error: expect.any(String) },
      { received: "2199-12-30", error: expect.any(String) },
      { received: "2026-04-30", dueOn: "2026-05-25", provisional: false },
    ]);
    expect(allDates).toBe(false);
  });

  it("takes what other systems write: byte order mark, carriage returns, blank lines, no last line break", () => {
    expect(replay("\uFEFF2026-04-30\r\n\r\n   \r\n2026-04-30")).toEqual({ text: APRIL + APRIL, allDates: true });
  });

  it("reads a day as people write it out, unless it says two", () => {
    const { text, allDates } = replay(
      "30 April 2026\nApril 30, 2026\nThursday 30 April 2026\n2026年4月30日（周四）\nFriday 30 April 2026\n",
    );
    const [last, ...read] = text.trim().split("\n").reverse();
    expect(read).toEqual(Array(4).fill(APRIL.trim()));
    expect(JSON.parse(last!)).toEqual({ received: "Friday 30 April 2026", error: expect.any(String) });
    expect(allDates).toBe(false);
  });

  it("says nothing to nothing", () => {
    expect(replay("")).toEqual({ text: "", allDates: true });
  });

  it.each([
    [{ term: "15" }, "15wd"],
    [{ term: "0wd" }, "15wd"],
    [{ calendar: "US" }, "CN"],
  ])("does not understand %j, and says so", (by, named) => {
    expect(() => replay("2026-04-30", by)).toThrow(NoReplay);
    expect(() => replay("2026-04-30", by)).toThrow(named);
  });
});
