import { db } from "#app/platform/database/db.server";
import { maskName } from "../../tickets/ticket/mask";
import { maskEmail } from "../../tickets/ticket/mask-email.server";
import { unsealNoticeContact } from "../audience/store-readers.server";

/** One of an audience as the desk may show them: the address and the name hidden but for their beginnings; `address` is null once it was erased. */
export type MaskedReader = {
  id: string;
  address: string | null;
  name: string | null;
  locale: string;
  authority: boolean;
};

const SHOWN = 3;

/** Hides who a row is about. */
export function maskedReader(row: {
  id: string;
  contactSealed: Uint8Array;
  locale: string;
  authority: boolean;
}): MaskedReader {
  const { email, name } = unsealNoticeContact(row);
  const { id, locale, authority } = row;
  return { id, address: email && maskEmail(email), name: name && maskName(name), locale, authority };
}

/** The first of an audience, so that whoever set it sees whether it was read as it was meant. */
export async function firstReaders(programmeId: string): Promise<MaskedReader[]> {
  const rows = await db().programmeReader.findMany({ where: { programmeId }, orderBy: { seq: "asc" }, take: SHOWN });
  return rows.map(maskedReader);
}
