import { beforeAll, describe, expect, test } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { fileComplaint } from "#app/domain/tickets/complaints/file-complaint.server";
import { canSetContact, setContact } from "#app/domain/tickets/moves/set-contact.server";
import { findAnswer } from "#app/domain/tickets/letters/send/find-letter.server";
import type { LetterPage } from "#app/domain/tickets/letters/send/letter-page";
import { handInWriter } from "#app/http/preview/letter-writer.server";
import type { ShownPreview } from "#app/http/preview/show-preview.server";
import { db } from "#app/platform/database/db.server";
import { loader as ticketPage } from "#app/routes/desk.tickets.$reference._index/route";
import { action as send } from "#app/routes/desk.tickets.$reference.$action/route";
import { action as previewPaper } from "#app/routes/desk.tickets.$reference.$action_.paper/route";
import { loader as letterDoor } from "#app/routes/desk.tickets.$reference.letters.$letter/route";
import { loader as fileDoor } from "#app/routes/desk.tickets.$reference.letters.$letter_.$file/route";
import { writeLetter } from "#jobs/tasks/write-letter";
import { PERSON, WHAT } from "#tests/factories/answers";
import { takenBy, textOf } from "#tests/factories/case-desk";
import { unpacked, verifyZip } from "#tests/factories/case-file";
import { takeInTicket } from "#tests/factories/intake";
import { publish } from "#tests/factories/policy";
import { aTeam } from "#tests/factories/team";
import { act, everythingOf, expectOk } from "#tests/factories/ticket";
import { digestsOf, fileVisit, sendAt } from "#tests/factories/visit";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";
import { useFiles } from "#tests/support/files";

process.env.SECOND_FACTOR = "off";
useDatabase();
useFiles();

/** Stands in the other team's answer, and nowhere else. */
const THEIRS = "只有副本组写过的话";
const OURS = "查阅组自己写的话";
const HOUR_MS = 3_600_000;

let policy: PublishedPolicy;
let here: SignedIn;
let there: SignedIn;
let both: SignedIn;
let manager: SignedIn;

const staff = ({ id, role, name }: SignedIn) => ({ kind: "staff", id, role, name }) as const;

beforeAll(async () => {
  handInWriter((content) => writeLetter(content, "https://rights.example"));
  policy = await publish();
  [here, there, both] = [await colleague("agent"), await colleague("agent"), await colleague("agent")];
  manager = await colleague("compliance");
  const { policyId } = policy;
  await aTeam({
    name: "查阅组",
    holds: [{ policyId, right: "access" }],
    members: { [here.id]: "agent", [both.id]: "agent", [manager.id]: "compliance" },
  });
  await aTeam({
    name: "副本组",
    holds: [{ policyId, right: "copy" }],
    members: { [there.id]: "agent", [both.id]: "agent" },
  });
});

type Ours = "first" | "second";

/** One visit about two rights of two teams: theirs is refused, ours approved. In: which of them writes first, which is the one that the letter of the day hangs on. */
async function visitOf(ours: Ours, now: Date) {
  const { visit, ids } = await fileVisit(policy, ["access", "copy"], now);
  const [access = "", del = ""] = ids;
  const refuse = async () => {
    for (const action of ["take", "verify"] as const) await act(del, action, staff(there), now);
    await act(del, "refuse", staff(there), now, { grounds: [{ id: "nothing-found", explanation: THEIRS }] });
  };
  const approve = async () => {
    for (const action of ["take", "verify"] as const) await act(access, action, staff(here), now);
    await act(access, "approve", staff(here), now, { note: OURS, conditions: [] });
  };
  for (const move of ours === "first" ? [approve, refuse] : [refuse, approve]) await move();
  const [digest] = await digestsOf(visit);
  const [{ ticket: mine }, { ticket: other }] = [await everythingOf(access), await everythingOf(del)];
  return { visit, access, del, mine: mine.reference, other: other.reference, version: mine.version, digest: digest! };
}

type Visit = Awaited<ReturnType<typeof visitOf>>;

async function sentOf({ digest }: Visit, now: Date) {
  return (await sendAt(digest.id, new Date(now.getTime() + 24 * HOUR_MS)))!;
}

const page = async (who: SignedIn, reference: string, letter: string) => {
  const answer = await knock(letterDoor, who.get(`/desk/tickets/${reference}/letters/${letter}`), {
    reference,
    letter,
  });
  return { ...answer, letter: (answer.data as { letter?: LetterPage } | null)?.letter };
};
const file = (who: SignedIn, reference: string, letter: string, name: string) =>
  knock(fileDoor, who.get(`/desk/tickets/${reference}/letters/${letter}/${name}`), { reference, letter, file: name });

