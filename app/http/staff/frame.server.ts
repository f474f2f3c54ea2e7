import { randomUUID } from "node:crypto";
import { countUnread } from "#app/domain/tickets/desk/told/inbox.server";
import { may, type Role } from "#app/domain/people/permissions";
import { maySomewhere, type SignedIn } from "#app/domain/people/staff";
import type { Locale } from "#app/domain/language";
import { type BackWords, giveBack, whose } from "../kept/kept-words.server";
import type { RequestFacts } from "../request/context";
import { NOT_YOURS } from "./session.server";
import { themeOf, type Theme } from "./theme.server";
import { answeringNow, problemNow } from "../request/turn.server";
import { callerOf } from "../request/caller.server";

/** What the frame around every desk page shows. A page's loader gives it as `frame`. */
export type DeskFrame = {
  locale: Locale;
  theme: Theme;
  /** The page comes back with something to mend. */
  problem: boolean;
  /** Who is signed in; null on the pages for signing in. `whose`: how the page's forms say for whom they were made. */
  staff: {
    name: string;
    role: Role;
    works: boolean;
    reviews: boolean;
    /** How much of what they are told of they have not read. */
    unread: number;
    reports: boolean;
    policies: boolean;
    programmes: boolean;
    colleagues: boolean;
    operations: boolean;
    whose: string;
  } | null;
  /** What this colleague typed into the page's form before, which waits until it was sent; null where nothing does. */
  kept: BackWords | null;
  /** The page is only looked at, and answers no form. */
  arriving: boolean;
  /** A form was sent here that was made for another colleague, and was not done. */
  notYours: boolean;
  /** Is given to this one showing of the page: a form that adds something sends it along, and adds it once however often it is sent. */
  once: string;
};

/** The frame's data, with what waited for the page's form. In: the request, its context, and who the guard let in. */
export async function deskFrame(request: Request, context: RequestFacts, staff: SignedIn | null): Promise<DeskFrame> {
  const { locale, now } = callerOf(request, context);
  const owner = staff && (`staff:${staff.id}` as const);
  return {
    once: randomUUID(),
    notYours: new URL(request.url).searchParams.has(NOT_YOURS),
    kept: owner && (await giveBack({ request, context, owner }, new URL(request.url).pathname, now)),
    arriving: !answeringNow(context),
    locale,
    theme: themeOf(request),
    problem: problemNow(context),
    staff: staff && {
      whose: whose(`staff:${staff.id}`),
      name: staff.name,
      role: staff.role,
      works: maySomewhere(staff, "ticket.work"),
      unread: await countUnread(staff.id),
      reviews: maySomewhere(staff, "ticket.review"),
      reports: may(staff.accountRole, "report.read"),
      policies: may(staff.accountRole, "policy.read"),
      programmes: may(staff.accountRole, "programme.write"),
      colleagues: may(staff.accountRole, "staff.manage"),
      operations: may(staff.accountRole, "system.operate"),
    },
  };
}
