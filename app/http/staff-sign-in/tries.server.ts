import { findStaffId, tellOfGuessing } from "#app/domain/people/colleagues/guessing.server";
import { forgive, pass, passAll, type LimitName, type Passage } from "../limits/limits.server";
import { networkOf } from "../limits/network";
import { anyDevice, ownDevice } from "./known-device.server";

type Counted = readonly (readonly [LimitName, string])[];

/** `counted`: what starts anew once the password was right. `wary`: so many strangers have tried this account that a password alone is not enough; with what else may come, the seconds until it is again. */
type MayTry = { ok: true; wary: number | null; counted: Counted } | Extract<Passage, { ok: false }>;

/** Tries of strangers at one account: those from one network, and all together. The narrow one is counted first, so that one network cannot use up the wide one. */
function strangers(email: string, address: string) {
  return [
    ["sign-in-per-account-and-network", `${email} ${networkOf(address)}`],
    ["sign-in-per-account", email],
  ] as const;
}

/**
 * Counts a try at an account by its password. A device the account was signed in with before has tries of its own, which nobody else can use
 * up. From elsewhere an address has its share, an address at one account its own, and all strangers together theirs; once that is used up the right
 * password opens an account that has a second factor and no other. In: the address in its canonical spelling, and where it comes from.
 */
export async function mayTryPassword(request: Request, email: string, address: string, now: Date): Promise<MayTry> {
  const device = ownDevice(request, await findStaffId(email));
  if (device !== null) {
    const own = ["sign-in-per-account-and-device", `${email} ${device}`] as const;
    const passage = await pass(...own);
    return passage.ok ? { ok: true, wary: null, counted: [own] } : passage;
  }
  const counted = strangers(email, address);
  const [narrow, wide] = counted;
  const near = await passAll([["sign-in-per-address", address], narrow]);
  if (!near.ok) return near;
  const far = await pass(...wide);
  if (far.ok) return { ok: true, wary: null, counted };
  if ((await pass("guessing-told-per-account", email)).ok) await tellOfGuessing(email, now);
  return { ok: true, wary: far.retryAfterSeconds, counted };
}

/** Starts counters anew, after a right password. */
export async function forgiveAll(counted: Counted): Promise<void> {
  for (const [name, who] of counted) await forgive(name, who);
}

/** Forgives what strangers tried at an account whose password is another one now. */
export function forgiveStrangers(email: string, address: string): Promise<void> {
  return forgiveAll(strangers(email, address));
}

/** Counts a try at a passkey, which nobody guesses: those of one device that somebody of ours has used before, else those of one address. */
export function mayTryPasskey(request: Request, address: string): Promise<Passage> {
  const device = anyDevice(request);
  return device === null ? pass("sign-in-per-address", address) : pass("passkeys-per-device", device);
}

/** Counts a try at a second factor, of a sign-in that waits for it: those of the colleague's own device, else those of one address. */
export function mayTryFactor(request: Request, staffId: string, address: string): Promise<Passage> {
  const device = ownDevice(request, staffId);
  return device === null ? pass("second-factor-per-address", address) : pass("second-factor-per-device", device);
}