describe.each(["first", "second"] as const)(
  "of a visit's letter of the day a colleague reads what is about tickets they see (ours wrote %s)",
  (ours) => {
    const now = new Date();
    let told: Visit;
    let letters: Record<"mine" | "other" | "digest", string>;
    let sent: Awaited<ReturnType<typeof sentOf>>;

    beforeAll(async () => {
      told = await visitOf(ours, now);
      sent = await sentOf(told, now);
      const of = async (ticketId: string, kind: string) =>
        (await db().letter.findFirstOrThrow({ where: { ticketId, kind } })).id;
      letters = {
        mine: await of(told.access, "approved"),
        other: await of(told.del, "refused"),
        digest: told.digest.id,
      };
    });

    test("the person gets all of it, and each answer on paper", async () => {
      expect(sent.text).toContain(THEIRS);
      expect(sent.text).toContain(OURS);
      expect(sent.enclosures.map(({ name }) => name)).toEqual([`${told.other}.pdf`]);
      const paper = await findAnswer(told.del);
      expect(Buffer.from(paper!.bytes).equals(Buffer.from(sent.enclosures[0]!.bytes))).toBe(true);
    });

    test("the letter of one's own ticket holds its own part, says that others are left out, and is vouched for", async () => {
      const { letter } = await page(here, told.mine, letters.mine);
      expect(letter).toMatchObject({ parting: "part", vouched: "matches", kept: { enclosures: [] } });
      expect(letter!.kept!.text).toContain(OURS);
      expect(JSON.stringify(letter)).not.toContain(THEIRS);
      expect(JSON.stringify(letter)).not.toContain("不予办理");
      expect((await file(here, told.mine, letters.mine, `${told.other}.pdf`)).status).toBe(404);
      const theirs = await page(there, told.other, letters.other);
      expect(theirs.letter!.kept!.text).toContain(THEIRS);
      expect(JSON.stringify(theirs.letter)).not.toContain(OURS);
      expect(theirs.letter!.kept!.enclosures.map(({ name }) => name)).toEqual([`${told.other}.pdf`]);
    });

    test("the whole letter opens to who sees all it tells of, to nobody else", async () => {
      const [holder, reference, part] =
        ours === "first" ? [here, told.mine, letters.mine] : [there, told.other, letters.other];
      const foreign = ours === "first" ? THEIRS : OURS;
      const { letter } = await page(holder, reference, letters.digest);
      expect(letter).toMatchObject({ kept: null, vouched: null, parting: "withheld", parts: [{ id: part }] });
      expect(JSON.stringify(letter)).not.toContain(foreign);
      expect((await file(holder, reference, letters.digest, `${told.other}.pdf`)).status).toBe(404);
      const whole = await page(both, reference, letters.digest);
      expect(whole.letter).toMatchObject({ parting: null, vouched: "matches", kept: { subject: sent.subject } });
      expect(whole.letter!.kept!.text).toBe(sent.text);
    });

    test("a letter from before parts were kept is not shown to who sees one ticket of it", async () => {
      const kept = await db().letter.findUniqueOrThrow({ where: { id: letters.mine } });
      await db().letter.update({ where: { id: letters.mine }, data: { contentSealed: null } });
      const { letter } = await page(here, told.mine, letters.mine);
      expect(letter).toMatchObject({ kept: null, parting: "withheld" });
      expect((await page(both, told.mine, letters.mine)).letter!.kept!.text).toBe(sent.text);
      const files = unpacked(await takenBy(manager, told.mine));
      for (const name of files.keys()) expect(textOf(files, name), name).not.toContain(THEIRS);
      await db().letter.update({ where: { id: letters.mine }, data: { contentSealed: kept.contentSealed } });
    });

    test("the case file of a ticket holds its own part with its proof, and says that the rest is left out", async () => {
      const zip = await takenBy(manager, told.mine);
      const files = unpacked(zip);
      for (const name of files.keys()) {
        expect(textOf(files, name), name).not.toContain(THEIRS);
        expect(name).not.toContain(told.other);
      }
      const own = [...files.keys()].filter((name) => name.endsWith("letter.txt")).map((name) => textOf(files, name));
      expect(own.some((words) => words.includes(OURS))).toBe(true);
      const states = (JSON.parse(textOf(files, "contents.json")) as { kind: string; state: string }[])
        .filter(({ kind }) => kind === "letter-sent")
        .map(({ state }) => state);
      expect(states.filter((state) => state === "others")).toHaveLength(ours === "first" ? 1 : 0);
      expect(new Set(states.filter((state) => state !== "others"))).toEqual(new Set(["open"]));
      expect((await verifyZip(zip)).code).toBe(0);
    });
  },
);

