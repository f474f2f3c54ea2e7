import { askAccess } from "#app/domain/tickets/minors/ask-access.server";
import { decideAccess } from "#app/domain/tickets/minors/decide-access.server";
import type { AccessDecision } from "#app/domain/tickets/minors/rules";
import { db } from "#app/platform/database/db.server";
import { makeStaff, type StaffActor } from "./staff";
import { expectOk } from "./ticket";

export const REASON = "这张工单由我办理，要核对监护关系";

/** Asks for access to a ticket about a child. Out: the asking's id. */
export async function ask(ticketId: string, actor: Pick<StaffActor, "id" | "role">, now: Date): Promise<string> {
  await expectOk(askAccess({ ticketId, actor, reason: REASON, now }));
  return (await db().minorAccess.findFirstOrThrow({ where: { ticketId, staffId: actor.id, decidedAt: null } })).id;
}

/** Decides an asking, as a compliance manager of its own unless told as whom. */
export async function settle(
  accessId: string,
  now: Date,
  told: { decision?: AccessDecision; days?: 1 | 7 | 15 | 30; actor?: Pick<StaffActor, "id" | "role"> } = {},
): Promise<void> {
  const { decision = "approved", days = 7, actor = await makeStaff("compliance") } = told;
  await expectOk(
    decideAccess({
      accessId,
      actor,
      input: { decision, days, note: decision === "refused" ? "现在还不需要" : "" },
      now,
    }),
  );
}

/** Lets a colleague see a ticket about a child. */
export async function letIn(ticketId: string, actor: Pick<StaffActor, "id" | "role">, now: Date): Promise<void> {
  await settle(await ask(ticketId, actor, now), now);
}
