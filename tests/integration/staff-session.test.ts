import { beforeAll, describe, expect, it } from "vitest";
import { createStaff } from "#app/domain/people/create-staff.server";
import { deactivateStaff } from "#app/domain/people/colleagues/by-email.server";
import type { Role } from "#app/domain/people/permissions";
import { LIMITS } from "#app/http/limits/limits.server";
import { requireGuest, requirePermission, requireStaff } from "#app/http/staff/session.server";
import { signInWithPassword, signOutStaff } from "#app/http/staff-sign-in/sign-in.server";
import { db } from "#app/platform/database/db.server";
import { useDatabase } from "#tests/support/database";

process.env.SECOND_FACTOR = "off";
useDatabase();

const PASSWORD = "a long password for tests";
let staffNumber = 0;

async function newStaff(role: Role = "agent"): Promise<{ id: string; email: string }> {
  const email = `staff-${++staffNumber}@rightsdesk.example`;
  const created = await createStaff({ name: "Test Person", email, role, password: PASSWORD }, new Date());
  if (!created.ok) throw new Error(created.problem);
  return { id: created.id, email };
}

function request(cookie = "", path = "/desk"): Request {
  return new Request(`http://portal.test${path}`, { headers: { Cookie: cookie } });
}

/** What a browser sends back after these Set-Cookie headers. */
function jar(headers: Headers): string {
  return headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

async function signedIn(email: string): Promise<string> {
  const result = await signInWithPassword(request(), { email, password: PASSWORD }, "192.0.2.1");
  if (!result.ok) throw new Error(result.problem);
  return jar(result.headers);
}

/** The response a guard threw, or null where it let the request through. */
async function thrownBy(guard: Promise<unknown>): Promise<Response | null> {
  try {
    await guard;
    return null;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

async function sessionOf(staffId: string) {
  return db().staffSession.findFirstOrThrow({ where: { staffId } });
}

describe("a staff session", () => {
  let staff: { id: string; email: string };
  let cookie: string;
  beforeAll(async () => {
    staff = await newStaff();
    cookie = await signedIn(staff.email);
  });

  it("knows who is signed in", async () => {
    expect(await requireStaff(request(cookie))).toEqual({
      id: staff.id,
      name: "Test Person",
      email: staff.email,
      role: "agent",
      locale: "zh-CN",
      accountRole: "agent",
      teamRoles: [],
    });
  });

  it("keeps neither address nor browser", async () => {
    const { ipAddress, userAgent } = await sessionOf(staff.id);
    expect([ipAddress ?? "", userAgent ?? ""]).toEqual(["", ""]);
  });

  it("is refused with a changed cookie", async () => {
    const forged = cookie.replace(/=./, (start) => `=${start.endsWith("x") ? "y" : "x"}`);
    expect((await thrownBy(requireStaff(request(forged))))?.headers.get("Location")).toBe("/desk/sign-in");
  });

  it("sends a stranger to sign-in, with the way back", async () => {
    const answer = await thrownBy(requireStaff(request("", "/desk/tickets/RD-7K4M-3QXP?tab=journal")));
    expect(answer?.status).toBe(302);
    expect(answer?.headers.get("Location")).toBe("/desk/sign-in?next=%2Fdesk%2Ftickets%2FRD-7K4M-3QXP%3Ftab%3Djournal");
  });

  it("keeps the sign-in page for guests", async () => {
    expect(await thrownBy(requireGuest(request()))).toBeNull();
    expect((await thrownBy(requireGuest(request(cookie))))?.headers.get("Location")).toBe("/desk");
  });

  it("sends cookies that scripts and other sites cannot use", async () => {
    const result = await signInWithPassword(request(), { email: staff.email, password: PASSWORD }, "192.0.2.2");
    const line = result.ok
      ? result.headers.getSetCookie().find((each) => each.startsWith("desk.session_token="))
      : undefined;
    expect(line).toMatch(/HttpOnly/);
    expect(line).toMatch(/SameSite=Lax/);
    expect(line).toMatch(/Max-Age=43200/);
  });
});

describe("a session ends", () => {
  it("after 30 idle minutes, and its row is gone", async () => {
    const { id, email } = await newStaff();
    const before = Date.now();
    const cookie = await signedIn(email);
    const { expiresAt } = await sessionOf(id);
    expect(expiresAt.getTime()).toBeGreaterThanOrEqual(before + 30 * 60_000);
    expect(expiresAt.getTime()).toBeLessThanOrEqual(Date.now() + 30 * 60_000);
    await db().staffSession.updateMany({ where: { staffId: id }, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect((await thrownBy(requireStaff(request(cookie))))?.status).toBe(302);
    expect(await db().staffSession.count({ where: { staffId: id } })).toBe(0);
  });

  it("later when it is used", async () => {
    const { id, email } = await newStaff();
    const cookie = await signedIn(email);
    await db().staffSession.updateMany({ where: { staffId: id }, data: { expiresAt: new Date(Date.now() + 60_000) } });
    const before = Date.now();
    await requireStaff(request(cookie));
    expect((await sessionOf(id)).expiresAt.getTime()).toBeGreaterThanOrEqual(before + 30 * 60_000);
  });

  it("12 hours after sign-in even when it is used all the time", async () => {
    const { id, email } = await newStaff();
    const cookie = await signedIn(email);
    await db().staffSession.updateMany({
      where: { staffId: id },
      data: { createdAt: new Date(Date.now() - 12 * 3_600_000 + 60_000) },
    });
    await requireStaff(request(cookie));
    await db().staffSession.updateMany({
      where: { staffId: id },
      data: { createdAt: new Date(Date.now() - 12 * 3_600_000 - 1000) },
    });
    expect((await thrownBy(requireStaff(request(cookie))))?.status).toBe(302);
    expect(await db().staffSession.count({ where: { staffId: id } })).toBe(0);
  });

  it("at once when the account ends", async () => {
    const { id, email } = await newStaff();
    const cookie = await signedIn(email);
    await db().staff.update({ where: { id }, data: { active: false } });
    expect((await thrownBy(requireStaff(request(cookie))))?.status).toBe(302);
    expect(await signInWithPassword(request(), { email, password: PASSWORD }, "192.0.2.3")).toEqual({
      ok: false,
      problem: "wrong",
    });
  });

  it("at once when the account is ended by its command", async () => {
    const { id, email } = await newStaff();
    await signedIn(email);
    expect(await deactivateStaff(email, new Date())).toMatchObject({ ok: true });
    expect(await db().staffSession.count({ where: { staffId: id } })).toBe(0);
    expect(await deactivateStaff(email, new Date())).toMatchObject({ ok: false });
  });

  it("at sign-out, also for a copied cookie", async () => {
    const { id, email } = await newStaff();
    const cookie = await signedIn(email);
    await signOutStaff(request(cookie));
    expect(await db().staffSession.count({ where: { staffId: id } })).toBe(0);
    expect((await thrownBy(requireStaff(request(cookie))))?.status).toBe(302);
  });
});

describe("sign-in", () => {
  it("asks who has set up a second factor for it, also where nobody must have one", async () => {
    const { id, email } = await newStaff();
    await signedIn(email);
    await db().staff.update({ where: { id }, data: { twoFactorEnabled: true } });
    const again = await signInWithPassword(request(), { email, password: PASSWORD }, "192.0.2.1");
    expect(again).toMatchObject({ ok: true, next: "second-factor" });
    expect(await db().staffSession.count({ where: { staffId: id } })).toBe(1);
  });

  it("answers unknown accounts and wrong passwords alike", async () => {
    const { email } = await newStaff();
    const wrong = await signInWithPassword(request(), { email, password: "not this password at all" }, "192.0.2.4");
    const unknown = await signInWithPassword(
      request(),
      { email: "nobody@rightsdesk.example", password: "not this password at all" },
      "192.0.2.4",
    );
    expect(wrong).toEqual({ ok: false, problem: "wrong" });
    expect(unknown).toEqual(wrong);
  });

  const guess = (email: string, address: string, password = "not this password at all") =>
    signInWithPassword(request(), { email, password }, address);

  it("stops guessing at one account from one network, says when to come back, and lets the colleague in from another", async () => {
    const { email } = await newStaff();
    for (let host = 0; host < 10; host++)
      expect(await guess(email, `2001:db8:7:1::${host}`)).toMatchObject({ problem: "wrong" });
    const eleventh = await guess(` ${email.toUpperCase()}`, "2001:db8:7:1::99", PASSWORD);
    expect(eleventh).toMatchObject({ ok: false, problem: "too-many" });
    expect(eleventh).toHaveProperty("retryAfterSeconds");
    expect(await guess(email, "198.51.100.99", PASSWORD)).toMatchObject({ ok: true });
  });

  it("stops guessing at one account from many networks", async () => {
    const { email } = await newStaff();
    expect(await guess(email, "198.51.100.200")).toMatchObject({ problem: "wrong" });
    await db().rateLimit.updateMany({
      where: { key: { startsWith: "sign-in-per-account:" } },
      data: { points: LIMITS["sign-in-per-account"].points },
    });
    expect(await guess(email, "198.51.100.201", PASSWORD)).toMatchObject({ ok: false, problem: "too-many" });
  });

  it("forgives wrong tries after a right one, those from this network and those from all", async () => {
    const { email } = await newStaff();
    const counted = () => db().rateLimit.count({ where: { key: { startsWith: "sign-in-per-account" } } });
    const before = await counted();
    for (let times = 0; times < 8; times++) await guess(email, "203.0.113.7");
    expect(await counted()).toBe(before + 2);
    expect(await guess(email, "203.0.113.7", PASSWORD)).toMatchObject({ ok: true });
    expect(await counted()).toBe(before);
    for (let times = 0; times < 8; times++)
      expect(await guess(email, "203.0.113.7")).toMatchObject({ problem: "wrong" });
  });

  it("counts digests, never e-mails or addresses", async () => {
    const keys = (await db().rateLimit.findMany({ select: { key: true } })).map(({ key }) => key).join(" ");
    expect(keys).toContain("sign-in-per-account:");
    expect(keys).not.toMatch(/@|198\.51\.100/);
  });
});

describe("permissions", () => {
  it.each([
    ["agent", "ticket.work", null],
    ["agent", "ticket.review", 403],
    ["compliance", "report.read", null],
    ["compliance", "ticket.work", 403],
    ["administrator", "ticket.work", 403],
  ] as const)("%s, %s", async (role, permission, status) => {
    const { email } = await newStaff(role);
    const answer = await thrownBy(requirePermission(request(await signedIn(email)), permission));
    expect(answer?.status ?? null).toBe(status);
  });
});

describe("an e-mail counts by its sense, a password by every sign", () => {
  const ways: [string, (email: string) => string][] = [
    ["with a blank behind it", (email) => `${email} `],
    ["in full width", (email) => email.replace("@", "＠").replace(".", "．")],
    ["with an ideographic full stop", (email) => email.replace(".", "。")],
    ["in capitals", (email) => email.toUpperCase()],
    ["with signs nobody sees", (email) => `\u202A\uFEFF${email.replace("-", "-\u200B")}\u202C`],
    ["with another dash", (email) => email.replace("-", "–")],
  ];

  it.each(ways)("%s it opens the same account", async (_, written) => {
    const { email } = await newStaff();
    expect(
      await signInWithPassword(request(), { email: written(email), password: PASSWORD }, "192.0.2.77"),
    ).toMatchObject({
      ok: true,
    });
  });

  it.each([` ${PASSWORD}`, `${PASSWORD} `, `${PASSWORD}\u200B`, PASSWORD.toUpperCase()])(
    "the password %j is another one",
    async (password) => {
      const { email } = await newStaff();
      expect(await signInWithPassword(request(), { email, password }, "192.0.2.78")).toEqual({
        ok: false,
        problem: "wrong",
      });
    },
  );

  it("is one account for whoever guesses, however it is written", async () => {
    const { email } = await newStaff();
    const said = [];
    for (let guess = 0; guess <= LIMITS["sign-in-per-account-and-network"].points; guess++) {
      const [, written] = ways[guess % ways.length]!;
      said.push(await signInWithPassword(request(), { email: written(email), password: "wrong" }, "198.51.100.9"));
    }
    expect(said.at(-1)).toMatchObject({ ok: false, problem: "too-many" });
  });

  it("is added, found and ended by the command line in the same spelling; a name nobody can see is none", async () => {
    const email = `staff-${++staffNumber}@例子.中国`;
    const person = { name: "王\u200B五", email: `${email}\u00A0`, role: "agent", password: PASSWORD } as const;
    const created = await createStaff(person, new Date());
    if (!created.ok) throw new Error(created.problem);
    expect(await db().staff.findUnique({ where: { id: created.id } })).toMatchObject({
      email: `staff-${staffNumber}@xn--fsqu00a.xn--fiqs8s`,
      name: "王五",
    });
    expect(await createStaff({ ...person, email }, new Date())).toEqual({ ok: false, problem: "email-taken" });
    expect(await deactivateStaff(email.replace("@", "＠"), new Date())).toMatchObject({ ok: true });
    await expect(createStaff({ ...person, email: `x${email}`, name: "\u3164" }, new Date())).rejects.toThrow();
    await expect(createStaff({ ...person, email: "nobody" }, new Date())).rejects.toThrow();
  });
});
