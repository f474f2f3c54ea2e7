import { describe, expect, it } from "vitest";
import { awaitCode, leaveTracking, openTracking, requireAwaited, requireTracked } from "./track-session.server";

const NOW = new Date("2026-11-20T02:00:00Z");
const TICKET = "0192f3c4-5d6e-7f80-9a1b-2c3d4e5f6071";

function after(minutes: number): Date {
  return new Date(NOW.getTime() + minutes * 60_000);
}

function carrying(setCookie?: string): Request {
  return new Request("http://127.0.0.1:3000/track/ticket", setCookie ? { headers: { Cookie: setCookie.split(";")[0] ?? "" } } : {});
}

function sentTo(act: () => unknown): string | null {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.headers.get("Location");
    throw thrown;
  }
  return null;
}

describe("tracking", () => {
  it("waits for the code of one reference, and then shows one ticket", () => {
    expect(requireAwaited(carrying(awaitCode("RD-7K4M-3QXP", NOW)), after(5))).toBe("RD-7K4M-3QXP");
    expect(requireTracked(carrying(openTracking(TICKET, NOW)), after(59))).toBe(TICKET);
  });

  it("ends an hour after it was last looked at, and says so", () => {
    expect(sentTo(() => requireTracked(carrying(openTracking(TICKET, NOW)), after(61)))).toBe("/track?again=1");
    expect(requireTracked(carrying(openTracking(TICKET, after(59))), after(118))).toBe(TICKET);
  });

  it("waits half an hour for the code", () => {
    expect(sentTo(() => requireAwaited(carrying(awaitCode("RD-7K4M-3QXP", NOW)), after(31)))).toBe("/track");
  });

  it("shows nothing while the code has not come", () => {
    expect(sentTo(() => requireTracked(carrying(awaitCode("RD-7K4M-3QXP", NOW)), NOW))).toBe("/track/code");
  });

  it("asks for no code once a ticket is open", () => {
    expect(sentTo(() => requireAwaited(carrying(openTracking(TICKET, NOW)), NOW))).toBe("/track/ticket");
  });

  it("begins at the beginning without a cookie, with a forged one, and after leaving", () => {
    expect(sentTo(() => requireTracked(carrying(), NOW))).toBe("/track");
    expect(sentTo(() => requireAwaited(carrying(), NOW))).toBe("/track");
    expect(sentTo(() => requireTracked(carrying("track=eyJ9.x"), NOW))).toBe("/track?again=1");
    expect(leaveTracking()).toMatch(/Max-Age=0/);
  });
});
