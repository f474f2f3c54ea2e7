import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishProgramme } from "#app/domain/programmes/moves/publish.server";
import { countAudience } from "#app/domain/programmes/reading/counts.server";
import { findPublicNotice, listPublicNotices } from "#app/domain/programmes/reading/public-notices.server";
import { listUnreached } from "#app/domain/programmes/reading/unreached.server";
import { noteReturned } from "#app/domain/programmes/sending/note-returned.server";
import { db } from "#app/platform/database/db.server";
import * as proof from "#app/routes/desk.programmes.$programme.proof[.]csv/route";
import * as page from "#app/routes/desk.programmes.$programme.unreached/route";
import * as list from "#app/routes/desk.programmes.$programme.unreached[.]csv/route";
import { createTransport, type Transport } from "#emails/transport";
import { sendNotices } from "#jobs/tasks/send-notices";
import { type MailServer, startMailServer } from "#tests/integration/jobs/support/mail-server";
import { publish } from "#tests/factories/policy";
import { done, END, INCIDENT, people, released, versionOf } from "#tests/factories/programme";
import type { StaffActor } from "#tests/factories/staff";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

const NOW = new Date("2026-03-01T02:00:00Z");
let mail: MailServer;
let noticeMail: Transport;
let officer: SignedIn;
let administrator: SignedIn;

beforeAll(async () => {
  await publish();
  mail = await startMailServer();
  noticeMail = createTransport(mail.smtpUrl, "no-reply@rightsdesk.example", { connections: 4 });
  [officer, administrator] = [await colleague("compliance"), await colleague("administrator")];
});
afterAll(async () => {
  noticeMail.close(true);
  await mail.down();
});

async function send(programmeId: string): Promise<unknown> {
  await db().programme.update({ where: { id: programmeId }, data: { nextBatchAt: null } });
  const context = { mail: noticeMail, codeMail: noticeMail, noticeMail, origin: "https://rights.example" };
  return sendNotices({ programmeId }, { ...context, stopping: () => false });
}

/** An incident told to four by letter alone: one was told, one was refused, one has answered nothing for days, one letter came back. */
async function halfTold(name: string) {
  const told = await released({ words: INCIDENT, contacts: people(4, name), now: NOW, told: { byPage: false } });
  const { id, releaser } = told;
  mail.refuse(550, `${name}-2@person.example`);
  // The five days before this try.
  const third = { programmeId_seq: { programmeId: id, seq: 3 } };
  await db().programmeReader.update({ where: third, data: { tries: 126, againAt: new Date("2999-01-01") } });
  await send(id);
  mail.refuse(452, `${name}-3@person.example`);
  await db().programmeReader.update({ where: third, data: { againAt: null } });
  expect(await send(id)).toBe("done");
  mail.refuse(null);
  done(await noteReturned({ programmeId: id, emails: [`${name}-4@person.example`], actor: releaser, now: NOW }));
  return told;
}

const csv = async (door: typeof proof | typeof list, who: SignedIn, programme: string): Promise<string> => {
  const context = { requestId: "test", address: "192.0.2.1", sent: Promise.resolve(true) };
  const answered = await door.loader({ request: who.get("/desk/programmes/x"), params: { programme }, context });
  return answered.text();
};

