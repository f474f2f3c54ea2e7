import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { describe, expect, it } from "vitest";

describe("due", { timeout: 60_000 }, () => {
  it.each(["America/Los_Angeles", "Asia/Shanghai", "Pacific/Kiritimati"])(
    "answers one line for each date on a machine in %s",
    async (zone) => {
      const { out, code } = await due([], "2026-04-30\n2006-01-01\n2025-01-24\n", zone);
      expect(out).toBe(
        '{"received":"2026-04-30","dueOn":"2026-05-25","provisional":false}\n' +
          '{"received":"2006-01-01","dueOn":"2006-01-20","provisional":true}\n' +
          '{"received":"2025-01-24","dueOn":"2025-02-20","provisional":false}\n',
      );
      expect(code).toBe(0);
    },
  );

  it("counts the term and the calendar it is given", async () => {
    const days = await due(["--term", "15cd"], "2026-01-31");
    expect(days.out).toContain('"dueOn":"2026-02-24"');
    const month = await due(["--term=1mo", "--calendar=weekends"], "2026-01-31");
    expect(month.out).toContain('"dueOn":"2026-03-02"');
  });

  it("goes on past what is no date, and says so in the end", async () => {
    const { out, code } = await due([], "2026-02-30\nhello\n2199-12-30\n2026-04-30\n");
    const answers = out
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(answers).toEqual([
      { received: "2026-02-30", error: expect.any(String) },
      { received: "hello", error: expect.any(String) },
      { received: "2199-12-30", error: expect.any(String) },
      { received: "2026-04-30", dueOn: "2026-05-25", provisional: false },
    ]);
    expect(code).toBe(1);
  });

  it("takes what other systems write: byte order mark, carriage returns, blank lines, no last line break", async () => {
    const { out, code } = await due([], "\uFEFF2026-04-30\r\n\r\n   \r\n2026-04-30");
    const line = '{"received":"2026-04-30","dueOn":"2026-05-25","provisional":false}\n';
    expect(out).toBe(line + line);
    expect(code).toBe(0);
  });

  it("reads a day as an input method, a spreadsheet or a web page writes it", async () => {
    const { out, code } = await due(
      ["--term", "１５ＷＤ", "--calendar", "ｃn\u200B"],
      "２０２６－０４－３０\n2026–04–30\n2026年4月30日\n2026/4/30\n2026ー4ー30\n٢٠٢٦-٠٤-٣٠\n\u202A2026-04-30\u202C\n\u200B\n\u3000\n",
    );
    expect(out).toBe('{"received":"2026-04-30","dueOn":"2026-05-25","provisional":false}\n'.repeat(7));
    expect(code).toBe(0);
  });

  it("reads a day as people write it out, unless it says two", async () => {
    const { out, code } = await due(
      [],
      "30 April 2026\nApril 30, 2026\nThursday 30 April 2026\n2026年4月30日（周四）\nFriday 30 April 2026\n",
    );
    const [last, ...read] = out.trim().split("\n").reverse();
    expect(read).toEqual(Array(4).fill('{"received":"2026-04-30","dueOn":"2026-05-25","provisional":false}'));
    expect(JSON.parse(last!)).toEqual({ received: "Friday 30 April 2026", error: expect.any(String) });
    expect(code).toBe(1);
  });

  it("says nothing to nothing", async () => {
    expect(await due([], "")).toEqual({ out: "", err: "", code: 0 });
  });

  it.each([
    [["--term", "15"], "15wd"],
    [["--term", "0wd"], "15wd"],
    [["--calendar", "US"], "CN"],
    [["--length", "15wd"], "--length"],
    [["2026-04-30"], "2026-04-30"],
  ])("does not understand %j, and says so", async (args, named) => {
    const { out, err, code } = await due(args, "2026-04-30\n");
    expect(out).toBe("");
    expect(err).toContain(named);
    expect(err).not.toContain("    at ");
    expect(code).toBe(2);
  });

  it("answers a long list whole", async () => {
    const { out, code } = await due([], "2026-04-30\n".repeat(200_000));
    expect(out.length).toBe(200_000 * 67);
    expect(code).toBe(0);
  });

  it("stops quietly when its reader has seen enough", async () => {
    const child = start([]);
    const errors = text(output(child, "stderr"));
    const gone = once(child, "exit");
    const endless = Readable.from(
      (function* () {
        for (;;) yield "2026-04-30\n".repeat(1000);
      })(),
    );
    output(child, "stdout").once("data", () => child.stdout?.destroy());
    if (child.stdin) await pipeline(endless, child.stdin).catch(() => undefined);
    expect(await gone).toEqual([0, null]);
    expect(await errors).toBe("");
  });
});

async function due(args: string[], input: string, zone = "UTC") {
  const child = start(args, zone);
  const gone = once(child, "exit");
  // A command that was not understood leaves its input unread.
  child.stdin?.on("error", () => undefined).end(input);
  const [out, err] = await Promise.all([text(output(child, "stdout")), text(output(child, "stderr"))]);
  const [code] = (await gone) as [number | null];
  return { out, err, code };
}

function start(args: string[], zone = "UTC"): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "app/due.ts", ...args], { env: { ...process.env, TZ: zone } });
}

function output(child: ChildProcess, name: "stdout" | "stderr"): Readable {
  const stream = child[name];
  if (!stream) throw new Error(`no ${name}`);
  return stream;
}
