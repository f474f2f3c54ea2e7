import { may, type Role } from "#app/domain/people/permissions";
import type { StaffMember } from "#app/domain/people/staff";
import type { Locale } from "#app/domain/language";
import type { RequestFacts } from "../request/context";
import { themeOf, type Theme } from "./theme.server";
import { problemNow } from "../request/turn.server";
import { callerOf } from "../request/caller.server";

/** What the frame around every desk page shows. A page's loader gives it as `frame`. */
export type DeskFrame = {
  locale: Locale;
  theme: Theme;
  /** The page comes back with something to mend. */
  problem: boolean;
  /** Who is signed in; null on the pages for signing in. */
  staff: { name: string; role: Role; reports: boolean; policies: boolean } | null;
};

/** The frame's data. In: the request, its context, and who the guard let in. */
export function deskFrame(request: Request, context: RequestFacts, staff: StaffMember | null): DeskFrame {
  const { locale } = callerOf(request, context);
  return {
    locale,
    theme: themeOf(request),
    problem: problemNow(context),
    staff: staff && {
      name: staff.name,
      role: staff.role,
      reports: may(staff.role, "report.read"),
      policies: may(staff.role, "policy.manage"),
    },
  };
}
