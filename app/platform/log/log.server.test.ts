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
