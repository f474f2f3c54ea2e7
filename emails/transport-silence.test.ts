import { afterEach, describe, expect, it } from "vitest";
import { isPermanent, isUnconfirmed } from "./delivery-error";
import { aLetter, failure, startSilentServer } from "./test-mail-server";
import { createTransport, FOR_CODES, FOR_LETTERS, type Patience, type Transport } from "./transport";

const from = "rights@example.com";
const ends: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function silent(at: Parameters<typeof startSilentServer>[0], patience: Patience) {
  const server = await startSilentServer(at);
  const transport: Transport = createTransport(server.url, from, { patience });
  ends.push(() => transport.close(true), server.stop);
  return { server, transport };
}

/** A letter as small as they come, and one that fills more than any buffer on the way. */
const LETTERS = {
  "a small letter": aLetter(),
  "a letter of some megabytes": aLetter({
    enclosures: [{ name: "answer.pdf", type: "application/pdf", bytes: new Uint8Array(3_000_000).fill(7) }],
  }),
};

describe.each(Object.entries(LETTERS))("%s to a mail server that falls silent", (_name, letter) => {
  it("may have arrived once the server had all of it", async () => {
    const { transport } = await silent("dot", { handingOverMs: 60_000, answerMs: 100 });
    const error = await failure(transport.send(letter));
    expect([isUnconfirmed(error), isPermanent(error)]).toEqual([true, false]);
    expect(String(error)).toContain("perhaps");
  });

  it.each(["RCPT", "DATA"] as const)("has not arrived where the server was silent before that: at %s", async (at) => {
    const { server, transport } = await silent(at, { handingOverMs: 200, answerMs: 60_000 });
    const error = await failure(transport.send(letter));
    expect([isUnconfirmed(error), isPermanent(error), server.taken()]).toEqual([false, false, 0]);
  });

  it("is taken by one that answers late, however short the time for handing over", async () => {
    const { server, transport } = await silent("dot", { handingOverMs: 5_000, answerMs: 60_000 });
    const sending = transport.send(letter);
    await expect.poll(() => server.taken(), { timeout: 20_000 }).toBe(1);
    server.goOn();
    expect((await sending).accepted).toBe(true);
  });
});

it("waits as long as RFC 5321 (4.5.3.2) gives a server: ten minutes after the last dot, five for a step before", () => {
  expect(FOR_LETTERS).toEqual({ handingOverMs: 300_000, answerMs: 600_000 });
  expect(FOR_CODES.answerMs).toBe(600_000);
});

it("ends the conversations in hand when it is closed at once, and says which letter may have arrived", async () => {
  for (const [at, unconfirmed] of [
    ["dot", true],
    ["DATA", false],
  ] as const) {
    const { server, transport } = await silent(at, FOR_LETTERS);
    const failed = failure(transport.send(aLetter()));
    if (at === "dot") await expect.poll(() => server.taken(), { timeout: 20_000 }).toBe(1);
    transport.close(true);
    expect(isUnconfirmed(await failed)).toBe(unconfirmed);
  }
});
