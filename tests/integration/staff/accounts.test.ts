import { beforeAll, describe, expect, it } from "vitest";
import { changeRole, disable } from "#app/domain/people/colleagues/change.server";
import { deactivateStaff } from "#app/domain/people/colleagues/by-email.server";
import { verifyJournal } from "#app/domain/journal/verify.server";
import { ROLES } from "#app/domain/people/permissions";
import { signInWithPassword } from "#app/http/staff-sign-in/sign-in.server";
import { db } from "#app/platform/database/db.server";
import { loader as desk } from "#app/routes/desk._index/route";
import { action as forgot } from "#app/routes/desk.forgot/route";
import { action as act, loader as actPage } from "#app/routes/desk.staff.$colleague.act.$act/route";
import { ACTS } from "#app/routes/desk.staff.$colleague.act.$act/acts";
import { loader as deeds } from "#app/routes/desk.staff.$colleague.deeds/route";
import { loader as page } from "#app/routes/desk.staff.$colleague._index/route";
import { action as role, loader as rolePage } from "#app/routes/desk.staff.$colleague.role/route";
import { action as endSession } from "#app/routes/desk.staff.$colleague.session/route";
import { action as giveOn, loader as giveOnPage } from "#app/routes/desk.staff.$colleague.tickets/route";
import { loader as list } from "#app/routes/desk.staff._index/route";
import { action as invite, loader as invitePage } from "#app/routes/desk.staff.new/route";
import { loader as signInPage } from "#app/routes/desk.sign-in/route";
import { publish } from "#tests/factories/policy";
import { ticketAt, everythingOf } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { browserWith, colleague, knock, sessionOf, type SignedIn } from "#tests/support/desk-door";
import { accountLines, GOOD, ledBy, tokenFor } from "./support";

process.env.SECOND_FACTOR = "off";
useDatabase();

const OLD = "a long password for tests";
let admin: SignedIn;

beforeAll(async () => {
  admin = await colleague("administrator");
});

const press = (who: SignedIn, id: string, name: string) =>
  knock(act, who.post(`/desk/staff/${id}/act/${name}`), { colleague: id, act: name });
const setRole = (who: SignedIn, id: string, wanted: string) =>
  knock(role, who.post(`/desk/staff/${id}/role`, { role: wanted }), { colleague: id });
const signIn = (email: string, password = OLD) =>
  signInWithPassword(new Request("http://127.0.0.1:3000/desk/sign-in"), { email, password }, "198.51.100.7");
/** Where the next click of an open tab leads. */
const click = (who: SignedIn) => knock(desk, who.get("/desk"));

