import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isOutage } from "#app/platform/database/outage";
import { createPool } from "#app/platform/database/pool.server";
import { useDatabase } from "#tests/support/database";

const database = useDatabase();

const SILENCE_MS = 1_000;

/** A way to the database that can be frozen: what is sent goes nowhere, and nobody is told. */
const sockets = new Set<Socket>();
const way = createServer((near) => {
  const { hostname, port } = new URL(database.url);
  const far = connect(Number(port), hostname);
  for (const socket of [near, far]) {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => [near, far].forEach((each) => each.destroy()));
  }
  near.pipe(far);
  far.pipe(near);
});

function freeze(): void {
  for (const socket of sockets) socket.unpipe().pause();
}

/**
 * Long after the pool should have given up. However slow the machine, what is due first comes first: a pool that waits for one second has
 * given up before this says that it has not.
 */
function muchLater(): Promise<"still waiting"> {
  return new Promise((resolve) => setTimeout(() => resolve("still waiting"), 20 * SILENCE_MS).unref());
}

let url: string;
beforeAll(async () => {
  way.listen(0, "127.0.0.1");
  await once(way, "listening");
  const through = new URL(database.url);
  through.host = `127.0.0.1:${(way.address() as AddressInfo).port}`;
  url = through.href;
});
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  way.close();
});

test("a database that says nothing any more is an outage, not a wait without end; afterwards there is a connection again", async () => {
  const pool = createPool(url, 1, SILENCE_MS);
  try {
    expect((await pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    freeze();
    const asked = pool.query("SELECT 2").then(
      () => "answered" as const,
      (error: unknown) => error,
    );
    const failure = await Promise.race([asked, muchLater()]);
    expect([failure instanceof Error, isOutage(failure)]).toEqual([true, true]);
    expect((await pool.query("SELECT 3 AS three")).rows).toEqual([{ three: 3 }]);
  } finally {
    // Who still waits for an answer is told that there will be none.
    for (const socket of sockets) socket.destroy();
    await pool.end();
  }
});
