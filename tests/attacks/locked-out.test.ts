import { beforeAll, describe, expect, it } from "vitest";
import { createStaff } from "#app/domain/people/create-staff.server";
import { findLinkToSend } from "#app/domain/people/colleagues/link.server";
import { LIMITS } from "#app/http/limits/limits.server";
import { beginEnrolment, endEnrolment } from "#app/http/staff-sign-in/enrol.server";
import { signInWithCode, signInWithPassword } from "#app/http/staff-sign-in/sign-in.server";
import { requireSignedIn } from "#app/http/staff/session.server";
import { db } from "#app/platform/database/db.server";
import { laterCode } from "#tests/factories/later-code";
import { cookieJar } from "#tests/support/browser-cookies";
import { useDatabase } from "#tests/support/database";
import { totp } from "#tests/support/totp";

process.env.SECOND_FACTOR = "off";
useDatabase();

const PASSWORD = "a long password for tests";
const OFFICE = "203.0.113.10";
let number = 0;

function browser(address = `198.51.100.${++number}`) {
  const jar = cookieJar();
  return { jar, address, request: () => new Request("http://portal.test/desk", { headers: { Cookie: jar.header() } }) };
}
type Browser = ReturnType<typeof browser>;

async function enter({ jar, address, request }: Browser, email: string, password = PASSWORD): Promise<string> {
  const said = await signInWithPassword(request(), { email, password }, address);
  if (!said.ok) return said.problem;
  jar.keep(said.headers);
  return said.next;
}

async function colleague() {
  const email = `victim-${++number}@rightsdesk.example`;
  const made = await createStaff({ name: "Victim", email, role: "agent", password: PASSWORD }, new Date());
  if (!made.ok) throw new Error(made.problem);
  return { id: made.id, email };
}

/** A browser from which a colleague signed in once, and has signed out since. */
async function ownBrowser(email: string, address?: string): Promise<Browser> {
  const here = browser(address);
  expect(await enter(here, email)).toBe("desk");
  const { id } = await requireSignedIn(here.request());
  await db().staffSession.deleteMany({ where: { staffId: id } });
  return here;
}

/** Strangers at many addresses who try passwords until the account is tired of all of them. */
async function besiege(email: string): Promise<void> {
  const each = LIMITS["sign-in-per-account-and-network"].points;
  for (let network = 0; network < LIMITS["sign-in-per-account"].points / each; network += 1) {
    const there = browser(`192.0.2.${network}`);
    for (let guess = 0; guess < each; guess += 1) expect(await enter(there, email, "wrong")).toBe("wrong");
  }
}

describe("a stranger who tries a hundred passwords from ten addresses", () => {
  let victim: { id: string; email: string };
  let own: Browser;
  let secret: string;
  let factored: { id: string; email: string };

  beforeAll(async () => {
    victim = await colleague();
    own = await ownBrowser(victim.email);
    factored = await colleague();
    const here = browser();
    await enter(here, factored.email);
    const begun = await beginEnrolment(here.request(), PASSWORD, here.address);
    if (!begun.ok) throw new Error(begun.problem);
    secret = begun.secret;
    await endEnrolment(here.request(), totp(secret, new Date()), here.address);
    for (const { email } of [victim, factored]) await besiege(email);
  }, 240_000);

  it("does not keep the colleague out of a device of their own", async () => {
    expect(await enter(own, victim.email)).toBe("desk");
  });

  it("nor out of any other, where they have a second factor", async () => {
    const anywhere = browser();
    expect(await enter(anywhere, factored.email)).toBe("second-factor");
    expect((await signInWithCode(anywhere.request(), await laterCode(secret), anywhere.address)).ok).toBe(true);
  });

  it("learns nothing more: right or wrong, without a second factor or a known device each is one too many", async () => {
    const sessions = await db().staffSession.count();
    for (const password of ["wrong", PASSWORD])
      expect(await enter(browser(), victim.email, password), password).toBe("too-many");
    expect(await db().staffSession.count()).toBe(sessions);
    await besiege("nobody@rightsdesk.example");
    expect(await enter(browser(), "nobody@rightsdesk.example")).toBe("too-many");
  });

  it("is told of to the colleague, once a day: a letter by which the password can be changed, and a line in the journal", async () => {
    for (let times = 0; times < 3; times += 1) await enter(browser(), victim.email, "wrong");
    const links = await db().staffLink.findMany({ where: { staffId: victim.id, purpose: "guessing" } });
    expect(links).toHaveLength(1);
    expect(await findLinkToSend(links[0]!.id, new Date())).toMatchObject({ email: victim.email, purpose: "guessing" });
    const lines = await db().journalEntry.findMany({ where: { staffId: victim.id, kind: "guessing-stopped" } });
    expect(lines).toMatchObject([{ actorKind: "system", data: { linkId: links[0]!.id } }]);
  });

  it("cannot make a device look like the colleague's, nor try from one without end", async () => {
    const forged = browser();
    forged.jar.keep(new Headers([["Set-Cookie", "desk-device=eyJpZCI6IngiLCJhY2NvdW50cyI6W119.x; Path=/"]]));
    expect(await enter(forged, victim.email)).toBe("too-many");
    const others = await ownBrowser((await colleague()).email);
    expect(await enter(others, victim.email)).toBe("too-many");
    for (let guess = 1; guess <= LIMITS["sign-in-per-account-and-device"].points; guess += 1)
      expect(await enter(own, victim.email, "wrong")).toBe("wrong");
    expect(await enter(own, victim.email)).toBe("too-many");
  });
});

describe("a stranger at the same address as everybody of the office", () => {
  it("uses up the address's tries, and not those of colleagues' devices", async () => {
    const { email } = await colleague();
    const own = await ownBrowser(email, OFFICE);
    const there = browser(OFFICE);
    const said = [];
    for (let guess = 0; guess <= LIMITS["sign-in-per-address"].points; guess += 1)
      said.push(await enter(there, `somebody-${guess}@rightsdesk.example`, "wrong"));
    expect(said.at(-1)).toBe("too-many");
    expect(await enter(own, email)).toBe("desk");
  });

  it("nor anybody's second factor, which only a sign-in that waits is asked for", async () => {
    const them = await colleague();
    const here = browser();
    await enter(here, them.email);
    const begun = await beginEnrolment(here.request(), PASSWORD, here.address);
    if (!begun.ok) throw new Error(begun.problem);
    await endEnrolment(here.request(), totp(begun.secret, new Date()), here.address);
    const pretending = new Request("http://portal.test/desk", { headers: { Cookie: "desk.two_factor=made.up" } });
    for (let times = 0; times <= LIMITS["second-factor-per-address"].points; times += 1)
      expect(await signInWithCode(pretending, "123456", "203.0.113.11")).toEqual({ ok: false, problem: "wrong" });
    const at = browser("203.0.113.11");
    expect(await enter(at, them.email)).toBe("second-factor");
    expect((await signInWithCode(at.request(), await laterCode(begun.secret), at.address)).ok).toBe(true);
  });
});
