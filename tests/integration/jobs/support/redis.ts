import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { spawn } from "node:child_process";
import { Redis } from "ioredis";
import { freePort } from "#app/platform/embedded/free-port";
import { type Child, watch } from "#tests/support/child";
import { until } from "#tests/support/until";

export type TestRedis = {
  url: string;
  flush: () => Promise<void>;
  /** Kills it, with everything it knows; `up` brings it back, empty, at the same address. */
  down: () => Promise<void>;
  up: () => Promise<void>;
  stop: () => Promise<void>;
};

async function answers(url: string): Promise<boolean> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await client.ping()) === "PONG";
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}

/** A Redis of its own on a free port; nothing of it is kept. */
export async function startRedis(): Promise<TestRedis> {
  const folder = mkdtempSync(path.join(tmpdir(), "rightsdesk-redis-"));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let server: Child | undefined;
  async function up(): Promise<void> {
    const options = [
      "--port",
      String(port),
      "--bind",
      "127.0.0.1",
      "--save",
      "",
      "--appendonly",
      "no",
      "--dir",
      folder,
    ];
    server = watch(spawn("redis-server", options, { stdio: "ignore" }));
    await until("redis-server", () => answers(url));
  }
  await up();
  return {
    up,
    url,
    async flush() {
      const client = new Redis(url);
      await client.flushall();
      client.disconnect();
    },
    async down() {
      await server?.end("SIGKILL");
    },
    async stop() {
      await server?.end("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