test("what an act would send is shown without what waits about tickets one does not see, and its papers too", async () => {
  const now = new Date();
  const { ids } = await fileVisit(policy, ["access", "copy"], now);
  const [access = "", del = ""] = ids;
  for (const action of ["take", "verify"] as const) {
    await act(del, action, staff(there), now);
    await act(access, action, staff(here), now);
  }
  await act(del, "refuse", staff(there), now, { grounds: [{ id: "nothing-found", explanation: THEIRS }] });
  const { reference, version } = (await everythingOf(access)).ticket;
  const fields = { seen: String(version), note: OURS };
  const look = async (who: SignedIn) =>
    (
      (
        await knock(send, who.post(`/desk/tickets/${reference}/approve`, { ...fields, preview: "preview" }), {
          reference,
          action: "approve",
        })
      ).data as { preview: ShownPreview }
    ).preview;
  const ours = await look(here);
  expect(ours.others).toBe(true);
  expect(ours.letters.map(({ papers }) => papers)).toEqual([[]]);
  expect(ours.letters[0]!.html).toContain(OURS);
  expect(JSON.stringify(ours)).not.toContain(THEIRS);
  const paper = await knock(
    previewPaper,
    here.post(`/desk/tickets/${reference}/approve/paper`, { ...fields, paper: "0-0" }),
    { reference, action: "approve" },
  );
  expect(paper.status).toBe(404);
  await db().ticket.update({ where: { id: access }, data: { assigneeId: both.id } });
  const all = await look(both);
  expect(all.others).toBe(false);
  expect(JSON.stringify(all)).toContain(THEIRS);
});

test("a verdict does not give the ticket to who judged where they do not see it: it stays in its own team", async () => {
  const now = new Date();
  const judge = await colleague("agent");
  await aTeam({
    name: "投诉组",
    holds: [{ policyId: policy.policyId, right: "complaint" }],
    members: { [judge.id]: "agent", [both.id]: "agent" },
  });
  const complaintAbout = async () => {
    const { access, mine } = await visitOf("first", now);
    await act(access, "refuse", staff(here), now);
    const complaintId = (await expectOk(fileComplaint(access, WHAT.complaint, now))).ticketId;
    return { access, mine, complaintId };
  };
  const { access, mine, complaintId } = await complaintAbout();
  for (const action of ["take", "judge"] as const) await act(complaintId, action, staff(judge), now);
  const { ticket } = await everythingOf(access);
  expect(ticket).toMatchObject({ open: true, assigneeId: here.id });
  expect((await knock(ticketPage, here.get(`/desk/tickets/${mine}`), { reference: mine })).status).toBe(200);
  const seen = await complaintAbout();
  for (const action of ["take", "judge"] as const) await act(seen.complaintId, action, staff(both), now);
  expect((await everythingOf(seen.access)).ticket.assigneeId).toBe(both.id);
});

test("where the person is reached belongs to the whole visit: no team alone sends another's answer elsewhere once they are verified", async () => {
  const now = new Date();
  const [ours, all] = [await colleague("agent"), await colleague("agent")];
  const teams = await db().teamHolding.findMany({
    where: { policyId: policy.policyId, right: { in: ["access", "copy"] } },
  });
  for (const { teamId, right } of teams)
    await db().teamMember.createMany({
      data: [
        { teamId, staffId: all.id, role: "reviewer" },
        ...(right === "access" ? [{ teamId, staffId: ours.id, role: "reviewer" }] : []),
      ],
    });
  const access = await takeInTicket(policy, staff(here), ["access", "copy"], now);
  const { visit } = (await everythingOf(access)).ticket;
  const copy = (await db().ticket.findFirstOrThrow({ where: { visit, right: "copy" } })).id;
  const role = (who: SignedIn) => ({ id: who.id, role: "reviewer" as const });
  const asked = (who: SignedIn, email: string) => ({
    ...{ ticketId: access, actor: role(who), reason: "本人来电", seen: null, now },
    contact: { name: PERSON.name, email, letterLocale: "zh-CN" as const },
  });
  expect(await setContact(asked(ours, "first@person.example"))).toEqual({ ok: true });
  for (const action of ["take", "verify"] as const) await act(copy, action, staff(there), now);
  const before = await everythingOf(copy);
  expect(await canSetContact(access, role(ours))).toBe(false);
  expect(await setContact(asked(ours, "second@person.example"))).toMatchObject({ refusal: "contact-needs-other" });
  expect(await everythingOf(copy)).toEqual(before);
  expect(await canSetContact(access, role(all))).toBe(true);
  expect(await setContact(asked(all, "third@person.example"))).toEqual({ ok: true });
});
