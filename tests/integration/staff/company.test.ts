import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createStaff } from "#app/domain/people/create-staff.server";
import { disable } from "#app/domain/people/colleagues/change.server";
import { invite, withdrawInvitation } from "#app/domain/people/colleagues/invite.server";
import { beginEnrolment, endEnrolment } from "#app/http/staff-sign-in/enrol.server";
import { signInWithCode, signInWithPassword, signOutStaff } from "#app/http/staff-sign-in/sign-in.server";
import { db } from "#app/platform/database/db.server";
import { loader as desk } from "#app/routes/desk._index/route";
import { loader as callback } from "#app/routes/desk.company.callback/route";
import { loader as begin } from "#app/routes/desk.company._index/route";
import { loader as signInPage } from "#app/routes/desk.sign-in/route";
import { cookieJar } from "#tests/support/browser-cookies";
import { CLIENT, startCompany, through, type Company, type Known } from "#tests/support/company-provider";
import { useDatabase } from "#tests/support/database";
import { browserWith, knock } from "#tests/support/desk-door";
import { laterCode } from "#tests/factories/later-code";
import { totp } from "#tests/support/totp";
import { accountLines, ledBy, tokenFor } from "./support";

const PASSWORD = "a long password for tests";
const CALLBACK = "http://127.0.0.1:3000/desk/company/callback";

process.env.SECOND_FACTOR = "required";

let company: Company;
let number = 0;

// Before anything reads the configuration.
beforeAll(async () => {
  company = await startCompany(() => CALLBACK);
  Object.assign(process.env, {
    ORIGIN: "http://127.0.0.1:3000",
    OIDC_ISSUER: company.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_LABEL: "Example Ltd",
    OIDC_SECOND_FACTOR: "mfa urn:example:strong",
  });
});

afterAll(() => company.stop());
useDatabase();

const SYSTEM = { kind: "system" } as const;

async function colleague() {
  const email = `company-${++number}@staff.example`;
  const made = await createStaff({ name: "Colleague", email, role: "agent", password: PASSWORD }, new Date());
  if (!made.ok) throw new Error(made.problem);
  return { id: made.id, email, sub: `sub-${number}` };
}

async function newcomer() {
  const email = `company-${++number}@staff.example`;
  const invited = await invite({ name: "Newcomer", email, role: "agent", locale: "en" }, SYSTEM, new Date());
  if (!invited.ok) throw new Error(invited.refusal);
  return { id: invited.id, email, sub: `sub-${number}` };
}

/** Signs somebody in by the company, in a new browser. Out: what the desk answers when they are sent back, and their cookies. */
async function come(known: Known, changed: (back: URL) => URL = (back) => back) {
  company.letIn(known);
  const begun = await knock(begin, browserWith(() => "").get("/desk/company?next=%2Fdesk%2Ftasks"));
  expect(begun.status).toBe(303);
  const cookie = begun.setCookie!.split(";", 1)[0]!;
  const back = changed(new URL(await through(begun.location!, CALLBACK)));
  const answer = await knock(callback, browserWith(() => cookie).get(`${back.pathname}${back.search}`));
  const session = /desk\.session_token=[^;]+/.exec(answer.setCookie ?? "")?.[0] ?? "";
  return { ...answer, session, click: () => knock(desk, browserWith(() => session).get("/desk")) };
}

const STRONG = { amr: ["pwd", "mfa"] };

