import { describe, expect, it } from "vitest";
import { createStaff } from "#app/domain/people/create-staff.server";
import { forgetSecondFactor } from "#app/domain/people/colleagues/by-email.server";
import type { Role } from "#app/domain/people/permissions";
import { beginEnrolment, endEnrolment } from "#app/http/staff-sign-in/enrol.server";
import { requireSignedIn, requireStaff } from "#app/http/staff/session.server";
import { signInWithCode, signInWithPassword } from "#app/http/staff-sign-in/sign-in.server";
import { db } from "#app/platform/database/db.server";
import { cookieJar } from "#tests/support/browser-cookies";
import { useDatabase } from "#tests/support/database";
import { laterCode } from "#tests/factories/later-code";
import { totp } from "#tests/support/totp";

process.env.SECOND_FACTOR = "required";
useDatabase();

const PASSWORD = "a long password for tests";
const ADDRESS = "192.0.2.1";
let staffNumber = 0;

async function newStaff(role: Role): Promise<{ id: string; email: string }> {
  const email = `factor-${++staffNumber}@rightsdesk.example`;
  const created = await createStaff({ name: "Test Person", email, role, password: PASSWORD }, new Date());
  if (!created.ok) throw new Error(created.problem);
  return { id: created.id, email };
}

function browser() {
  const jar = cookieJar();
  return { jar, request: () => new Request("http://portal.test/desk", { headers: { Cookie: jar.header() } }) };
}

async function withPassword(email: string) {
  const { jar, request } = browser();
  const result = await signInWithPassword(request(), { email, password: PASSWORD }, ADDRESS);
  if (!result.ok) throw new Error(result.problem);
  jar.keep(result.headers);
  return { jar, request, next: result.next };
}

async function enrolled(role: Role) {
  const staff = await newStaff(role);
  const { jar, request } = await withPassword(staff.email);
  const begun = await beginEnrolment(request(), PASSWORD, ADDRESS);
  if (!begun.ok) throw new Error(begun.problem);
  const ended = await endEnrolment(request(), totp(begun.secret, new Date()), ADDRESS);
  if (!ended.ok) throw new Error(ended.problem);
  jar.keep(ended.headers);
  return { ...staff, ...begun, request };
}

async function locationOf(guard: Promise<unknown>): Promise<string | null> {
  try {
    await guard;
    return null;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.headers.get("Location");
    throw thrown;
  }
}

