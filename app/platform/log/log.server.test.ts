import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { until } from "#tests/support/until";

const WRITER = `
  import { log } from "./app/platform/log/log.server.ts";
  process.once("message", () => {
    for (let line = 0; line < 50; line++) log.warn({ line }, "a line nobody reads");
    process.exit(0);
  });
  process.send("ready");
`;

test("no field stands twice in a line, whatever its writer calls what it says", async () => {
  const script = `
    import { log } from "./app/platform/log/log.server.ts";
    log.warn({ level: "error", time: "noon", pid: "p", msg: "m", ticketId: "t" }, "said");`;
  const writer = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    env: { ...process.env, LOG_LEVEL: "info" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const parts: Buffer[] = [];
  writer.stdout.on("data", (part: Buffer) => parts.push(part));
  await once(writer, "close");
  const line = Buffer.concat(parts).toString();
  for (const name of ["level", "time", "pid", "msg", "ticketId"])
    expect(line.split(`"${name}":`), name).toHaveLength(2);
  expect(JSON.parse(line)).toMatchObject({ level: 40, msg: "said", level_said: "error", ticketId: "t" });
}, 60_000);

test("a process whose log nobody reads any more still ends", async () => {
  const writer = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", WRITER], {
    env: { ...process.env, LOG_LEVEL: "info" },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  try {
    await once(writer, "message");
    writer.stdout?.destroy();
    await until("nobody reading", () => writer.stdout?.closed);
    writer.send("write");
    expect(await once(writer, "exit")).toEqual([0, null]);
  } finally {
    writer.kill("SIGKILL");
  }
}, 60_000);
