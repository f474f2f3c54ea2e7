import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isOutage } from "#app/platform/database/outage";
import { createPool } from "#app/platform/database/pool.server";
import { useDatabase } from "#tests/support/database";

const database = useDatabase();

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
  const pool = createPool(url, 1, 1_000);
  try {
    expect((await pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    freeze();
    const failure = await pool.query("SELECT 2").then(
      () => null,
      (error: unknown) => error,
    );
    expect([failure instanceof Error, isOutage(failure)]).toEqual([true, true]);
    expect((await pool.query("SELECT 3 AS three")).rows).toEqual([{ three: 3 }]);
  } finally {
    await pool.end();
  }
});
