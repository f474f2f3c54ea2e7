import { describe, expect, it } from "vitest";
import { createStaff } from "#app/domain/people/create-staff.server";
import { beginEnrolment, endEnrolment } from "#app/http/staff-sign-in/enrol.server";
import { signInWithCode, signInWithPassword } from "#app/http/staff-sign-in/sign-in.server";
import { staffSecret } from "#app/http/staff/cookie.server";
import { db } from "#app/platform/database/db.server";
import { action as codes } from "#app/routes/desk.account.codes/route";
import { action as confirm } from "#app/routes/desk.account.factor.confirm/route";
import { action as device } from "#app/routes/desk.account.factor._index/route";
import { action as language } from "#app/routes/desk.account.language/route";
import { action as password } from "#app/routes/desk.account.password/route";
import { action as session } from "#app/routes/desk.account.session/route";
import { action as makePasskey, loader as newPasskey } from "#app/routes/desk.account.passkeys.new/route";
import { action as usePasskey, loader as passkey } from "#app/routes/desk.passkey/route";
import { loader as account } from "#app/routes/desk.account._index/route";
import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import { cookieJar } from "#tests/support/browser-cookies";
import { useDatabase } from "#tests/support/database";
import { browserWith, knock } from "#tests/support/desk-door";
import { laterCode } from "#tests/factories/later-code";
import { totp } from "#tests/support/totp";
import { accountLines, GOOD } from "./support";

process.env.SECOND_FACTOR = "required";
useDatabase();

const OLD = "a long password for tests";
let number = 0;

/** A browser of its own, with an address of its own, for tries are counted by address. */
function browser(userAgent = "") {
  number += 1;
  const jar = cookieJar();
  const address = `198.51.${number >> 8}.${number & 255}`;
  const headers = () => ({ Cookie: jar.header(), "User-Agent": userAgent });
  const request = () => new Request("http://127.0.0.1:3000/desk", { headers: headers() });
  return { jar, address, request, ...browserWith(() => jar.header()) };
}
type Browser = ReturnType<typeof browser>;

async function signIn(email: string, { jar, address, request }: Browser, code?: string, typed = OLD): Promise<boolean> {
  const first = await signInWithPassword(request(), { email, password: typed }, address);
  if (!first.ok) return false;
  jar.keep(first.headers);
  if (first.next === "desk") return true;
  const second = await signInWithCode(request(), code ?? "", address);
  if (!second.ok) return false;
  jar.keep(second.headers);
  return true;
}

/** A colleague with a second factor, signed in. */
async function enrolled(userAgent?: string) {
  const here = browser(userAgent);
  const email = `own-${number}@rightsdesk.example`;
  const created = await createStaff({ name: "Own Account", email, role: "agent", password: OLD }, new Date());
  if (!created.ok) throw new Error(created.problem);
  await signIn(email, here);
  const begun = await beginEnrolment(here.request(), OLD, here.address);
  if (!begun.ok) throw new Error(begun.problem);
  const ended = await endEnrolment(here.request(), totp(begun.secret, new Date()), here.address);
  if (!ended.ok) throw new Error(ended.problem);
  here.jar.keep(ended.headers);
  return { id: created.id, email, here, ...begun };
}

/** The recovery codes of a colleague as they are kept, once the encryption is off. */
async function keptOf(staffId: string): Promise<string[]> {
  const { backupCodes: data } = await db().staffTwoFactor.findFirstOrThrow({ where: { staffId } });
  return JSON.parse(await symmetricDecrypt({ key: staffSecret(), data })) as string[];
}

async function shown(here: Browser) {
  const { status, data } = await knock(account, here.get("/desk/account"));
  expect(status).toBe(200);
  return data as {
    factor: { left: number | null } | null;
    sessions: { id: string; device: string; current: boolean }[];
    locale: string;
  };
}