describe("the second factor", () => {
  it.each(["agent", "reviewer", "administrator", "compliance"] as const)("%s must set it up first", async (role) => {
    const { request } = await withPassword((await newStaff(role)).email);
    expect(await locationOf(requireStaff(request()))).toBe("/desk/second-factor/enrol");
    expect(await requireSignedIn(request())).toMatchObject({ role, enrolled: false });
  });

  it("opens the desk once a code of the app was right", async () => {
    const { id, request } = await enrolled("agent");
    expect(await requireStaff(request())).toMatchObject({ id });
  });

  it("is not set up by a wrong code, nor begun with a wrong password", async () => {
    const { email } = await newStaff("agent");
    const { request } = await withPassword(email);
    expect(await beginEnrolment(request(), "not this password at all", ADDRESS)).toEqual({
      ok: false,
      problem: "wrong",
    });
    const begun = await beginEnrolment(request(), PASSWORD, ADDRESS);
    if (!begun.ok) throw new Error(begun.problem);
    const right = totp(begun.secret, new Date());
    const wrong = right === "000000" ? "000001" : "000000";
    expect(await endEnrolment(request(), wrong, ADDRESS)).toEqual({ ok: false, problem: "wrong" });
    expect(await locationOf(requireStaff(request()))).toBe("/desk/second-factor/enrol");
  });

  it("is asked at each sign-in: the password alone opens nothing", async () => {
    const { id, email, secret } = await enrolled("agent");
    await db().staffSession.deleteMany({ where: { staffId: id } });
    const { jar, request, next } = await withPassword(email);
    expect(next).toBe("second-factor");
    expect(await db().staffSession.count({ where: { staffId: id } })).toBe(0);
    expect(await locationOf(requireStaff(request()))).toBe("/desk/sign-in");
    expect(await signInWithCode(request(), "12345", ADDRESS)).toEqual({ ok: false, problem: "wrong" });
    const opened = await signInWithCode(request(), await laterCode(secret), ADDRESS);
    if (!opened.ok) throw new Error(opened.problem);
    jar.keep(opened.headers);
    expect(await requireStaff(request())).toMatchObject({ id });
  });

  it("takes each spare code once", async () => {
    const { email, spareCodes } = await enrolled("agent");
    const [spare = ""] = spareCodes;
    const first = await withPassword(email);
    expect(await signInWithCode(first.request(), ` ${spare} `, ADDRESS)).toMatchObject({ ok: true });
    const second = await withPassword(email);
    expect(await signInWithCode(second.request(), spare, ADDRESS)).toEqual({ ok: false, problem: "wrong" });
  });

  it("takes a code of the app, and a spare one, however an input method or a clipboard writes it", async () => {
    const fullWidth = (text: string) =>
      text.replace(/[!-~]/g, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0));
    const unseen = (text: string) => `\u202A${text.split("").join("\u200B")}\u202C\u3000`;
    const dashed = (text: string) => text.replace("-", "–").replace(/^.../, "$& ");
    const { email, secret, spareCodes } = await enrolled("agent");
    for (const [at, written] of [fullWidth, unseen, dashed].entries()) {
      const { request } = await withPassword(email);
      expect(await signInWithCode(request(), written(spareCodes[at] ?? ""), "198.51.100.90")).toMatchObject({
        ok: true,
      });
    }
    const { request } = await withPassword(email);
    const code = unseen(fullWidth(await laterCode(secret)));
    expect(await signInWithCode(request(), code, "198.51.100.90")).toMatchObject({ ok: true });
  });

  it("gives no code a meaning without a password before it", async () => {
    const { secret } = await enrolled("agent");
    expect(await signInWithCode(browser().request(), totp(secret, new Date()), ADDRESS)).toEqual({
      ok: false,
      problem: "wrong",
    });
  });

  it("locks after many wrong codes, over several sign-ins", async () => {
    const { email, secret } = await enrolled("agent");
    for (let round = 0; round < 3; round++) {
      const { request } = await withPassword(email);
      for (let guess = 0; guess < 4; guess++) await signInWithCode(request(), "wrong-guess", `198.51.100.${round}`);
    }
    const { request } = await withPassword(email);
    expect(await signInWithCode(request(), await laterCode(secret), ADDRESS)).toEqual({ ok: false, problem: "wrong" });
  });

  it("keeps secret and spare codes unreadable in the table", async () => {
    const { id, secret, spareCodes } = await enrolled("agent");
    const row = await db().staffTwoFactor.findFirstOrThrow({ where: { staffId: id } });
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(JSON.stringify(row)).not.toContain(spareCodes[0]);
  });

  it("says so where it cannot be read any more, as after a change of SECRET, and is no failure of ours", async () => {
    const { id, email, secret, spareCodes } = await enrolled("agent");
    const row = await db().staffTwoFactor.findFirstOrThrow({ where: { staffId: id } });
    const spoilt = (sealed: string) => sealed.replace(/.{4}$/, (end) => (end === "0000" ? "1111" : "0000"));
    await db().staffTwoFactor.update({
      where: { id: row.id },
      data: { secret: spoilt(row.secret), backupCodes: spoilt(row.backupCodes) },
    });
    for (const code of [totp(secret, new Date()), spareCodes[0] ?? ""]) {
      const { request } = await withPassword(email);
      expect(await signInWithCode(request(), code, ADDRESS)).toEqual({ ok: false, problem: "unreadable" });
    }
  });

  it("can be forgotten by command when the phone is lost", async () => {
    const { email, request } = await enrolled("agent");
    expect(await forgetSecondFactor(email, new Date())).toMatchObject({ ok: true });
    expect(await locationOf(requireStaff(request()))).toBe("/desk/sign-in?over=1&ended=factor");
    const again = await withPassword(email);
    expect(again.next).toBe("desk");
    expect(await locationOf(requireStaff(again.request()))).toBe("/desk/second-factor/enrol");
  });
});
