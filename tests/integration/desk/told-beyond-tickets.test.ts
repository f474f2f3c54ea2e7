import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { sendBack } from "#app/domain/policies/proposals/decide.server";
import { proposeRetiring } from "#app/domain/policies/proposals/propose.server";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { proposeProgramme, releaseProgramme } from "#app/domain/programmes/moves/release.server";
import { recordNotTold } from "#app/domain/programmes/sending/record-told.server";
import { listDue } from "#app/domain/tickets/desk/morning/due.server";
import { countUnread, listTold, type ToldEntry } from "#app/domain/tickets/desk/told/inbox.server";
import { settleTask } from "#app/domain/tickets/tasks/settle-task.server";
import { sayMoment } from "#app/http/answer/say-moment";
import { fromList } from "#app/http/bench/other-list";
import { paths } from "#app/paths";
import { db } from "#app/platform/database/db.server";
import { loader as inbox } from "#app/routes/desk.told._index/route";
import { loader as ticketPage } from "#app/routes/desk.tickets.$reference._index/route";
import { loader as open } from "#app/routes/desk.told.$told/route";
import { publish } from "#tests/factories/policy";
import { draft, INCIDENT, people, versionOf } from "#tests/factories/programme";
import { act, expectOk, itemOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

let policy: PublishedPolicy;
beforeAll(async () => {
  policy = await publish();
});

const NOW = new Date("2026-04-30T02:00:00Z");
const told = async (who: SignedIn): Promise<ToldEntry[]> => (await listTold(who.id, null)).entries;
const kinds = async (who: SignedIn) => (await told(who)).map(({ kind }) => kind);

describe("what is no matter of one ticket", () => {
  const recipient = { kind: "recipient" as const };

  test("a recipient's answer, and that of who was asked for permission, reach whoever has the ticket", async () => {
    const agent = await colleague("agent");
    const by = { kind: "staff" as const, id: agent.id, role: agent.role, name: agent.name };
    const ticketId = await ticketAt("approved", policy, by, NOW, "delete");
    await act(ticketId, "finish", by, NOW, {
      items: [itemOf({ outcome: "deleted" })],
      where: "运单系统",
      done: "",
      recipients: [{ id: "logistics", find: "运单 7781" }],
    });
    const task = await db().task.findFirstOrThrow({ where: { ticketId, kind: "recipient" } });
    const input = { result: "done", note: "", until: null, on: null };
    await expectOk(settleTask({ taskId: task.id, actor: recipient, input, now: NOW }));
    const id = randomUUID();
    const tokenExpiresAt = new Date(NOW.getTime() + 86_400_000);
    await db().task.create({
      data: { id, ticketId, kind: "permission", key: "guardian", dueOn: "2026-05-05", createdAt: NOW, tokenExpiresAt },
    });
    await expectOk(settleTask({ taskId: id, actor: recipient, input: { ...input, result: "given" }, now: NOW }));
    expect((await kinds(agent)).sort()).toEqual(["permission-answered", "recipient-answered"]);
    const { entries } = (await knock(inbox, agent.get("/desk/told"))).data as { entries: { id: string }[] };
    for (const entry of entries)
      expect((await knock(open, agent.get("/desk/told"), { told: entry.id })).location).toMatch(
        /\?tab=tasks&from=list%3Dtold$/,
      );
    const { reference } = await db().ticket.findUniqueOrThrow({ where: { id: ticketId } });
    const page = await knock(ticketPage, agent.get(paths.ticket(reference, { from: fromList("told") })), { reference });
    expect(page.data).toMatchObject({ bench: { ways: { here: true, previous: null, next: null } } });
  });

  test("a change of a policy waits for everybody who may agree, in the inbox and in the morning; then its author hears of it", async () => {
    const [author, second, other] = [
      await colleague("administrator"),
      await colleague("compliance"),
      await colleague("administrator"),
    ];
    const { policyId } = await publish({ id: "told-of" });
    const asked = {
      policyId,
      retiredOn: "2026-06-01",
      instead: { "zh-CN": "写信。", en: "Write." },
      successorId: null,
    };
    const { proposalId } = await expectOk(proposeRetiring({ ...asked, note: "", actor: author, now: NOW }));
    expect(await kinds(author)).toEqual([]);
    expect(await told(second)).toMatchObject([{ kind: "policy-proposed", policyId, reference: null, read: false }]);
    const page = await knock(inbox, second.get("/desk/told"));
    expect(page.data).toMatchObject({ entries: [{ about: { en: resourceGo.name.en } }] });
    const [entry] = await told(second);
    const opened = await knock(open, second.get("/desk/told"), { told: entry!.id });
    expect(opened.location).toBe(paths.policyProposal(policyId));
    const due = (who: SignedIn) => listDue(who.id, "2026-04-30", NOW);
    expect(await due(other)).toMatchObject([
      { what: "proposal", reference: policyId, name: { en: resourceGo.name.en } },
    ]);
    await expectOk(sendBack({ proposalId, policyId, actor: second, reason: "再想想", now: NOW }));
    expect([await countUnread(other.id), await due(other)]).toEqual([0, []]);
    expect(await kinds(author)).toEqual(["policy-decided"]);
    await db().staff.update({ where: { id: second.id }, data: { role: "agent" } });
    expect(await told(second)).toEqual([]);
  });

  test("a notice to many: that it waits, that it went out, and, once a day, that letters did not arrive", async () => {
    const [releaser, bystander] = [await colleague("administrator"), await colleague("agent")];
    const contacts = people(3, "told");
    const { id, author } = await draft({ policyId: policy.policyId, words: INCIDENT, contacts, now: NOW });
    const move = { programmeId: id, policyId: policy.policyId, seen: await versionOf(id), now: NOW };
    await expectOk(proposeProgramme({ ...move, actor: author }));
    expect(await told(releaser)).toMatchObject([
      { kind: "programme-proposed", programmeId: id, title: INCIDENT.title },
    ]);
    expect(await listDue(releaser.id, "2026-04-30", NOW)).toMatchObject([{ what: "proposal", name: INCIDENT.title }]);
    await expectOk(releaseProgramme({ ...move, actor: releaser, sayMoment }));
    expect(await countUnread(releaser.id)).toBe(0);
    const readers = await db().programmeReader.findMany({ where: { programmeId: id }, select: { id: true } });
    for (const { id: readerId } of readers)
      await recordNotTold({ readerId, programmeId: id }, "refused", "smtp-550", NOW);
    const heard = (await listTold(author.id, null)).entries.map(({ kind }) => kind).sort();
    expect(heard).toEqual(["notices-failed", "programme-decided"]);
    expect(await kinds(releaser)).toEqual(["notices-failed", "programme-proposed"]);
    const [failed] = await told(releaser);
    const opened = await knock(open, releaser.get("/desk/told"), { told: failed!.id });
    expect(opened.location).toBe(paths.programmeUnreached(id));
    expect(await kinds(bystander)).toEqual([]);
  });
});