describe("one's own password", () => {
  const change = (here: Browser, old: string, wanted: string, again = wanted) =>
    knock(password, here.post("/desk/account/password", { old, password: wanted, again }));

  it("changes for who knows the old one; other sessions end, this one goes on", async () => {
    const { id, email, here, secret } = await enrolled();
    const other = browser();
    expect(await signIn(email, other, await laterCode(secret))).toBe(true);
    expect((await change(here, "not my password", GOOD)).data).toEqual({ refusal: "password-wrong" });
    expect((await change(here, OLD, OLD)).data).toEqual({ refusal: "password-same" });
    expect((await change(here, OLD, "password123456789")).data).toEqual({ refusal: "password-easy" });
    expect((await change(here, OLD, GOOD, `${GOOD}!`)).data).toEqual({ refusal: "password-differs" });
    expect((await change(here, OLD, GOOD)).location).toBe("/desk/account?done=password");
    await shown(here);
    expect((await knock(account, other.get("/desk/account"))).location).toBe(
      "/desk/sign-in?next=%2Fdesk%2Faccount&over=1&ended=password",
    );
    expect(await signIn(email, browser())).toBe(false);
    expect(await signIn(email, browser(), await laterCode(secret), GOOD)).toBe(true);
    expect((await accountLines(id)).at(-1)).toEqual(["password-changed", id]);
  });

  it("is not guessed from a window that was left open", async () => {
    const { here } = await enrolled();
    const said = [];
    for (let times = 0; times < 11; times += 1) said.push((await change(here, `guess ${times}`, GOOD)).status);
    expect(said.at(-1)).toBe(429);
    expect((await change(here, OLD, GOOD)).status).toBe(429);
  });
});

describe("passkeys", () => {
  it("are not offered where the portal's address is a number, for which browsers keep none", async () => {
    const { here } = await enrolled();
    expect(await knock(account, here.get("/desk/account"))).toMatchObject({ data: { usable: false, passkeys: [] } });
    expect(await knock(newPasskey, here.get("/desk/account/passkeys/new"))).toMatchObject({ data: { usable: false } });
    const asked = await knock(makePasskey, here.post("/desk/account/passkeys/new", { name: "Mine", password: OLD }));
    expect(asked).toMatchObject({ status: 422, data: { options: null } });
    const guest = browser();
    expect(await knock(passkey, guest.get("/desk/passkey"))).toMatchObject({ status: 200, data: { options: null } });
    expect((await knock(usePasskey, guest.post("/desk/passkey", { credential: "{}" }))).status).toBe(422);
  });
});

describe("recovery codes", () => {
  it("are ten, kept as digests, and each opens once; what is left is counted", async () => {
    const { id, email, here, spareCodes } = await enrolled();
    expect(spareCodes).toHaveLength(10);
    const kept = await keptOf(id);
    expect(kept).toHaveLength(10);
    for (const code of spareCodes) expect(kept.join(" ")).not.toContain(code);
    expect((await shown(here)).factor).toEqual({ left: 10 });
    expect(await signIn(email, browser(), ` ${spareCodes[0]!.replace("-", "–")} `)).toBe(true);
    expect(await signIn(email, browser(), spareCodes[0])).toBe(false);
    expect(await signIn(email, browser(), spareCodes[1])).toBe(true);
    expect((await shown(here)).factor).toEqual({ left: 8 });
  });

  it("are worth nothing by their digest", async () => {
    const { id, email } = await enrolled();
    expect(await signIn(email, browser(), (await keptOf(id))[0])).toBe(false);
  });

  it("from before, which were encrypted, still open once, and are digests then", async () => {
    const { id, email, here } = await enrolled();
    const old = ["abcde-fghij", "klmno-pqrst"];
    await db().staffTwoFactor.updateMany({
      where: { staffId: id },
      data: { backupCodes: await symmetricEncrypt({ key: staffSecret(), data: JSON.stringify(old) }) },
    });
    expect((await shown(here)).factor).toEqual({ left: 2 });
    expect(await signIn(email, browser(), old[1])).toBe(true);
    expect(await signIn(email, browser(), old[1])).toBe(false);
    expect((await shown(here)).factor).toEqual({ left: 1 });
    expect(await keptOf(id)).toEqual([expect.stringMatching(/^kept:/)]);
  });

  it("are made anew for who knows the password; those from before open nothing", async () => {
    const { id, email, here, spareCodes } = await enrolled();
    const make = (typed: string) => knock(codes, here.post("/desk/account/codes", { password: typed }));
    expect((await make("wrong")).data).toEqual({ problem: "wrong", codes: null });
    const made = (await make(OLD)).data as { codes: string[] };
    expect(made.codes).toHaveLength(10);
    expect(await signIn(email, browser(), spareCodes[0])).toBe(false);
    expect(await signIn(email, browser(), made.codes[0])).toBe(true);
    expect((await accountLines(id)).at(-1)).toEqual(["recovery-codes-made", id]);
  });
});

