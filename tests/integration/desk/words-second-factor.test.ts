import { expect, test } from "vitest";
import { whose } from "#app/http/kept/kept-words.server";
import { db } from "#app/platform/database/db.server";
import { action as writeNote } from "#app/routes/desk.tickets.$reference.note/route";
import { publish } from "#tests/factories/policy";
import { everythingOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "required";
useDatabase();

test("words wait where a new role first has to set up its second factor", async () => {
  const agent = await colleague("agent");
  const { id, name } = agent;
  const ticketId = await ticketAt("handling", await publish(), { kind: "staff", id, role: "agent", name }, new Date());
  const { reference } = (await everythingOf(ticketId)).ticket;
  await db().staff.update({ where: { id }, data: { role: "reviewer" } });
  const path = `/desk/tickets/${reference}/note`;
  const fields = { _whose: whose(`staff:${id}`), body: "先设置验证器" };
  const sent = await knock(writeNote, agent.post(path, fields), { reference });
  expect(sent).toMatchObject({ status: 302, location: "/desk/second-factor/enrol" });
  expect(sent.setCookie).toMatch(/kept=[\w-]{43}/);
  expect(await db().keptWords.count({ where: { owner: `staff:${id}`, path } })).toBe(1);
});
