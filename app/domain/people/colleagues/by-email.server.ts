import { db } from "#app/platform/database/db.server";
import { refuse, type Outcome } from "../../refusal";
import { canonicalEmail } from "../../typed/email";
import { disable } from "./change.server";
import type { OnColleague } from "./lock.server";
import { resetSecondFactor } from "./reset.server";

/* What the command line does to an account, whose owner it names by e-mail. */

async function on(email: string, now: Date, act: (asked: OnColleague) => Promise<Outcome>): Promise<Outcome> {
  const row = await db().staff.findFirst({
    where: { email: canonicalEmail(email), active: true },
    select: { id: true },
  });
  return row ? act({ staffId: row.id, actor: { kind: "system" }, now }) : refuse("colleague-gone");
}

/** Ends an account, as `disable` does. Out: as there; `colleague-gone` where no active account has this e-mail. */
export function deactivateStaff(email: string, now: Date): Promise<Outcome> {
  return on(email, now, disable);
}

/** Forgets a lost second factor, as `resetSecondFactor` does. Out: as there; `colleague-gone` where no active account has this e-mail. */
export function forgetSecondFactor(email: string, now: Date): Promise<Outcome> {
  return on(email, now, resetSecondFactor);
}
