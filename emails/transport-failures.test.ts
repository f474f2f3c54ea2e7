import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isPermanent, isUnconfirmed } from "./delivery-error";
import {
  aLetter,
  failure,
  nobodysUrl,
  startBreakingServer,
  startMailServer,
  type Refusal,
  type TestMailServer,
} from "./test-mail-server";
import { createTransport, type Transport } from "./transport";

const from = "rights@example.com";
let server: TestMailServer;
let transport: Transport;

beforeEach(async () => {
  server = await startMailServer();
  transport = createTransport(server.url, from);
});

afterEach(async () => {
  transport.close();
  await server.stop();
});

describe("a letter that is not taken", () => {
  it.each<[string, Refusal, boolean]>([
    ["an unknown mailbox is for good", { at: "RCPT", status: 550, words: "5.1.1 no such user" }, true],
    ["a letter refused as such is for good", { at: "DATA", status: 554, words: "5.6.0 not this" }, true],
    ["a full mailbox passes", { at: "RCPT", status: 452, words: "4.2.2 full" }, false],
    ["a busy server passes", { at: "DATA", status: 451, words: "4.3.0 later" }, false],
    [
      "a relay that refuses us is mended by an operator",
      { at: "RCPT", status: 554, words: "5.7.1 relay denied" },
      false,
    ],
  ])("%s", async (_name, refusal, permanent) => {
    server.refusal = refusal;
    const error = await failure(transport.send(aLetter()));
    expect([isPermanent(error), isUnconfirmed(error)]).toEqual([permanent, false]);
    expect(String(error)).toContain(String(refusal.status));
    expect(String(error)).not.toContain("li@example.com");
  });

  it("goes out at the next attempt, once", async () => {
    server.refusal = { at: "RCPT", status: 451, words: "4.3.0 later" };
    await failure(transport.send(aLetter()));
    server.refusal = null;
    await transport.send(aLetter());
    expect(server.arrived).toHaveLength(1);
  });

  it("may go later when the server is away", async () => {
    const away = createTransport(await nobodysUrl(), from);
    for (const error of [await failure(away.send(aLetter())), await failure(away.verify())]) {
      expect(isPermanent(error)).toBe(false);
      expect(String(error)).toContain("Letter not delivered, for now");
    }
    away.close();
  });

  it("is not handed over twice when the line breaks after it was handed over, and may have arrived", async () => {
    const breaking = await startBreakingServer();
    const line = createTransport(breaking.url, from);
    const error = await failure(line.send(aLetter()));
    expect([isPermanent(error), isUnconfirmed(error)]).toEqual([false, true]);
    expect(breaking.taken()).toBe(1);
    line.close();
    await breaking.stop();
  });
});
