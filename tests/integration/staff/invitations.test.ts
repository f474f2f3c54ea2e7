import { beforeAll, describe, expect, it } from "vitest";
import { settleLink } from "#app/domain/people/colleagues/link.server";
import { verifyJournal } from "#app/domain/journal/verify.server";
import { db } from "#app/platform/database/db.server";
import { action as act } from "#app/routes/desk.staff.$colleague.act.$act/route";
import { loader as page } from "#app/routes/desk.staff.$colleague._index/route";
import { loader as list } from "#app/routes/desk.staff._index/route";
import { action as invite } from "#app/routes/desk.staff.new/route";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";
import { accountLines, GOOD, ledBy, tokenFor } from "./support";

process.env.SECOND_FACTOR = "off";
useDatabase();

let admin: SignedIn;
let number = 0;

beforeAll(async () => {
  admin = await colleague("administrator");
});

function person(told: Record<string, string> = {}) {
  number += 1;
  return { name: `Invited ${number}`, email: `invited-${number}@staff.example`, role: "agent", locale: "en", ...told };
}

async function invited(told: Record<string, string> = {}) {
  const asked = person(told);
  const answer = await knock(invite, admin.post("/desk/staff/new", asked));
  expect(answer.status).toBe(303);
  const { id } = await db().staff.findUniqueOrThrow({ where: { email: asked.email } });
  expect(answer.location).toBe(`/desk/staff/${id}?done=invited`);
  return { id, ...asked };
}

const press = (id: string, name: string) =>
  knock(act, admin.post(`/desk/staff/${id}/act/${name}`), { colleague: id, act: name });

async function stateOf(id: string): Promise<string> {
  const { data } = await knock(page, admin.get(`/desk/staff/${id}`), { colleague: id });
  return (data as { colleague: { state: string } }).colleague.state;
}

