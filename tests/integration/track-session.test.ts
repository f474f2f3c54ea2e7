import { beforeEach, describe, expect, it } from "vitest";
import {
  awaitCode,
  leaveTracking,
  beginTracking,
  requireAwaited,
  requireTracked,
  requireVisit,
  stayTracking,
  trackedNumber,
} from "#app/http/portal/track-session.server";
import { useDatabase } from "#tests/support/database";

useDatabase();

const NOW = new Date("2026-11-20T02:00:00Z");
const TICKET = "0192f3c4-5d6e-7f80-9a1b-2c3d4e5f6071";
const OTHER = "0192f3c4-5d6e-7f80-9a1b-2c3d4e5f6072";
const ONE = { ticketIds: [TICKET] };
const TWO = { ticketIds: [TICKET, OTHER] };

function after(minutes: number): Date {
  return new Date(NOW.getTime() + minutes * 60_000);
}

function carrying(setCookie?: string, path = "/track/ticket"): Request {
  return new Request(
    `http://127.0.0.1:3000${path}`,
    setCookie ? { headers: { Cookie: setCookie.split(";")[0] ?? "" } } : {},
  );
}

async function sentTo(act: () => Promise<unknown>): Promise<string | null> {
  try {
    await act();
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.headers.get("Location");
    throw thrown;
  }
  return null;
}

describe("tracking", () => {
  it("waits for the code of one reference, and then shows one ticket", async () => {
    expect(await requireAwaited(carrying(awaitCode("RD-7K4M-3QXP", NOW)), after(5))).toBe("RD-7K4M-3QXP");
    expect(await requireTracked(carrying(await beginTracking(ONE, NOW)), after(59))).toBe(TICKET);
  });

  it("ends an hour after it was last looked at, and says so", async () => {
    expect(await sentTo(async () => requireTracked(carrying(await beginTracking(ONE, NOW)), after(61)))).toBe(
      "/track?again=1",
    );
    expect(await requireTracked(carrying(await beginTracking(ONE, after(59))), after(118))).toBe(TICKET);
  });

  it("waits half an hour for the code", async () => {
    expect(await sentTo(async () => requireAwaited(carrying(awaitCode("RD-7K4M-3QXP", NOW)), after(31)))).toBe(
      "/track",
    );
  });

  it("shows nothing while the code has not come", async () => {
    expect(await sentTo(async () => requireTracked(carrying(awaitCode("RD-7K4M-3QXP", NOW)), NOW))).toBe("/track/code");
  });

  it("asks for no code once a ticket is open", async () => {
    expect(await sentTo(async () => requireAwaited(carrying(await beginTracking(ONE, NOW)), NOW))).toBe(
      "/track/ticket",
    );
  });

  it("begins at the beginning without a cookie, with a forged one, and after leaving", async () => {
    expect(await sentTo(async () => requireTracked(carrying(), NOW))).toBe("/track");
    expect(await sentTo(async () => requireAwaited(carrying(), NOW))).toBe("/track");
    expect(await sentTo(async () => requireTracked(carrying("track=eyJ9.x"), NOW))).toBe("/track?again=1");
    expect(leaveTracking()).toMatch(/Max-Age=0/);
  });
});

describe("a visit with several tickets", () => {
  let cookie: string;
  beforeEach(async () => {
    cookie = await beginTracking(TWO, NOW);
  });

  it("opens each by its number, and only its own", async () => {
    expect(await requireVisit(carrying(cookie), NOW)).toEqual(TWO.ticketIds);
    expect(await requireTracked(carrying(cookie, "/track/ticket?n=1"), NOW)).toBe(TICKET);
    expect(await requireTracked(carrying(cookie, "/track/ticket?n=2"), NOW)).toBe(OTHER);
    for (const n of ["0", "3", "40", "999"])
      expect(await sentTo(async () => requireTracked(carrying(cookie, `/track/ticket?n=${n}`), NOW))).toBe(
        "/track/visit",
      );
    for (const n of ["", "-1", "1.5", "two", OTHER])
      expect(await requireTracked(carrying(cookie, `/track/ticket?n=${n}`), NOW)).toBe(TICKET);
  });

  it("remembers which was looked at, for an address that names none", async () => {
    const after2 = await stayTracking(carrying(cookie, "/track/ticket?n=2"), NOW);
    expect(await requireTracked(carrying(after2), NOW)).toBe(OTHER);
    expect(await trackedNumber(carrying(after2), NOW)).toBe(2);
    expect(await requireTracked(carrying(await stayTracking(carrying(cookie, "/track/ticket?n=9"), NOW)), NOW)).toBe(
      TICKET,
    );
  });

  it("lends its numbers to nobody else: the same address with another visit's cookie is another ticket", async () => {
    expect(
      await sentTo(async () => requireTracked(carrying(await beginTracking(ONE, NOW), "/track/ticket?n=2"), NOW)),
    ).toBe("/track/ticket");
    expect(await trackedNumber(carrying(await beginTracking(ONE, NOW)), NOW)).toBeUndefined();
  });

  it("asks for no code once it is open, and begins at the overview", async () =>
    expect(await sentTo(async () => requireAwaited(carrying(cookie), NOW))).toBe("/track/visit"));
  it("stays open for an hour from each look", async () => {
    const later = await stayTracking(carrying(cookie), after(59));
    expect(await requireVisit(carrying(later), after(118))).toEqual(TWO.ticketIds);
    expect(await sentTo(async () => requireVisit(carrying(later), after(119)))).toBe("/track?again=1");
  });
});
