import { describe, expect, it } from "vitest";
import { beginEnrolment, endEnrolment } from "#app/http/staff-sign-in/enrol.server";
import { db } from "#app/platform/database/db.server";
import { loader as account } from "#app/routes/desk.account._index/route";
import { action as remove, loader as removePage } from "#app/routes/desk.account.passkeys.$passkey/route";
import { action as confirm } from "#app/routes/desk.account.passkeys.confirm/route";
import { action as begin } from "#app/routes/desk.account.passkeys.new/route";
import { loader as enrolPage } from "#app/routes/desk.second-factor.enrol/route";
import { authenticator } from "#tests/support/authenticator";
import { useDatabase } from "#tests/support/database";
import { totp } from "#tests/support/totp";
import { accountLines } from "./support";
import {
  add,
  browser,
  click,
  colleague,
  comeAlone,
  newcomer,
  ORIGIN,
  PASSWORD,
  refusalOf,
  withPassword,
  type Browser,
  type Page,
} from "./passkey-holders";

Object.assign(process.env, { SECOND_FACTOR: "required", ORIGIN });
useDatabase();

describe("a passkey of one's own", () => {
  it("is the second factor that a role needs: who has one may work, and it is in the journal", async () => {
    const { id, here } = await newcomer();
    expect((await click(here)).location).toBe("/desk/second-factor/enrol");
    await add(here, authenticator(), { name: "Office  computer\u202e" });
    expect((await click(here)).status).toBe(200);
    const { data } = await here.door(account, "/desk/account");
    expect(data).toMatchObject({ passkeys: [{ name: "Office  computer", used: null }], factor: null });
    expect((await accountLines(id)).at(-1)).toEqual(["passkey-added", id]);
  });

  it("the first one ends sessions that were begun with the password alone", async () => {
    const { email, here } = await newcomer();
    const other = browser();
    await withPassword(other, email);
    await add(here, authenticator());
    expect((await click(here)).status).toBe(200);
    expect((await click(other)).location).toBe("/desk/sign-in?over=1&ended=signed-out");
  });

  it("so does the first authenticator", async () => {
    const { email, here } = await newcomer();
    const other = browser();
    await withPassword(other, email);
    const begun = await beginEnrolment(here.request(), PASSWORD, here.address);
    if (!begun.ok) throw new Error(begun.problem);
    const ended = await endEnrolment(here.request(), totp(begun.secret, new Date()), here.address);
    if (!ended.ok) throw new Error(ended.problem);
    here.keep(ended.headers.getSetCookie().join(", "));
    expect((await click(here)).status).toBe(200);
    expect((await click(other)).location).toBe("/desk/sign-in?over=1&ended=signed-out");
  });

  it("is added by who knows the password, under a name that can be seen", async () => {
    const { here } = await newcomer();
    const asked = (name: string, password: string) =>
      here.door(begin, "/desk/account/passkeys/new", { name, password });
    expect((await asked("Mine", "not this one at all")).data).toMatchObject({
      returned: { typed: { name: "Mine" }, errors: { password: "password-wrong" } },
    });
    for (const [name, error] of [
      ["", "required"],
      ["\u200b\u202e", "required"],
      ["n".repeat(61), "too-long"],
    ] as const)
      expect((await asked(name, PASSWORD)).data).toMatchObject({ returned: { errors: { name: error } } });
  });

  it("is kept once, from the page and the session it was begun in, for our address only", async () => {
    const { id, here } = await newcomer();
    const device = authenticator();
    expect(refusalOf(await add(here, device, { origin: "https://portal.example" }))).toBe("passkey-unknown");
    const begun = await here.door(begin, "/desk/account/passkeys/new", { name: "Mine", password: PASSWORD });
    const credential = device.make((begun.data as Page).options, { origin: ORIGIN });
    const other = await newcomer();
    other.here.held.set("passkey", here.held.get("passkey")!);
    expect(refusalOf(await other.here.door(confirm, "/desk/account/passkeys/confirm", { credential }))).toBe(
      "passkey-over",
    );
    const cookie = here.held.get("passkey")!;
    const twice = await Promise.all(
      [0, 1].map(() => here.door(confirm, "/desk/account/passkeys/confirm", { credential })),
    );
    expect(twice.map(({ status }) => status).sort()).toEqual([303, 410]);
    here.held.set("passkey", cookie);
    expect(refusalOf(await here.door(confirm, "/desk/account/passkeys/confirm", { credential }))).toBe("passkey-over");
    expect(refusalOf(await add(here, device))).toBe("passkey-known");
    expect(await db().staffPasskey.count({ where: { staffId: id } })).toBe(1);
  });

  it.each(["", "{}", "null", "[1]", '{"id":"a"}', "x".repeat(90_000), '{"id":1,"response":{"clientDataJSON":"!"}}'])(
    "is not made of anything else a form can send: %#",
    async (credential) => {
      const { here } = await newcomer();
      await here.door(begin, "/desk/account/passkeys/new", { name: "Mine", password: PASSWORD });
      const answer = await here.door(confirm, "/desk/account/passkeys/confirm", { credential });
      expect([answer.status, refusalOf(answer)]).toEqual([422, "passkey-none"]);
    },
  );

  it("there are ten at most", async () => {
    const { id, here } = await colleague();
    await db().staffPasskey.createMany({
      data: Array.from({ length: 9 }, (_, at) => ({
        staffId: id,
        name: `${at}`,
        credentialId: Buffer.from(`${id}-${at}`),
        publicKey: Buffer.from("-"),
        createdAt: new Date(),
      })),
    });
    const eleventh = await here.door(begin, "/desk/account/passkeys/new", { name: "Mine", password: PASSWORD });
    expect(eleventh.data).toMatchObject({ returned: { errors: { password: "passkeys-full" } } });
  });

  it("is removed with the sessions of other devices; the last factor of who needs one stays, others' do not move", async () => {
    const { id, email, here, device } = await colleague();
    const spare = authenticator();
    await add(here, spare, { name: "Spare" });
    const elsewhere = browser();
    await comeAlone(elsewhere, device);
    const stranger = await colleague();
    const [mine, other] = await db().staffPasskey.findMany({ where: { staffId: id }, orderBy: { id: "asc" } });
    const removing = (who: Browser, passkey: string) =>
      who.door(remove, `/desk/account/passkeys/${passkey}`, {}, { passkey });
    expect((await removing(stranger.here, mine!.id)).location).toBe("/desk/account?done=passkey-gone");
    expect(await db().staffPasskey.count({ where: { staffId: id } })).toBe(2);
    expect((await removing(here, mine!.id)).location).toBe("/desk/account?done=passkey-removed");
    expect((await click(elsewhere)).location).toContain("ended=signed-out");
    expect(refusalOf(await comeAlone(browser(), device))).toBe("passkey-unknown");
    expect((await here.door(removePage, "/desk/account/passkeys/x", undefined, { passkey: mine!.id })).location).toBe(
      "/desk/account",
    );
    const last = await removing(here, other!.id);
    expect([last.status, refusalOf(last)]).toEqual([409, "last-factor"]);
    expect((await removing(here, "no id at all")).status).toBe(303);
    expect((await accountLines(id)).at(-1)).toEqual(["passkey-removed", id]);
    expect(await withPassword(browser(), email)).toBe("second-factor");
  });

  it("leaves room for an authenticator beside it, which then may stay alone", async () => {
    const { id, here } = await colleague();
    expect((await here.door(enrolPage, "/desk/second-factor/enrol")).status).toBe(200);
    const begun = await beginEnrolment(here.request(), PASSWORD, here.address);
    if (!begun.ok) throw new Error(begun.problem);
    expect(await endEnrolment(here.request(), totp(begun.secret, new Date()), here.address)).toMatchObject({
      ok: true,
    });
    const { id: passkey } = await db().staffPasskey.findFirstOrThrow({ where: { staffId: id } });
    expect((await here.door(remove, `/desk/account/passkeys/${passkey}`, {}, { passkey })).location).toContain(
      "removed",
    );
    expect((await click(here)).status).toBe(200);
  });
});
