import { describe, expect, it } from "vitest";
import { disable } from "#app/domain/people/colleagues/change.server";
import { resetSecondFactor } from "#app/domain/people/colleagues/reset.server";
import { forgetExpired } from "#app/domain/retention/forget.server";
import { db } from "#app/platform/database/db.server";
import { action as alone, loader as askAlone } from "#app/routes/desk.passkey/route";
import { action as second, loader as askSecond } from "#app/routes/desk.second-factor.passkey/route";
import { loader as secondFactor } from "#app/routes/desk.second-factor._index/route";
import { authenticator } from "#tests/support/authenticator";
import { useDatabase } from "#tests/support/database";
import { accountLines } from "./support";
import {
  browser,
  click,
  colleague,
  comeAlone,
  ORIGIN,
  refusalOf,
  withPassword,
  type Browser,
  type Device,
  type Page,
  type Told,
} from "./passkey-holders";

Object.assign(process.env, { SECOND_FACTOR: "required", ORIGIN });
useDatabase();

const SYSTEM = { kind: "system" } as const;

describe("signing in with a passkey alone", () => {
  it("opens the desk, counts as both factors, and says when it was used", async () => {
    const { id, device } = await colleague();
    const here = browser();
    expect((await comeAlone(here, device)).location).toBe("/desk");
    expect((await click(here)).status).toBe(200);
    expect([...here.held.keys()]).toEqual(["desk.session_token", "desk-device"]);
    const { lastUsedAt } = await db().staffPasskey.findFirstOrThrow({ where: { staffId: id } });
    expect(lastUsedAt).not.toBeNull();
  });

  it("counts only where its owner unlocked it", async () => {
    const { device } = await colleague();
    const here = browser();
    const answer = await comeAlone(here, device, { unlocked: false });
    expect([answer.status, refusalOf(answer)]).toEqual([403, "passkey-unsure"]);
    expect((await click(here)).location).toBe("/desk/sign-in");
  });

  it("is refused from another address, for another key, or to somebody nobody knows, in the same words", async () => {
    const { device } = await colleague();
    const said = [];
    said.push(await comeAlone(browser(), device, { origin: "http://localhost:3001" }));
    said.push(await comeAlone(browser(), authenticator()));
    const here = browser();
    const { options } = (await here.door(askAlone, "/desk/passkey")).data as Page;
    const forged = authenticator().give(options, { origin: ORIGIN });
    const id = Buffer.from(device.id).toString("base64url");
    said.push(
      await here.door(alone, "/desk/passkey", { credential: JSON.stringify({ ...JSON.parse(forged), id, rawId: id }) }),
    );
    const elsewhere = JSON.stringify({ ...JSON.parse(options), rpId: "portal.example" });
    said.push(await here.door(alone, "/desk/passkey", { credential: device.give(elsewhere, { origin: ORIGIN }) }));
    expect(said.map(refusalOf)).toEqual(Array<string>(4).fill("passkey-unknown"));
  });

  it("takes each challenge once, in its own browser, for five minutes, and for nothing else", async () => {
    const { device, email } = await colleague();
    const here = browser();
    const { options } = (await here.door(askAlone, "/desk/passkey")).data as Page;
    const credential = device.give(options, { origin: ORIGIN });
    const cookie = here.held.get("passkey")!;
    expect(refusalOf(await browser().door(alone, "/desk/passkey", { credential }))).toBe("passkey-over");
    const waiting = browser();
    await withPassword(waiting, email);
    waiting.held.set("passkey", cookie);
    expect(refusalOf(await waiting.door(second, "/desk/second-factor/passkey", { credential }))).toBe("passkey-over");
    expect((await here.door(alone, "/desk/passkey", { credential })).location).toBe("/desk");
    const again = browser();
    again.held.set("passkey", cookie);
    expect(refusalOf(await again.door(alone, "/desk/passkey", { credential }))).toBe("passkey-over");
    expect(await db().staffChallengeSpent.count()).toBeGreaterThan(0);
    await forgetExpired(new Date(Date.now() + 6 * 60_000));
    expect(await db().staffChallengeSpent.count()).toBe(0);
  });

  it("is refused to who is disabled, whose factor was reset, and whose passkey counts down, which is written down", async () => {
    const [gone, lost, copied] = [await colleague(), await colleague(), await colleague("agent", 4)];
    await disable({ staffId: gone.id, actor: SYSTEM, now: new Date() });
    expect(refusalOf(await comeAlone(browser(), gone.device))).toBe("passkey-unknown");
    await resetSecondFactor({ staffId: lost.id, actor: SYSTEM, now: new Date() });
    expect(refusalOf(await comeAlone(browser(), lost.device))).toBe("passkey-unknown");
    expect((await comeAlone(browser(), copied.device, { counter: 6 })).location).toBe("/desk");
    for (const counter of [6, 5, 0]) {
      const answer = await comeAlone(browser(), copied.device, { counter });
      expect([answer.status, refusalOf(answer)]).toEqual([403, "passkey-copied"]);
    }
    expect((await accountLines(copied.id)).slice(-3)).toEqual(Array(3).fill(["passkey-refused", null]));
    expect((await comeAlone(browser(), copied.device, { counter: 7 })).location).toBe("/desk");
  });

  it("is not tried without end from one address", async () => {
    const here = browser();
    await here.door(askAlone, "/desk/passkey");
    const said = new Set<number>();
    for (let times = 0; times < 51; times += 1)
      said.add((await here.door(alone, "/desk/passkey", { credential: "{}" })).status);
    expect([...said].at(-1)).toBe(429);
    await db().rateLimit.deleteMany();
  });
});