describe("another device", () => {
  it("counts from its first right code on; until then the old one does, also when it is never finished", async () => {
    const { id, email, here, secret } = await enrolled();
    const begin = (typed: string) => knock(device, here.post("/desk/account/factor", { password: typed }));
    expect((await begin("wrong")).status).toBe(422);
    const begun = ((await begin(OLD)).data as { made: { secret: string; spareCodes: string[] } }).made;
    expect(await signIn(email, browser(), await laterCode(secret))).toBe(true);
    expect(await signIn(email, browser(), totp(begun.secret, new Date()))).toBe(false);
    const end = (code: string) => knock(confirm, here.post("/desk/account/factor/confirm", { code }));
    expect((await end(totp(secret, new Date(0)))).status).toBe(422);
    expect((await end(totp(begun.secret, new Date()))).location).toBe("/desk/account?done=factor");
    expect(await signIn(email, browser(), await laterCode(secret))).toBe(false);
    expect(await signIn(email, browser(), await laterCode(begun.secret))).toBe(true);
    expect(await signIn(email, browser(), begun.spareCodes[3])).toBe(true);
    expect((await end(totp(begun.secret, new Date()))).status).toBe(422);
    expect((await accountLines(id)).map(([kind]) => kind)).toEqual([
      "colleague-added",
      "second-factor-set",
      "second-factor-set",
    ]);
  });
});

describe("one's own sessions", () => {
  const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36";

  it("are listed by their device, this one marked, and the others end one by one or all", async () => {
    const { email, here, secret } = await enrolled(WINDOWS);
    const [two, three, four] = [browser(), browser(), browser()];
    for (const each of [two, three, four]) expect(await signIn(email, each, await laterCode(secret))).toBe(true);
    const { sessions } = await shown(here);
    expect(sessions).toHaveLength(4);
    expect(sessions.filter(({ current }) => current)).toMatchObject([{ device: "chrome/windows" }]);
    const end = (fields: Record<string, string>) => knock(session, here.post("/desk/account/session", fields));
    const one = sessions.find(({ current }) => !current)!;
    expect((await end({ session: one.id })).location).toBe("/desk/account?done=sessions");
    expect((await shown(here)).sessions).toHaveLength(3);
    await end({ session: sessions.find(({ current }) => current)!.id });
    await end({ session: "x" });
    expect((await shown(here)).sessions).toHaveLength(3);
    await end({});
    expect((await shown(here)).sessions).toMatchObject([{ current: true }]);
  });

  it("of somebody else are not reached", async () => {
    const [one, other] = [await enrolled(), await enrolled()];
    const [theirs] = (await shown(other.here)).sessions;
    await knock(session, one.here.post("/desk/account/session", { session: theirs!.id }));
    await shown(other.here);
  });

  it("keep a device in two words and neither address nor the browser's own line", async () => {
    const { id } = await enrolled(WINDOWS);
    const row = await db().staffSession.findFirstOrThrow({ where: { staffId: id } });
    expect(row).toMatchObject({ device: "chrome/windows", ipAddress: "" });
    expect(JSON.stringify(row)).not.toMatch(/Mozilla|198\.51/);
  });
});

it("one's language is that of letters, and of the pages here", async () => {
  const { here } = await enrolled();
  const set = await knock(language, here.post("/desk/account/language", { locale: "en" }));
  expect([set.location, set.setCookie]).toEqual(["/desk/account?done=language", expect.stringMatching(/^lang=en;/)]);
  expect((await shown(here)).locale).toBe("en");
  await knock(language, here.post("/desk/account/language", { locale: "xx" }));
  expect((await shown(here)).locale).toBe("en");
});
