import { z } from "zod";
import { hmac, randomToken } from "#app/platform/seal/secret.server";
import { readCookie, readSigned, setCookie, signState } from "../request/cookies.server";

const NAME = "desk-device";
const LIFE_SECONDS = 180 * 24 * 60 * 60;
/** Colleagues who can share a browser; who came longest ago is forgotten first. */
const MOST_ACCOUNTS = 5;

const schema = z.object({ id: z.string().max(60), accounts: z.array(z.string().max(60)).max(MOST_ACCOUNTS) });

/** How a device says whose it is: by a keyed digest that names nobody. */
function accountOf(staffId: string): string {
  return Buffer.from(hmac("device-account", staffId)).toString("base64url");
}

function readDevice(request: Request): z.infer<typeof schema> | null {
  const value = readCookie(request, NAME);
  return schema.safeParse(value === null ? null : readSigned(NAME, value)).data ?? null;
}

/** The Set-Cookie header by which a browser is known for a colleague's own from now on. In: the request that has just signed them in. */
export function knowDevice(request: Request, staffId: string): string {
  const { id, accounts } = readDevice(request) ?? { id: randomToken(), accounts: [] };
  const own = accountOf(staffId);
  const kept = [own, ...accounts.filter((account) => account !== own)].slice(0, MOST_ACCOUNTS);
  return setCookie(NAME, signState(NAME, { id, accounts: kept }), { maxAge: LIFE_SECONDS });
}

/** What a browser is counted by that a colleague has signed in with before; null where they have not. It opens nothing: what strangers try elsewhere does not count here. */
export function ownDevice(request: Request, staffId: string | null): string | null {
  const device = staffId === null ? null : readDevice(request);
  return device && staffId !== null && device.accounts.includes(accountOf(staffId)) ? device.id : null;
}

/** What a browser is counted by that anybody of ours has signed in with before; null where nobody has. */
export function anyDevice(request: Request): string | null {
  return readDevice(request)?.id ?? null;
}