describe("a passkey after the password", () => {
  async function waiting(email: string) {
    const here = browser();
    expect(await withPassword(here, email)).toBe("second-factor");
    expect((await click(here)).location).toBe("/desk/sign-in");
    return here;
  }

  async function give(here: Browser, device: Device, told: Told = {}) {
    const { options } = (await here.door(askSecond, "/desk/second-factor/passkey")).data as Page;
    return here.door(second, "/desk/second-factor/passkey", {
      credential: device.give(options, { origin: ORIGIN, ...told }),
    });
  }

  it("is asked for, locked or unlocked, and opens the desk once", async () => {
    const { email, device } = await colleague();
    const here = await waiting(email);
    expect((await here.door(secondFactor, "/desk/second-factor?next=%2Fdesk%2Ftasks")).location).toBe(
      "/desk/second-factor/passkey?next=%2Fdesk%2Ftasks",
    );
    expect((await here.door(secondFactor, "/desk/second-factor?code=1")).status).toBe(200);
    const { two_factor: challenge } = { two_factor: here.held.get("desk.two_factor")! };
    expect((await give(here, device, { unlocked: false })).location).toBe("/desk");
    expect((await click(here)).status).toBe(200);
    const again = browser();
    again.held.set("desk.two_factor", challenge);
    expect((await again.door(askSecond, "/desk/second-factor/passkey")).location).toBe("/desk/sign-in");
  });

  it("is not another colleague's, and nothing without a password before it", async () => {
    const [them, other] = [await colleague(), await colleague()];
    const here = await waiting(them.email);
    expect(refusalOf(await give(here, other.device))).toBe("passkey-unknown");
    expect((await browser().door(askSecond, "/desk/second-factor/passkey")).location).toBe("/desk/sign-in");
    const forged = browser();
    forged.held.set("desk.two_factor", `${here.held.get("desk.two_factor")!.slice(0, -4)}AAAA`);
    expect((await forged.door(askSecond, "/desk/second-factor/passkey")).location).toBe("/desk/sign-in");
  });

  it("cannot be answered twice at once", async () => {
    const { email, device, id } = await colleague();
    const here = await waiting(email);
    const { options } = (await here.door(askSecond, "/desk/second-factor/passkey")).data as Page;
    const credential = device.give(options, { origin: ORIGIN });
    const before = await db().staffSession.count({ where: { staffId: id } });
    await Promise.all([0, 1].map(() => here.door(second, "/desk/second-factor/passkey", { credential })));
    expect(await db().staffSession.count({ where: { staffId: id } })).toBe(before + 1);
  });
});
