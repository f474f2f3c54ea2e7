import { z } from "zod";
import type { CivilDate } from "#app/domain/clock/dates/civil-date";
import type { ProgrammeKind } from "#app/domain/programmes/programme/kinds";
import { typedDay, type FieldError } from "#app/domain/tickets/ticket/typed-fields";

/** Until which day the portal's front tells a notice that is published later; the end of a service has a day of its own. In: the kind, today in the policy's zone. */
export function publishForm(kind: ProgrammeKind, today: CivilDate) {
  const ahead = typedDay.refine((day) => day >= today, "later-date" satisfies FieldError);
  const shownUntil = kind === "service-end" ? z.unknown().transform(() => null) : ahead;
  return z.object({ shownUntil }).transform((typed): CivilDate | null => typed.shownUntil);
}
