import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sharedCopy } from "#app/copy/shared";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { sendTrackingCode } from "#app/domain/tickets/portal/track-code.server";
import { knowBrowser, mayTryCode, sendWithinLimits, type Wanted } from "#app/http/codes/code-limits.server";
import { LIMITS } from "#app/http/limits/limits.server";
import { waitIn, withWait } from "#app/http/codes/code-wait";
import { db } from "#app/platform/database/db.server";
import { action as trackPage } from "#app/routes/_portal.track._index/route";
import { answersFor } from "#tests/factories/answers";
import { publish } from "#tests/factories/policy";
import { fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { browserWith, knock } from "#tests/support/desk-door";

useDatabase();

const HOUR = LIMITS["codes-per-contact-hour"].points;
const sends = () => Promise.resolve({ ok: true as const });
let policy: PublishedPolicy;
let network = 0;

beforeAll(async () => {
  policy = await publish();
});
beforeEach(() => db().rateLimit.deleteMany());

/** A browser, with what it was given when a code was right in it, at an address of its own unless another is named. */
function browser(given?: string, address = `198.51.${++network >> 8}.${network & 255}`) {
  const headers: Record<string, string> = given ? { Cookie: given.split(";")[0]! } : {};
  return { request: new Request("http://127.0.0.1:3000/track", { headers }), address };
}

async function press(from: ReturnType<typeof browser>, wanted: Wanted): Promise<string> {
  return (await sendWithinLimits(from, wanted, sends)).said;
}

describe("a stranger who writes one mailbox in many ways", () => {
  it.each([
    ["a plus", (at: number) => `wang+${at}@person.example`],
    ["dots", (at: number) => `${"wangwangwang".slice(0, at + 1)}.${"wangwangwang".slice(at + 1)}@gmail.com`],
    ["the provider's other name", (at: number) => `zhao${"+x".repeat(at)}@${at % 2 ? "gmail.com" : "googlemail.com"}`],
    ["signs its provider does not see", (at: number) => `l${"_".repeat(at)}i@${at % 2 ? "pm.me" : "protonmail.com"}`],
  ])("by %s has it written to as often as one mailbox is", async (_, written) => {
    const said = [];
    for (let at = 0; at < 10; at += 1) said.push(await press(browser(), { contact: written(at) }));
    expect(said.filter((each) => each === "sent")).toHaveLength(HOUR);
  });

  it("and does not count for who has another mailbox", async () => {
    for (let at = 0; at < HOUR; at += 1) await press(browser(), { contact: "li.na@person.example" });
    for (const other of ["lina@person.example", "li.na@other.example", "li.n.a@person.example"])
      expect(await press(browser(), { contact: other }), other).toBe("sent");
  });
});

describe("a stranger who uses up a person's codes", () => {
  const contact = "person@mail.example";

  async function useUp(wanted: Wanted): Promise<void> {
    for (let at = 0; at < HOUR; at += 1) expect(await press(browser(), wanted)).toBe("sent");
    expect(await press(browser(), wanted)).toBe("too-many");
  }

  it("does not use up those of a browser in which a code of theirs was right", async () => {
    const known = knowBrowser(browser().request, { contact });
    await useUp({ contact: "Person+1@mail.example" });
    expect(await press(browser(known), { contact })).toBe("sent");
    expect(await press(browser(known), { contact: "somebody-else@mail.example" })).toBe("sent");
    const foreign = knowBrowser(browser().request, { contact: "stranger@mail.example" });
    expect(await press(browser(foreign), { contact })).toBe("too-many");
    expect(await press(browser(`${known.split(";")[0]!}x`), { contact })).toBe("too-many");
    for (let at = 1; at < HOUR; at += 1) await press(browser(known), { contact });
    expect(await press(browser(known), { contact })).toBe("too-many");
  });

  it("does not use up those of who holds the reference of a ticket", async () => {
    const id = await fileTicket(policy, "access", new Date(), {
      contact: { ...answersFor("access").contact, email: contact },
    });
    const { reference } = await db().ticket.findUniqueOrThrow({ where: { id } });
    await useUp({ contact });
    const asked = await sendWithinLimits(browser(), { reference }, (mayWriteTo) =>
      sendTrackingCode(reference, "zh-CN", new Date(), mayWriteTo),
    );
    expect(asked).toEqual({ said: "sent" });
    expect(await db().oneTimeCode.findFirst({ where: { ticketId: id }, orderBy: { createdAt: "desc" } })).toMatchObject(
      {
        toSealed: expect.anything() as unknown,
      },
    );
  });

  it("nor does who knows the reference use up those of the person's own browser", async () => {
    const reference = "RD-7K4M-3QXP";
    const known = knowBrowser(browser().request, { reference });
    await useUp({ reference });
    expect(await press(browser(known), { reference })).toBe("sent");
  });
});

describe("a hundred people behind one address of their company", () => {
  it("all get their code, after a wait of seconds that the page names, with what else can be done", async () => {
    const address = "203.0.113.99";
    const atOnce = LIMITS["codes-per-address"].points;
    for (let at = 0; at < atOnce; at += 1)
      expect(await press(browser(undefined, address), { contact: `p${at}@person.example` })).toBe("sent");
    for (let at = 0; at < 10; at += 1) {
      const person = { contact: `late${at}@person.example` };
      expect(await press(browser(undefined, address), person)).toBe("sent");
      const tooSoon = await sendWithinLimits(
        browser(undefined, address),
        { contact: `soon${at}@person.example` },
        sends,
      );
      expect(tooSoon).toMatchObject({ said: "too-many", wait: { by: "network" } });
      const seconds = tooSoon.said === "too-many" ? tooSoon.wait.seconds : Infinity;
      expect(seconds).toBeLessThanOrEqual(LIMITS["slow-codes-per-address"].seconds);
      // The wait of one of them is over.
      await db().rateLimit.deleteMany({ where: { key: { startsWith: "slow-codes-per-address" } } });
    }
    const known = knowBrowser(browser().request, { contact: "known@person.example" });
    await press(browser(undefined, address), { contact: "another@person.example" });
    expect(await press(browser(known, address), { contact: "known@person.example" })).toBe("sent");
  });

  it("are told without a script, beside the field, and keep what they typed; the next press is enough", async () => {
    const ask = (n: number) =>
      knock(
        trackPage,
        browserWith(() => "").post("/track", {
          reference: `RD-7K4M-${"3QXP".slice(0, 3)}${"34679ACDEFGHJKMNPQRTWXY"[n]}`,
        }),
      );
    for (let n = 0; n <= LIMITS["codes-per-address"].points; n += 1) expect((await ask(n)).status).toBe(303);
    const over = await ask(LIMITS["codes-per-address"].points + 1);
    expect(over).toMatchObject({ status: 429, data: { wait: { by: "network" }, returned: { typed: {} } } });
    const { wait, returned } = over.data as {
      wait: { by: "network"; seconds: number };
      returned: { typed: { reference: string } };
    };
    expect(returned.typed.reference).toMatch(/^RD-/);
    for (const locale of ["zh-CN", "en"] as const)
      expect(sharedCopy(locale).codeWait(wait)).toMatch(new RegExp(`\\b${wait.seconds} `));
    await db().rateLimit.deleteMany({ where: { key: { startsWith: "slow-codes-per-address" } } });
    expect((await ask(LIMITS["codes-per-address"].points + 1)).status).toBe(303);
  });

  it("and who types a code is kept waiting for seconds too, and no hour", async () => {
    const address = "203.0.113.77";
    const { points } = LIMITS["code-tries-per-address"];
    for (let tries = 0; tries <= points; tries += 1) expect(await mayTryCode(address)).toBe(true);
    expect(await mayTryCode(address)).toBe(false);
    expect(LIMITS["slow-code-tries-per-address"].seconds).toBeLessThanOrEqual(15);
    await db().rateLimit.deleteMany({ where: { key: { startsWith: "slow-code-tries-per-address" } } });
    expect(await mayTryCode(address)).toBe(true);
  });

  it("an address can make the page say no more than a wait we could have set", () => {
    const url = (query: string) => `http://127.0.0.1:3000/track/code?${query}`;
    const wait = { by: "contact", seconds: 1800 } as const;
    expect(waitIn(`http://127.0.0.1:3000${withWait("/track/code?note=wait", wait)}`)).toEqual(wait);
    expect(waitIn(url("by=contact&wait=99999"))).toEqual({ by: "contact", seconds: 86_400 });
    for (const query of [
      "",
      "by=contact",
      "by=you&wait=5",
      "by=network&wait=-1",
      "by=network&wait=1e9",
      "by=network&wait=soon",
    ])
      expect(waitIn(url(query)), query).toBeNull();
  });
});
