import { expect, it } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { setMember } from "#app/domain/people/teams/change-member.server";
import { countTakable } from "#app/domain/tickets/moves/give-on.server";
import { paths } from "#app/paths";
import { loader as queue } from "#app/routes/desk._index/route";
import { action as makeTeam } from "#app/routes/desk.teams.new/route";
import { action as hold, loader as holdPage } from "#app/routes/desk.teams.$team.hold/route";
import { publish } from "#tests/factories/policy";
import { aTeam } from "#tests/factories/team";
import { act, expectOk, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

it("the first team that gets tickets: who will see none is named before, and told so in their queue after", async () => {
  const policy = await publish();
  const [boss, agent, reviewer] = [
    await colleague("administrator"),
    await colleague("agent"),
    await colleague("reviewer"),
  ];
  const ticket = await fileTicket(policy, "access", new Date());
  const queueOf = async (who: typeof agent) =>
    (await knock(queue, who.get(paths.desk()))).data as { rows: unknown[]; blind: boolean };
  expect(await queueOf(agent)).toMatchObject({ rows: [{}], blind: false });

  const made = await knock(makeTeam, boss.post(paths.teamNew(), { name: "北组" }));
  const team = made.location!.split("/").at(-1)!;
  const asked = async () =>
    (await knock(holdPage, boss.get(paths.teamHold(team)), { team })).data as {
      blinded: string[];
      seen: string;
    };
  const insider = await colleague("agent");
  await expectOk(
    setMember({
      teamId: team,
      staffId: insider.id,
      role: "agent",
      actor: { kind: "staff", id: boss.id },
      now: new Date(),
    }),
  );
  const { blinded, seen } = await asked();
  expect(blinded).toEqual([agent.name, reviewer.name].toSorted());
  const held = await knock(hold, boss.post(paths.teamHold(team), { policy: policy.policyId, right: "", seen }), {
    team,
  });
  expect(held.location).toBe(paths.team(team));
  expect((await asked()).blinded).toEqual([]);

  expect(await queueOf(agent)).toMatchObject({ rows: [], blind: true });
  expect(await queueOf(boss)).toMatchObject({ rows: [{}], blind: false });
  expect(deskCopy("en").queue.empty.noTeam.help).toContain("administrator");

  const [member, outsider] = [await colleague("agent"), await colleague("agent")];
  await aTeam({
    name: "南组",
    holds: [{ policyId: policy.policyId, right: "access" }],
    members: { [member.id]: "agent" },
  });
  await act(ticket, "take", { kind: "staff", id: member.id, role: "agent" }, new Date());
  const takable = await countTakable(member.id);
  expect([takable.get(member.id), takable.get(outsider.id)]).toEqual([1, undefined]);
});
