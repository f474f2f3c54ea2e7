import { describe, expect, it } from "vitest";
import { dropCookie, readCookie, readSigned, setCookie, signState } from "./cookies.server";

function carrying(cookie: string): Request {
  return new Request("http://127.0.0.1:3000/", { headers: { Cookie: cookie } });
}

describe("cookies", () => {
  it("come back as they were set, out of reach of scripts and of other sites", () => {
    const header = setCookie("lang", "zh-CN", { maxAge: 60 });
    expect(header).toMatch(/HttpOnly/);
    expect(header).toMatch(/SameSite=Lax/);
    expect(header).toMatch(/Max-Age=60/);
    expect(readCookie(carrying(header.split(";")[0] ?? ""), "lang")).toBe("zh-CN");
  });

  it("are taken back by an end in the past", () => {
    expect(dropCookie("track")).toMatch(/^track=; Max-Age=0/);
  });

  it.each(["", "=", ";;;", "lang", "lang=%E0%A4%A", `lang=${"x".repeat(70_000)}`, "__proto__=1; lang"])(
    "read as something or nothing, never as an error: %.20s",
    (cookie) => {
      expect(() => readCookie(carrying(cookie), "lang")).not.toThrow();
    },
  );
});

describe("signed state", () => {
  it("comes back", () => {
    expect(readSigned("track", signState("track", { stage: "code" }))).toEqual({ stage: "code" });
  });

  it("is good for its own name only, and not when changed", () => {
    const signed = signState("track", { ticketId: "1" });
    const forged = `${Buffer.from('{"ticketId":"2"}').toString("base64url")}.${signed.split(".")[1]}`;
    expect(readSigned("draft", signed)).toBeNull();
    expect(readSigned("track", forged)).toBeNull();
    for (const broken of ["", ".", "a", "a.b", "a.b.c", `${signed}x`]) expect(readSigned("track", broken)).toBeNull();
  });
});