describe("whom no letter reached", () => {
  test("is counted and listed without anybody's hand, hidden but for the beginnings, with the reason", async () => {
    const { id } = await halfTold("half");
    expect(await countAudience(id, "resource-go")).toMatchObject({ sent: 2, failed: 2, returned: 1, waiting: 0 });
    const { unreached, more } = await listUnreached(id, 0);
    expect(unreached.map(({ address, why }) => [address, why])).toEqual([
      ["h***@person.example", "address"],
      ["h***@person.example", "given-up"],
      ["h***@person.example", "returned"],
    ]);
    expect(more).toBe(false);
    expect((await listUnreached(id, 3)).unreached.map(({ seq }) => seq)).toEqual([4]);
    const why = (await db().journalEntry.findMany({ where: { programmeId: id, kind: "not-told" } })).map(
      ({ data }) => (data as { why: string }).why,
    );
    expect(why.sort()).toEqual(["given-up", "refused"]);
    const seen = await knock(page.loader, officer.get(`/desk/programmes/${id}/unreached`), { programme: id });
    expect(JSON.stringify(seen.data)).not.toContain("half-");
    expect(seen.data).toMatchObject({ ways: { byPage: false, mayPublish: true, mayTakeOut: true, mayRetry: true } });
  });

  test("is taken out as a list with the reasons, which stands in the journal; and the proof says the same", async () => {
    const { id } = await halfTold("taken");
    const lines = (await csv(list, officer, id)).trim().split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^taken-2@person\.example,.*地址无效或收件方拒收.*550/);
    expect(lines[3]).toMatch(/^taken-4@person\.example,.*信被退回/);
    expect(await db().journalEntry.count({ where: { programmeId: id, kind: "unreached-exported" } })).toBe(1);
    const whole = (await csv(proof, administrator, id)).trim().split("\r\n");
    expect(whole[0]).toContain("北京时间");
    const states = whole.slice(1).map((line) => /已发出|没有送到|被退回|等待发送/.exec(line)?.[0]);
    expect(states).toEqual(["已发出", "没有送到", "没有送到", "被退回"]);
  });

  test("is taken out by nobody who wrote or handed over the notice, unless an administrator", async () => {
    const { id } = await halfTold("own");
    const authored = (staffId: string) => db().programme.update({ where: { id }, data: { authorIds: [staffId] } });
    await authored(officer.id);
    for (const door of [proof, list])
      expect((await knock(door.loader, officer.get("/desk/x"), { programme: id })).status).toBe(403);
    expect(await db().journalEntry.count({ where: { programmeId: id, kind: { endsWith: "-exported" } } })).toBe(0);
    await authored(administrator.id);
    expect(await csv(list, administrator, id)).toContain("own-2@person.example");
    for (const role of ["agent", "reviewer"] as const)
      expect((await knock(list.loader, (await colleague(role)).get("/desk/x"), { programme: id })).status).toBe(403);
  });
});

describe("the public notice afterwards", () => {
  const asked = async (programmeId: string, actor: StaffActor) => ({
    programmeId,
    seen: await versionOf(programmeId),
    shownUntil: "2026-12-31",
    actor,
    now: new Date("2026-03-09T02:00:00Z"),
  });

  test("is the same words, released by a second person, dated as it became public", async () => {
    const { id, author, releaser } = await halfTold("later");
    expect(await findPublicNotice("resource-go", id, "en")).toBeNull();
    expect(await publishProgramme(await asked(id, author))).toMatchObject({ refusal: "same-author" });
    done(await publishProgramme(await asked(id, releaser)));
    const found = await findPublicNotice("resource-go", id, "en");
    expect(found?.notice).toMatchObject({ title: INCIDENT.title.en, on: "2026-03-09" });
    expect((await listPublicNotices("resource-go", "Asia/Shanghai"))[0]?.id).toBe(id);
    expect(await publishProgramme(await asked(id, releaser))).toMatchObject({ refusal: "programme-moved" });
  });

  test("of an ended service stays until the last day of its requests", async () => {
    await publish({ id: "quiet-end", policyUrl: null });
    const told = { policyId: "quiet-end", words: END, contacts: people(1, "quiet"), told: { byPage: false } };
    const { id, releaser } = await released({ ...told, now: NOW });
    done(await publishProgramme({ ...(await asked(id, releaser)), shownUntil: null }));
    expect(await db().programme.findUniqueOrThrow({ where: { id } })).toMatchObject({ shownUntil: END.requestsUntil });
  });

  test("is not of a draft", async () => {
    const { id, releaser } = await released({ words: INCIDENT, contacts: people(1, "draft"), now: NOW });
    await db().programme.update({ where: { id }, data: { status: "draft", byPage: false } });
    expect(await publishProgramme(await asked(id, releaser))).toMatchObject({ refusal: "programme-moved" });
  });
});
