import { createStaff } from "#app/domain/people/create-staff.server";
import type { Role } from "#app/domain/people/permissions";
import { DEFAULT_POLICY } from "#app/domain/policies/profiles/shipped";
import { findPolicyInForce } from "#app/domain/policies/versions/published.server";
import { opensNewestTicket } from "#app/domain/tickets/filing/opens-newest.server";
import { closeDb, db } from "#app/platform/database/db.server";
import { env } from "#app/platform/env/env.server";
import { knowKeys } from "#app/platform/seal/keys.server";
import { isMain } from "#app/platform/is-main";
import { now } from "#app/platform/now.server";
import { play, type Players } from "./demo/play";
import { PLOTS } from "./demo/plots";
import demoStaff from "./demo-staff.json";
import { publishShipped } from "./publish";

async function createDemoStaff(at: Date): Promise<Players> {
  for (const person of demoStaff)
    await createStaff({ ...person, role: person.role as Role, locale: person.locale as "zh-CN" | "en" }, at);
  const staff = await db().staff.findMany({
    where: { email: { in: demoStaff.map(({ email }) => email) } },
    select: { id: true, role: true, email: true },
  });
  const known = demoStaff
    .map(({ email }) => staff.find((member) => member.email === email)!)
    .map(({ id, role }) => ({ id, role: role as Role }));
  const agents = known.filter(({ role }) => role === "agent");
  return { agent: agents[0]!, colleague: agents[1]!, reviewer: known.find(({ role }) => role === "reviewer")! };
}

/** Fills an empty portal with a small believable demo: staff, and tickets in every state. A portal that has tickets is left alone. Out: how many tickets were made. */
export async function seedDemo(at: Date): Promise<number> {
  const players = await createDemoStaff(at);
  if ((await db().ticket.findFirst({ select: { id: true } })) !== null) return 0;
  const policy = await findPolicyInForce(DEFAULT_POLICY, at);
  if (!policy) throw new Error("no policy is published");
  for (const [index, plot] of PLOTS.entries()) await play(plot, index, policy, players, at);
  return db().ticket.count();
}

async function main(): Promise<void> {
  const at = now();
  await publishShipped(at);
  await knowKeys(opensNewestTicket);
  const tickets = env().DEMO ? await seedDemo(at) : 0;
  process.stdout.write(tickets > 0 ? `demo: ${tickets} tickets\n` : "nothing to fill\n");
}

if (isMain(import.meta.url)) {
  main()
    .catch((error: unknown) => {
      process.stderr.write(
        `The database could not be filled: ${error instanceof Error ? error.message : "unknown reason"}\n`,
      );
      process.exitCode = 1;
    })
    .finally(() => void closeDb());
}
