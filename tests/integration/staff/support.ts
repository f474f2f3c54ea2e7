import { findLinkToSend } from "#app/domain/people/colleagues/link.server";
import { db } from "#app/platform/database/db.server";
import { action as setPassword, loader as passwordPage } from "#app/routes/desk.link._index/route";
import { loader as openLink } from "#app/routes/desk.link.$token/route";
import { browserWith, knock } from "#tests/support/desk-door";

export const GOOD = "copper lantern over seven bridges";

/** The token that stands in the letter of a colleague's newest link; null where no letter goes out. */
export async function tokenFor(staffId: string, now = new Date()): Promise<string | null> {
  const link = await db().staffLink.findFirst({ where: { staffId }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
  return link && ((await findLinkToSend(link.id, now))?.token ?? null);
}

/** A browser that was led by a link: it has the link's cookie and nothing else. */
export async function ledBy(token: string) {
  const opened = await knock(openLink, browserWith(() => "").get(`/desk/link/${token}`), { token });
  const cookie = opened.setCookie?.split(";", 1)[0] ?? "";
  const { get, post } = browserWith(() => cookie);
  return {
    opened,
    page: () => knock(passwordPage, get("/desk/link")),
    set: (password: string, again = password) => knock(setPassword, post("/desk/link", { password, again })),
  };
}

/** The kinds of lines a colleague's account has in the journal, in their order, with who did it. */
export async function accountLines(staffId: string): Promise<[kind: string, by: string | null][]> {
  const lines = await db().journalEntry.findMany({ where: { staffId }, orderBy: { seq: "asc" } });
  return lines.map(({ kind, actorId }) => [kind, actorId]);
}
