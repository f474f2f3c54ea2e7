import { describe, expect, it } from "vitest";
import { changePassword, endOtherSessions } from "#app/domain/people/colleagues/own-account.server";
import { resetPassword, resetSecondFactor, signOutColleague } from "#app/domain/people/colleagues/reset.server";
import { sendForgotLink, setPasswordByLink } from "#app/domain/people/colleagues/use-link.server";
import { createStaff } from "#app/domain/people/create-staff.server";
import { listSessions } from "#app/domain/people/sessions.server";
import { beginEnrolment, endEnrolment } from "#app/http/staff-sign-in/enrol.server";
import { beginNewDevice, endNewDevice } from "#app/http/staff-sign-in/own-factor.server";
import { signInWithCode, signInWithPassword } from "#app/http/staff-sign-in/sign-in.server";
import { sessionToken } from "#app/http/staff/cookie.server";
import { db } from "#app/platform/database/db.server";
import { makeStaff } from "#tests/factories/staff";
import { cookieJar } from "#tests/support/browser-cookies";
import { useDatabase } from "#tests/support/database";
import { totp } from "#tests/support/totp";
import { laterCode } from "#tests/factories/later-code";

process.env.SECOND_FACTOR = "required";
useDatabase();

const OLD = "a long password for tests";
const NEW = "copper lantern over seven bridges";
let number = 0;

/** A browser of its own, somewhere else than all others. */
function browser() {
  const jar = cookieJar();
  const address = `198.51.100.${++number}`;
  return { jar, address, request: () => new Request("http://portal.test/desk", { headers: { Cookie: jar.header() } }) };
}
type Browser = ReturnType<typeof browser>;

async function withPassword({ jar, address, request }: Browser, email: string, password = OLD) {
  const result = await signInWithPassword(request(), { email, password }, address);
  if (!result.ok) throw new Error(result.problem);
  jar.keep(result.headers);
}

/** A sign-in that got as far as the second factor. */
async function waiting(email: string): Promise<(code: string) => Promise<boolean>> {
  const there = browser();
  await withPassword(there, email);
  return async (code) => (await signInWithCode(there.request(), code, there.address)).ok;
}

/** A colleague who has just set up an authenticator, and is signed in. */
async function enrolled() {
  const here = browser();
  const email = `attacked-${number}@rightsdesk.example`;
  const created = await createStaff({ name: "Attacked", email, role: "agent", password: OLD }, new Date());
  if (!created.ok) throw new Error(created.problem);
  await withPassword(here, email);
  const begun = await beginEnrolment(here.request(), OLD, here.address);
  if (!begun.ok) throw new Error(begun.problem);
  const confirmed = totp(begun.secret, new Date());
  const ended = await endEnrolment(here.request(), confirmed, here.address);
  if (!ended.ok) throw new Error(ended.problem);
  here.jar.keep(ended.headers);
  const own = { staffId: created.id, token: sessionToken(here.request())!, now: new Date() };
  return { id: created.id, email, here, own, confirmed, secret: begun.secret, spareCodes: begun.spareCodes };
}

describe("who read six digits over a shoulder", () => {
  it("does not come in by them once their owner has, neither at the same instant nor after it", async () => {
    const { email, secret } = await enrolled();
    const code = await laterCode(secret);
    const browsers = await Promise.all([waiting(email), waiting(email), waiting(email), waiting(email)]);
    const came = await Promise.all(browsers.map((enter) => enter(code)));
    expect(came.filter(Boolean)).toHaveLength(1);
    expect(await (await waiting(email))(code)).toBe(false);
  });

  it("nor by the digits of the half minute before or after, a second time", async () => {
    const { email, secret } = await enrolled();
    await laterCode(secret);
    const near = [-30_000, 30_000].map((ms) => totp(secret, new Date(Date.now() + ms)));
    for (const code of near) {
      const [first, second] = [await waiting(email), await waiting(email)];
      expect(await first(code)).toBe(true);
      expect(await second(code)).toBe(false);
    }
  });

  it("nor by those an authenticator was set up with, the first one or another", async () => {
    const { email, confirmed, own } = await enrolled();
    expect(await (await waiting(email))(confirmed)).toBe(false);
    const next = await beginNewDevice({ id: own.staffId, email }, OLD);
    if (!next.ok) throw new Error(next.problem);
    const code = totp(next.secret, new Date());
    expect(await endNewDevice(own, code)).toBe("done");
    expect(await (await waiting(email))(code)).toBe(false);
    expect(await (await waiting(email))(await laterCode(next.secret))).toBe(true);
  });

  it("and digits that were sent in vain spend nothing of another authenticator", async () => {
    const [one, other] = [await enrolled(), await enrolled()];
    const code = await laterCode(one.secret);
    await (
      await waiting(other.email)
    )(code);
    expect(await (await waiting(one.email))(code)).toBe(true);
  });
});

describe("who had the old password and waits at the second factor", () => {
  const boss = async () => ({ kind: "staff" as const, id: (await makeStaff("administrator")).id });

  async function linkOf(staffId: string) {
    return (await db().staffLink.findFirstOrThrow({ where: { staffId }, orderBy: { createdAt: "desc" } })).id;
  }

  it.each([
    [
      "an administrator resets the password",
      async ({ id }) => resetPassword({ staffId: id, actor: await boss(), now: new Date() }),
    ],
    [
      "a new one is set by a link",
      async ({ id, email }) => {
        await sendForgotLink(email, new Date());
        return setPasswordByLink(await linkOf(id), NEW, new Date());
      },
    ],
    ["the colleague changes it", async ({ own }) => changePassword(own, { old: OLD, wanted: NEW })],
    [
      "an administrator signs them out",
      async ({ id }) => signOutColleague({ staffId: id, actor: await boss(), now: new Date() }),
    ],
    [
      "the second factor is reset",
      async ({ id }) => resetSecondFactor({ staffId: id, actor: await boss(), now: new Date() }),
    ],
    ["the colleague signs out elsewhere", async ({ own }) => ({ ok: (await endOtherSessions(own)) >= 0 })],
  ] as [string, (them: Awaited<ReturnType<typeof enrolled>>) => Promise<{ ok: boolean }>][])(
    "does not get in once %s, not by a recovery code either",
    async (_, end) => {
      const them = await enrolled();
      const byCode = await waiting(them.email);
      const bySpare = await waiting(them.email);
      expect(await end(them)).toMatchObject({ ok: true });
      const before = await listSessions(them.id, new Date(), null);
      expect(await bySpare(them.spareCodes[0]!)).toBe(false);
      expect(await byCode(await laterCode(them.secret))).toBe(false);
      expect(await listSessions(them.id, new Date(), null)).toEqual(before);
    },
  );

  it("but one session that ends by itself leaves a sign-in that waits alone", async () => {
    const them = await enrolled();
    const enter = await waiting(them.email);
    const [session] = await listSessions(them.id, new Date(), null);
    await signOutColleague({ staffId: them.id, actor: await boss(), now: new Date(), sessionId: session!.id });
    expect(await enter(them.spareCodes[0]!)).toBe(true);
  });
});