describe("a colleague who is disabled", () => {
  it("is told so at the next click of an open tab, and cannot sign in, until the account is enabled", async () => {
    const them = await colleague("agent");
    expect((await click(them)).status).toBe(200);
    expect((await press(admin, them.id, "disable")).location).toBe(`/desk/staff/${them.id}?done=disable`);
    const next = await click(them);
    expect([next.status, next.location]).toEqual([302, "/desk/sign-in?over=1&ended=disabled"]);
    const told = await knock(signInPage, browserWith(() => "").get("/desk/sign-in?over=1&ended=disabled"));
    expect(told.data).toMatchObject({ over: "over", ended: "disabled" });
    expect(await signIn(them.email)).toEqual({ ok: false, problem: "wrong" });
    expect((await press(admin, them.id, "disable")).status).toBe(409);
    expect((await press(admin, them.id, "enable")).status).toBe(303);
    expect(await signIn(them.email)).toMatchObject({ ok: true });
    expect(await accountLines(them.id)).toEqual([
      ["colleague-added", null],
      ["colleague-disabled", admin.id],
      ["colleague-enabled", admin.id],
    ]);
  });

  it("is told so also where the row was changed by other hands", async () => {
    const them = await colleague("agent");
    await db().staff.update({ where: { id: them.id }, data: { active: false } });
    expect((await click(them)).location).toBe("/desk/sign-in?over=1&ended=disabled");
  });

  it("leaves tickets that are put back into the queue, or given to another, each with its line", async () => {
    const policy = await publish();
    const them = await colleague("agent");
    const other = await colleague("agent");
    const held = { kind: "staff", id: them.id, role: "agent", name: them.name } as const;
    const ids = [
      await ticketAt("verifying", policy, held, new Date()),
      await ticketAt("handling", policy, held, new Date()),
    ];
    await press(admin, them.id, "disable");
    const shown = await knock(page, admin.get(`/desk/staff/${them.id}`), { colleague: them.id });
    expect(shown.data).toMatchObject({ stranded: true, held: { count: 2 } });
    const give = (to: string) =>
      knock(giveOn, admin.post(`/desk/staff/${them.id}/tickets`, { to }), { colleague: them.id });
    expect((await give("nobody")).status).toBe(422);
    expect((await give(them.id)).location).toBe(`/desk/staff/${them.id}?done=tickets-left`);
    expect((await give("queue")).location).toBe(`/desk/staff/${them.id}?done=tickets`);
    for (const id of ids) {
      const { ticket, journal } = await everythingOf(id);
      expect(ticket.assigneeId).toBeNull();
      expect(journal.at(-1)).toMatchObject({ kind: "unassigned", actorId: admin.id, data: { before: them.id } });
    }
    await db().ticket.updateMany({ where: { id: { in: ids } }, data: { assigneeId: them.id } });
    expect((await give(other.id)).status).toBe(303);
    for (const id of ids)
      expect((await everythingOf(id)).journal.at(-1)).toMatchObject({
        kind: "assigned",
        data: { assigneeId: other.id, before: them.id },
      });
    expect((await verifyJournal()).flaw).toBeNull();
  });
});

describe("the last administrator", () => {
  it("can neither be disabled nor lose the role, also when two do it to each other at once", async () => {
    const one = await colleague("administrator");
    const two = await colleague("administrator");
    const others = (await db().staff.findMany({ where: { role: "administrator", active: true } }))
      .map(({ id }) => id)
      .filter((id) => ![one.id, two.id].includes(id));
    await db().staff.updateMany({ where: { id: { in: others } }, data: { role: "agent" } });
    const race = await Promise.all([press(one, two.id, "disable"), setRole(two, one.id, "agent")]);
    const left = await db().staff.findMany({ where: { role: "administrator", active: true } });
    expect(left).toHaveLength(1);
    expect(race.filter(({ status }) => status === 303)).toHaveLength(1);
    const last = left[0]!;
    const by = { kind: "system" } as const;
    const asked = { staffId: last.id, actor: by, now: new Date() };
    expect(await disable(asked)).toMatchObject({ ok: false, refusal: "last-administrator" });
    expect(await changeRole({ ...asked, role: "compliance" })).toMatchObject({ refusal: "last-administrator" });
    expect(await deactivateStaff(last.email, new Date())).toMatchObject({ refusal: "last-administrator" });
    expect((await db().staff.findUniqueOrThrow({ where: { id: last.id } })).active).toBe(true);
    await db().staff.updateMany({ where: { id: { in: others } }, data: { role: "administrator" } });
  });

  it("stays, however many do it to each other at once", async () => {
    const six = await Promise.all([1, 2, 3, 4, 5, 6].map(() => colleague("administrator")));
    const others = (await db().staff.findMany({ where: { role: "administrator", active: true } }))
      .map(({ id }) => id)
      .filter((id) => !six.some((each) => each.id === id));
    await db().staff.updateMany({ where: { id: { in: others } }, data: { role: "agent" } });
    await Promise.all(six.map((who, at) => press(who, six[(at + 1) % six.length]!.id, "disable")));
    expect(await db().staff.count({ where: { role: "administrator", active: true } })).toBeGreaterThan(0);
    await db().staff.updateMany({ where: { id: { in: others } }, data: { role: "administrator" } });
  });
});