describe("signing in with the company", () => {
  it("stands on the sign-in page by the name it is given", async () => {
    const { data } = await knock(signInPage, browserWith(() => "").get("/desk/sign-in"));
    expect(data).toMatchObject({ company: { label: "Example Ltd" } });
  });

  it("lets a colleague in by a verified address, and from then on by who they are there, whatever their address is", async () => {
    const them = await colleague();
    const first = await come({ sub: them.sub, email: them.email.toUpperCase(), ...STRONG });
    expect([first.status, first.location]).toEqual([303, "/desk/tasks"]);
    expect((await first.click()).status).toBe(200);
    const second = await come({ sub: them.sub, email: "moved@elsewhere.example", ...STRONG });
    expect((await second.click()).status).toBe(200);
    expect((await accountLines(them.id)).map(([kind]) => kind)).toEqual(["colleague-added", "company-account-tied"]);
  });

  it("lets in who was invited; the invitation's link is worth nothing then", async () => {
    const them = await newcomer();
    const token = (await tokenFor(them.id))!;
    const came = await come({ sub: them.sub, email: them.email, acr: "urn:example:strong" });
    expect((await came.click()).status).toBe(200);
    expect(await db().staff.findUniqueOrThrow({ where: { id: them.id } })).toMatchObject({
      active: true,
      invitedAt: null,
    });
    expect((await (await ledBy(token)).page()).status).toBe(410);
  });

  it("makes nobody a colleague, and takes no address that was not verified", async () => {
    const before = await db().staff.count();
    expect((await come({ sub: "stranger", email: "stranger@staff.example", ...STRONG })).data).toMatchObject({
      problem: "company-nobody",
    });
    const them = await colleague();
    expect((await come({ sub: them.sub, email: them.email, verified: false, ...STRONG })).data).toMatchObject({
      problem: "company-email-unverified",
    });
    expect((await come({ sub: them.sub, ...STRONG })).data).toMatchObject({ problem: "company-email-unverified" });
    expect(await db().staff.count()).toBe(before + 1);
    expect(await db().staffSession.count({ where: { staffId: them.id } })).toBe(0);
  });

  it("takes nobody for a colleague whose address somebody else has there by now", async () => {
    const them = await colleague();
    await come({ sub: them.sub, email: them.email, ...STRONG });
    expect((await come({ sub: `${them.sub}-other`, email: them.email, ...STRONG })).data).toMatchObject({
      problem: "company-other",
    });
  });

  it("keeps out who is disabled, whose invitation was withdrawn, or is over", async () => {
    const [them, known, withdrawn, over] = [await colleague(), await colleague(), await newcomer(), await newcomer()];
    await come({ sub: known.sub, email: known.email, ...STRONG });
    for (const { id } of [them, known]) await disable({ staffId: id, actor: SYSTEM, now: new Date() });
    await withdrawInvitation({ staffId: withdrawn.id, actor: SYSTEM, now: new Date() });
    await db().staff.update({ where: { id: over.id }, data: { invitedAt: new Date(Date.now() - 73 * 3_600_000) } });
    const problems = [];
    for (const { sub, email } of [them, known, withdrawn, over])
      problems.push(((await come({ sub, email, ...STRONG })).data as { problem: string }).problem);
    expect(problems).toEqual(["company-disabled", "company-disabled", "company-nobody", "company-nobody"]);
  });

  it("where it is not as sure as a second factor, asks for ours, or has it set up; and says so to who cannot", async () => {
    const weak = { amr: ["pwd"] };
    const [plain, enrolled, passwordless] = [await colleague(), await colleague(), await newcomer()];
    await db().staff.update({ where: { id: enrolled.id }, data: { twoFactorEnabled: true } });
    const first = await come({ sub: plain.sub, email: plain.email, ...weak });
    expect((await first.click()).location).toBe("/desk/second-factor/enrol");
    const second = await come({ sub: enrolled.sub, email: enrolled.email, ...weak });
    expect(second.location).toBe("/desk/second-factor?next=%2Fdesk%2Ftasks");
    expect(second.session).toBe("");
    const third = await come({ sub: passwordless.sub, email: passwordless.email, ...weak });
    expect(third.data).toMatchObject({ problem: "company-factor" });
  });

  it("keeps an invitation good that a sign-in without a second factor could not use", async () => {
    const them = await newcomer();
    const token = (await tokenFor(them.id))!;
    const weak = await come({ sub: them.sub, email: them.email, amr: ["pwd"] });
    expect([weak.status, weak.session]).toEqual([403, ""]);
    expect(await db().staff.findUniqueOrThrow({ where: { id: them.id } })).toMatchObject({
      active: false,
      joinedAt: null,
    });
    expect((await (await ledBy(token)).page()).status).toBe(200);
    const strong = await come({ sub: them.sub, email: them.email, ...STRONG });
    expect((await strong.click()).status).toBe(200);
  });

  it("believes no ID token that somebody else has signed, whichever way it came", async () => {
    const them = await colleague();
    company.forge(true);
    const forged = await come({ sub: them.sub, email: them.email, ...STRONG });
    company.forge(false);
    expect(forged.data).toMatchObject({ problem: "company-failed" });
    expect((await accountLines(them.id)).map(([kind]) => kind)).toEqual(["colleague-added"]);
    expect((await (await come({ sub: them.sub, email: them.email, ...STRONG })).click()).status).toBe(200);
  });

  it("goes on with ours by the sign-in library: its code opens a session, which it ends", async () => {
    const them = await colleague();
    const jar = cookieJar();
    const asked = () => new Request("http://127.0.0.1:3000/desk", { headers: { Cookie: jar.header() } });
    const first = await signInWithPassword(asked(), { email: them.email, password: PASSWORD }, "198.51.100.1");
    if (first.ok) jar.keep(first.headers);
    const begun = await beginEnrolment(asked(), PASSWORD, "198.51.100.1");
    if (!begun.ok) throw new Error(begun.problem);
    await endEnrolment(asked(), totp(begun.secret, new Date()), "198.51.100.1");
    const came = await come({ sub: them.sub, email: them.email, amr: ["pwd"] });
    const challenge = /desk\.two_factor=[^;]+/.exec(came.setCookie ?? "")?.[0] ?? "";
    const challenged = () => new Request("http://127.0.0.1:3000/desk", { headers: { Cookie: challenge } });
    expect(await signInWithCode(challenged(), "000000", "198.51.100.1")).toMatchObject({ problem: "wrong" });
    const code = await signInWithCode(challenged(), await laterCode(begun.secret), "198.51.100.1");
    expect(code).toMatchObject({ ok: true });
    const strong = await come({ sub: them.sub, ...STRONG });
    const before = await db().staffSession.count({ where: { staffId: them.id } });
    await signOutStaff(new Request("http://127.0.0.1:3000/desk", { headers: { Cookie: strong.session } }));
    expect(await db().staffSession.count({ where: { staffId: them.id } })).toBe(before - 1);
    expect((await strong.click()).location).toBe("/desk/sign-in?over=1");
  });

  it("is not finished by an answer that was begun elsewhere, changed, or used before", async () => {
    const them = await colleague();
    const known = { sub: them.sub, email: them.email, ...STRONG };
    const changed = (name: string, value: string) => (back: URL) => {
      back.searchParams.set(name, value);
      return back;
    };
    for (const [name, value] of [
      ["state", "x"],
      ["code", "x"],
      ["iss", "https://elsewhere.example"],
    ] as const)
      expect((await come(known, changed(name, value))).data).toMatchObject({ problem: "company-failed" });
    const refused = (back: URL) => {
      back.searchParams.delete("code");
      back.searchParams.set("error", "access_denied");
      return back;
    };
    expect((await come(known, refused)).data).toMatchObject({ problem: "company-failed" });
    const alone = await knock(callback, browserWith(() => "").get("/desk/company/callback?code=x&state=y"));
    expect(alone.data).toMatchObject({ problem: "company-failed" });
    expect(await db().staffSession.count({ where: { staffId: them.id } })).toBe(0);
  });
});
