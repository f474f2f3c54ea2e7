import { db, type Tx } from "#app/platform/database/db.server";
import { isLocale, spoken, type Locale } from "../../../language";
import { asksForSeveral } from "./visit-letters.server";

/** The language in which letters about a ticket go to its requester: theirs, as far as the policy speaks it; of a visit with several rights that of its first. */
export async function letterLocaleOf(
  ticketId: string,
  languages: readonly Locale[],
  client: Tx = db(),
): Promise<Locale> {
  const { locale, visit } = await client.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    select: { locale: true, visit: true },
  });
  const first = (await asksForSeveral(client, visit))
    ? await client.ticket.findUnique({ where: { reference: visit }, select: { locale: true } })
    : null;
  const wanted = first?.locale ?? locale;
  return spoken(languages, isLocale(wanted) ? wanted : "zh-CN");
}