describe("nobody", () => {
  it("changes their own role, or disables themselves", async () => {
    expect((await setRole(admin, admin.id, "agent")).status).toBe(403);
    expect((await press(admin, admin.id, "disable")).status).toBe(403);
    const { data } = await knock(page, admin.get(`/desk/staff/${admin.id}`), { colleague: admin.id });
    expect(data).toMatchObject({ own: true, acts: [] });
  });

  it("but an administrator gets in, by any door", async () => {
    const them = await colleague("agent");
    const named = { colleague: them.id, act: "disable" };
    for (const each of ROLES.filter((name) => name !== "administrator")) {
      const who = await colleague(each);
      const doors = [list, invitePage, page, rolePage, actPage, deeds, giveOnPage].map((door) =>
        knock(door, who.get(`/desk/staff/${them.id}`), named),
      );
      const sent = [invite, role, act, endSession, giveOn].map((door) =>
        knock(door, who.post(`/desk/staff/${them.id}`, { role: "agent", to: "queue" }), named),
      );
      expect(new Set((await Promise.all([...doors, ...sent])).map(({ status }) => status))).toEqual(new Set([403]));
    }
    expect(await accountLines(them.id)).toEqual([["colleague-added", null]]);
  });

  it("is found by an address that is no colleague's", async () => {
    for (const id of ["00000000-0000-7000-8000-000000000000", "x", "__proto__"]) {
      for (const name of ACTS) expect((await press(admin, id, name)).status).toBe(404);
      expect((await knock(page, admin.get(`/desk/staff/${id}`), { colleague: id })).status).toBe(404);
    }
    expect((await press(admin, admin.id, "constructor")).status).toBe(404);
  });
});

describe("a role", () => {
  it("changes from the next page on, and stands in the journal", async () => {
    const them = await colleague("agent");
    expect((await knock(list, them.get("/desk/staff"))).status).toBe(403);
    expect((await setRole(admin, them.id, "owner")).status).toBe(422);
    expect((await setRole(admin, them.id, "administrator")).status).toBe(303);
    expect((await knock(list, them.get("/desk/staff"))).status).toBe(200);
    expect((await setRole(admin, them.id, "agent")).status).toBe(303);
    expect((await press(them, admin.id, "disable")).status).toBe(403);
    const line = await db().journalEntry.findFirstOrThrow({ where: { staffId: them.id, kind: "role-changed" } });
    expect([line.actorId, line.data]).toEqual([admin.id, { from: "agent", to: "administrator" }]);
  });
});

describe("a reset", () => {
  it("of the password ends it and every session at once; its link sets a new one", async () => {
    const them = await colleague("agent");
    expect((await press(admin, them.id, "reset-password")).status).toBe(303);
    expect((await click(them)).location).toBe("/desk/sign-in?over=1&ended=password");
    expect(await signIn(them.email)).toEqual({ ok: false, problem: "wrong" });
    const set = await (await ledBy((await tokenFor(them.id))!)).set(GOOD);
    expect(set.location).toBe("/desk");
    expect(await signIn(them.email, GOOD)).toMatchObject({ ok: true });
    expect((await accountLines(them.id)).map(([kind]) => kind)).toEqual([
      "colleague-added",
      "password-reset",
      "password-set",
    ]);
  });

  it("of the second factor forgets it", async () => {
    const them = await colleague("agent");
    await db().staff.update({ where: { id: them.id }, data: { twoFactorEnabled: true } });
    await db().staffTwoFactor.create({ data: { staffId: them.id, secret: "x", backupCodes: "[]" } });
    expect((await press(admin, them.id, "reset-factor")).status).toBe(303);
    expect(await db().staffTwoFactor.count({ where: { staffId: them.id } })).toBe(0);
    expect((await click(them)).location).toBe("/desk/sign-in?over=1&ended=factor");
  });
});

