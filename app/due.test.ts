import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { describe, expect, it } from "vitest";

describe("due", { timeout: 60_000 }, () => {
  it("answers one line for each date, wherever the machine is", async () => {
    const { out, code } = await due(["--term=15wd"], "2026-04-30\n2006-01-01\n", "Pacific/Kiritimati");
    expect(out).toBe(
      '{"received":"2026-04-30","dueOn":"2026-05-25","provisional":false}\n' +
        '{"received":"2006-01-01","dueOn":"2006-01-20","provisional":true}\n',
    );
    expect(code).toBe(0);
  });

  it("ends with 1 where a line was no date", async () => {
    const { out, code } = await due([], "hello\n2026-04-30\n");
    expect(out.split("\n")).toHaveLength(3);
    expect(code).toBe(1);
  });

  it.each([
    [["--term", "15"], "15wd"],
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