describe("an invitation", () => {
  it("opens the account once its link was used, and signs in", async () => {
    const { id } = await invited();
    expect(await stateOf(id)).toBe("invited");
    const reader = await ledBy((await tokenFor(id))!);
    const set = await reader.set(GOOD);
    expect([set.status, set.location]).toEqual([303, "/desk"]);
    expect(await stateOf(id)).toBe("active");
    expect(await db().staffSession.count({ where: { staffId: id } })).toBe(1);
    expect(await accountLines(id)).toEqual([
      ["colleague-invited", admin.id],
      ["colleague-joined", id],
    ]);
    expect((await verifyJournal()).flaw).toBeNull();
  });

  it("is not spent by looking, however often, and works once", async () => {
    const { id } = await invited();
    const token = (await tokenFor(id))!;
    for (let times = 0; times < 3; times += 1) expect((await (await ledBy(token)).page()).status).toBe(200);
    const [first, second] = [await ledBy(token), await ledBy(token)];
    const answers = await Promise.all([first.set(GOOD), second.set(`${GOOD} too`)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410]);
    expect((await (await ledBy(token)).page()).status).toBe(410);
  });

  it("keeps no token: only its hash, and what is sealed until the letter went out", async () => {
    const { id } = await invited();
    const token = (await tokenFor(id))!;
    const row = await db().staffLink.findFirstOrThrow({ where: { staffId: id } });
    expect(Buffer.from(row.tokenSealed!).toString("latin1")).not.toContain(token);
    const outbox = await db().outbox.findMany({ where: { type: "send-staff-link" } });
    expect(JSON.stringify(outbox.map(({ payload }) => payload))).not.toContain(token);
    await settleLink(row.id, "sent", new Date());
    expect((await db().staffLink.findUniqueOrThrow({ where: { id: row.id } })).tokenSealed).toBeNull();
    expect((await (await ledBy(token)).page()).status).toBe(200);
  });

  it("is worth nothing after 72 hours, once it is sent again, or withdrawn; and can be sent anew", async () => {
    const { id } = await invited();
    const first = (await tokenFor(id))!;
    expect((await press(id, "invite-again")).status).toBe(303);
    expect((await (await ledBy(first)).page()).status).toBe(410);
    const second = (await tokenFor(id))!;
    await db().staffLink.updateMany({ where: { staffId: id, voidedAt: null }, data: { expiresAt: new Date() } });
    expect((await (await ledBy(second)).page()).status).toBe(410);
    expect((await press(id, "invite-again")).status).toBe(303);
    const third = (await tokenFor(id))!;
    const reader = await ledBy(third);
    expect((await press(id, "withdraw")).status).toBe(303);
    expect(await stateOf(id)).toBe("withdrawn");
    expect((await reader.set(GOOD)).status).toBe(410);
    expect((await press(id, "withdraw")).status).toBe(409);
    expect((await press(id, "invite-again")).status).toBe(303);
    expect((await (await ledBy((await tokenFor(id))!)).set(GOOD)).status).toBe(303);
  });

  it("lives for 72 hours", async () => {
    const { id } = await invited();
    const { createdAt, expiresAt } = await db().staffLink.findFirstOrThrow({ where: { staffId: id } });
    expect(expiresAt.getTime() - createdAt.getTime()).toBe(72 * 3_600_000);
  });

  it("is not sent more than five times an hour", async () => {
    const { id } = await invited();
    for (let times = 0; times < 4; times += 1) expect((await press(id, "invite-again")).status).toBe(303);
    expect((await press(id, "invite-again")).status).toBe(429);
  });

  it.each([
    ["too short", "short1", "password-short"],
    ["a common one", "password123456789", "password-easy"],
    ["a row of keys", "qwertyuiopasdfgh", "password-easy"],
    ["one sign over and over", "aaaaaaaaaaaaaaaaaaaa", "password-easy"],
    ["too long", "x7".repeat(65), "password-long"],
  ])("takes no password that is %s, and the link can still be used", async (_, password, refusal) => {
    const { id } = await invited();
    const reader = await ledBy((await tokenFor(id))!);
    const answer = await reader.set(password);
    expect([answer.status, answer.data]).toEqual([422, { refusal }]);
    expect((await reader.set(GOOD, `${GOOD}!`)).data).toEqual({ refusal: "password-differs" });
    expect((await reader.set(GOOD)).status).toBe(303);
  });

  it("takes no password made of their own name and address", async () => {
    const { id } = await invited({ name: "Bartholomew Quillfeather", email: "b.quillfeather@staff.example" });
    const reader = await ledBy((await tokenFor(id))!);
    expect((await reader.set("BartholomewQuillfeather")).data).toEqual({ refusal: "password-easy" });
  });

  it("goes to no address that has an account, however it is written, and says what is missing", async () => {
    const { email } = await invited();
    const taken = await knock(invite, admin.post("/desk/staff/new", person({ email: ` ${email.toUpperCase()}` })));
    expect([taken.status, (taken.data as { returned: { errors: unknown } }).returned.errors]).toEqual([
      422,
      { email: "email-taken" },
    ]);
    const empty = await knock(invite, admin.post("/desk/staff/new", { email: "nobody", name: "\u200b" }));
    expect((empty.data as { returned: { errors: unknown } }).returned.errors).toEqual({
      name: "required",
      email: "email",
      role: "choose-one",
      locale: "choose-one",
    });
  });

  it("is made once, when two administrators invite the same address at once", async () => {
    const asked = person();
    const other = await colleague("administrator");
    const answers = await Promise.all([admin, other].map((who) => knock(invite, who.post("/desk/staff/new", asked))));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
  });

  it("of a made-up token leads to a page that says that it does not work", async () => {
    for (const token of ["x", "A".repeat(43), "../../etc/passwd"]) {
      const reader = await ledBy(token);
      expect(reader.opened.location).toBe("/desk/link");
      expect((await reader.page()).status).toBe(410);
      expect((await reader.set(GOOD)).status).toBe(410);
    }
  });

  it("stands in the list with its state, and a letter that was refused with it", async () => {
    const { id } = await invited({ name: "Aaron First" });
    const link = await db().staffLink.findFirstOrThrow({ where: { staffId: id } });
    await settleLink(link.id, "failed", new Date());
    const { data } = await knock(list, admin.get("/desk/staff"));
    const listed = (data as { colleagues: { id: string; state: string; mailFailed: boolean }[] }).colleagues;
    expect(listed.find((each) => each.id === id)).toMatchObject({ state: "invited", mailFailed: true });
  });
});