describe("sessions of a colleague", () => {
  it("are listed, and ended one by one or all", async () => {
    const them = await colleague("agent");
    const second = browserWith(await sessionOf(them.email).then((cookies) => () => cookies));
    const { data } = await knock(page, admin.get(`/desk/staff/${them.id}`), { colleague: them.id });
    const { sessions } = data as { sessions: { id: string; device: string }[] };
    expect(sessions).toHaveLength(2);
    expect(sessions[0]).toMatchObject({ device: "other/other" });
    const end = (session: string) =>
      knock(endSession, admin.post(`/desk/staff/${them.id}/session`, { session }), { colleague: them.id });
    expect((await end("x")).location).toBe(`/desk/staff/${them.id}`);
    expect((await end(sessions[0]!.id)).location).toBe(`/desk/staff/${them.id}?done=sign-out`);
    expect(await db().staffSession.count({ where: { staffId: them.id } })).toBe(1);
    await press(admin, them.id, "sign-out");
    expect((await click(them)).location).toBe("/desk/sign-in?over=1&ended=signed-out");
    expect((await knock(desk, second.get("/desk"))).location).toBe("/desk/sign-in?over=1&ended=signed-out");
  });

  it("of one are not ended by another's page", async () => {
    const [them, other] = [await colleague("agent"), await colleague("agent")];
    const { id: session } = await db().staffSession.findFirstOrThrow({ where: { staffId: other.id } });
    await knock(endSession, admin.post(`/desk/staff/${them.id}/session`, { session }), { colleague: them.id });
    expect((await click(other)).status).toBe(200);
  });
});

describe("a forgotten password", () => {
  const ask = (email: string) => knock(forgot, browserWith(() => "").post("/desk/forgot", { email }));
  const rows = () => db().staffLink.count({ where: { purpose: "forgot" } });

  it("is answered alike, and written alike, whoever's address it is; only an active colleague's has a letter", async () => {
    const them = await colleague("agent");
    const ended = await colleague("agent");
    await press(admin, ended.id, "disable");
    const answers = [];
    for (const email of [them.email, ended.email, "nobody@staff.example"]) {
      const before = await rows();
      answers.push(await ask(email));
      expect(await rows()).toBe(before + 1);
    }
    const [, ...others] = answers.map(({ status, data }) => ({ status, sent: (data as { sent: boolean }).sent }));
    expect(others).toEqual([
      { status: 200, sent: true },
      { status: 200, sent: true },
    ]);
    expect(answers[0]).toMatchObject({ status: 200, data: { sent: true } });
    expect(await tokenFor(ended.id)).toBeNull();
    const set = await (await ledBy((await tokenFor(them.id))!)).set(GOOD);
    expect(set.status).toBe(303);
    expect((await click(them)).location).toBe("/desk/sign-in?over=1&ended=password");
  });

  it("has five letters an hour and says nothing of the sixth; the link is good for an hour, and only the newest", async () => {
    const them = await colleague("agent");
    await ask(them.email);
    const first = (await tokenFor(them.id))!;
    for (let times = 0; times < 6; times += 1) expect((await ask(them.email)).data).toMatchObject({ sent: true });
    expect(await db().staffLink.count({ where: { staffId: them.id } })).toBe(5);
    expect((await (await ledBy(first)).page()).status).toBe(410);
    const { createdAt, expiresAt } = await db().staffLink.findFirstOrThrow({
      where: { staffId: them.id },
      orderBy: { createdAt: "desc" },
    });
    expect(expiresAt.getTime() - createdAt.getTime()).toBe(3_600_000);
  });

  it("says what to mend beside the field, and stops one network that asks too often", async () => {
    expect((await ask("nobody")).status).toBe(422);
    const answers = [];
    for (let times = 0; times < 21; times += 1) answers.push((await ask(`nobody-${times}@staff.example`)).status);
    expect(answers).toContain(429);
  });
});

describe("what a colleague did", () => {
  it("is read from the journals by reference, newest first, and says nothing of a person", async () => {
    const policy = await publish();
    const them = await colleague("agent");
    const id = await ticketAt(
      "handling",
      policy,
      { kind: "staff", id: them.id, role: "agent", name: them.name },
      new Date(),
    );
    const { reference } = (await everythingOf(id)).ticket;
    const { data } = await knock(deeds, admin.get(`/desk/staff/${them.id}/deeds`), { colleague: them.id });
    const shown = (data as { deeds: Record<string, unknown>[] }).deeds;
    expect(shown.map(({ action, reference: about }) => [action, about])).toEqual([
      ["verify", reference],
      ["take", reference],
    ]);
    expect(Object.keys(shown[0]!).sort()).toEqual(
      ["elsewhere", "line", "at", "kind", "action", "reference", "programmeId", "colleague"].sort(),
    );
  });
});
