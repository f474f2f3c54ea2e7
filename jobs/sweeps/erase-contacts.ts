import { eraseContacts as erase } from "#app/domain/programmes/ending/erase-contacts.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import type { Sweep } from "./sweep";

/** Takes addresses and names out of notices to many whose days for keeping them are over. */
export const eraseContacts: Sweep = async () => {
  const programmes = await erase(now());
  if (programmes > 0) log.info({ programmes }, "addresses and names of notices to many are erased");
};
