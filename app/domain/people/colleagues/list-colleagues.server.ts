import { db } from "#app/platform/database/db.server";
import { isUuid } from "#app/platform/is-uuid";
import type { Staff } from "#app/platform/generated/client";
import type { Locale } from "../../language";
import type { Role } from "../permissions";
import { staffMember } from "../staff-row";
import { invitedUntil, stateOf, type ColleagueState } from "./state";

/** A colleague as administrators see them. `lastSignInAt`, `invitedUntil`: ISO instants; `mailFailed`: the letter of their last link was refused for good. */
export type ListedColleague = {
  id: string;
  name: string;
  email: string;
  role: Role;
  locale: Locale;
  state: ColleagueState;
  enrolled: boolean;
  lastSignInAt: string | null;
  invitedUntil: string | null;
  mailFailed: boolean;
};

const PAGE = 100;

/** The newest link, whose letter says whether the address takes any. */
const LAST_LINK = { links: { orderBy: { createdAt: "desc" }, take: 1, select: { failedAt: true } } } as const;

function listed(row: Staff & { links: { failedAt: Date | null }[] }): ListedColleague {
  const state = stateOf(row);
  return {
    ...staffMember(row),
    state,
    enrolled: row.twoFactorEnabled,
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    invitedUntil: state === "invited" && row.invitedAt ? invitedUntil(row.invitedAt).toISOString() : null,
    mailFailed: Boolean(row.links[0]?.failedAt),
  };
}

/** Everybody with an account, those who can sign in first, by name; a page at a time. In: the page, from 1. Out: the colleagues, and whether there are more. */
export async function listColleagues(page: number): Promise<{ colleagues: ListedColleague[]; more: boolean }> {
  const rows = await db().staff.findMany({
    orderBy: [{ active: "desc" }, { name: "asc" }, { id: "asc" }],
    skip: (page - 1) * PAGE,
    take: PAGE + 1,
    include: LAST_LINK,
  });
  return { colleagues: rows.slice(0, PAGE).map(listed), more: rows.length > PAGE };
}

/** One colleague; null where there is none. */
export async function findColleague(id: string): Promise<ListedColleague | null> {
  const row = isUuid(id) ? await db().staff.findUnique({ where: { id }, include: LAST_LINK }) : null;
  return row && listed(row);
}
