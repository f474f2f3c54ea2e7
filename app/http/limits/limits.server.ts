import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { canonicalEmail } from "#app/domain/typed/email";
import { mailboxOf } from "#app/domain/typed/mailbox";
import { pool } from "#app/platform/database/db.server";
import { env } from "#app/platform/env/env.server";
import { log } from "#app/platform/log/log.server";
import { hmac } from "#app/platform/seal/secret.server";
import { networkOf } from "./network";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Limit = {
  /** How many in how many seconds. */
  points: number;
  seconds: number;
  /** What happens while the counter's store does not answer: nobody passes and the request fails, or everybody passes. */
  whenBroken: "close" | "open";
};

/** Every limit of the product. Codes: the numbers of the product's rules on identity. */
export const LIMITS = {
  // Guessing from one network stops early, and from many later. Neither keeps a colleague out: their own devices count apart, and elsewhere the
  // right password still opens an account with a second factor.
  "sign-in-per-account-and-network": { points: 10, seconds: 15 * MINUTE, whenBroken: "close" },
  "sign-in-per-account": { points: 100, seconds: 15 * MINUTE, whenBroken: "close" },
  "sign-in-per-account-and-device": { points: 10, seconds: 15 * MINUTE, whenBroken: "close" },
  "guessing-told-per-account": { points: 1, seconds: DAY, whenBroken: "close" },
  "passkeys-per-device": { points: 50, seconds: 15 * MINUTE, whenBroken: "close" },
  "second-factor-per-device": { points: 30, seconds: 15 * MINUTE, whenBroken: "close" },
  "sign-in-per-address": { points: 50, seconds: 15 * MINUTE, whenBroken: "close" },
  "second-factor-per-address": { points: 30, seconds: 15 * MINUTE, whenBroken: "close" },
  // What asks for a link by mail, and who tries passwords inside a session that may be left open.
  "password-links-per-address": { points: 20, seconds: HOUR, whenBroken: "close" },
  "password-links-per-account": { points: 5, seconds: HOUR, whenBroken: "close" },
  "own-password-per-colleague": { points: 10, seconds: 15 * MINUTE, whenBroken: "close" },
  "codes-per-contact-hour": { points: 5, seconds: HOUR, whenBroken: "close" },
  "codes-per-contact-day": { points: 10, seconds: DAY, whenBroken: "close" },
  "track-codes-per-contact-hour": { points: 5, seconds: HOUR, whenBroken: "close" },
  "track-codes-per-contact-day": { points: 10, seconds: DAY, whenBroken: "close" },
  "known-codes-per-contact-hour": { points: 5, seconds: HOUR, whenBroken: "close" },
  "known-codes-per-contact-day": { points: 10, seconds: DAY, whenBroken: "close" },
  "codes-per-address": { points: 20, seconds: HOUR, whenBroken: "close" },
  "slow-codes-per-address": { points: 1, seconds: 15, whenBroken: "close" },
  "code-tries-per-address": { points: 60, seconds: HOUR, whenBroken: "close" },
  "slow-code-tries-per-address": { points: 1, seconds: 15, whenBroken: "close" },
  "uploads-per-address": { points: 100, seconds: HOUR, whenBroken: "close" },
  "additions-per-ticket": { points: 30, seconds: HOUR, whenBroken: "close" },
  "uploads-per-colleague": { points: 400, seconds: HOUR, whenBroken: "close" },
  // A busy hour at the telephone has sixty calls: whoever looks for five people in each of them is not answering calls.
  "searches-per-colleague": { points: 300, seconds: HOUR, whenBroken: "close" },
  // Every look writes letters and draws paper. Who answers forty requests in an hour looks at each a few times.
  "previews-per-colleague": { points: 300, seconds: HOUR, whenBroken: "close" },
  "drafts-per-address": { points: 60, seconds: HOUR, whenBroken: "open" },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;
export type Passage = { ok: true } | { ok: false; retryAfterSeconds: number };

const limiters = new Map<LimitName, RateLimiterPostgres>();

function limiter(name: LimitName): RateLimiterPostgres {
  const known = limiters.get(name);
  if (known) return known;
  const { points, seconds } = LIMITS[name];
  const made = new RateLimiterPostgres({
    storeClient: pool(),
    tableName: "RateLimit",
    tableCreated: true,
    keyPrefix: name,
    points: points * roomFor(name),
    duration: seconds,
  });
  limiters.set(name, made);
  return made;
}

const BY_ADDRESS = /-per-address$/;
const BY_MAILBOX = /codes-per-contact-/;

/** A demo is tried by many people from one machine; there an address has room for all of them. Limits by contact and account stay. */
function roomFor(name: LimitName): number {
  return env().DEMO && BY_ADDRESS.test(name) ? 20 : 1;
}

/** What is counted is a digest: the table of counters names no person and no address. */
function digest(name: LimitName, who: string): string {
  const counted = BY_ADDRESS.test(name) ? networkOf(who) : BY_MAILBOX.test(name) ? mailboxOf(who) : canonicalEmail(who);
  return Buffer.from(hmac(`limit:${name}`, counted)).toString("base64url");
}

/**
 * Counts one event against a limit. In: the limit and whom it counts (an e-mail, an address). Out: whether it may go on, else when to come
 * back. Throws where a limit that closes cannot be counted: that is no word on how often somebody came.
 */
export async function pass(name: LimitName, who: string): Promise<Passage> {
  try {
    await limiter(name).consume(digest(name, who));
    return { ok: true };
  } catch (thrown) {
    if (thrown instanceof RateLimiterRes)
      return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(thrown.msBeforeNext / 1000)) };
    if (LIMITS[name].whenBroken === "close") throw thrown;
    log.error({ err: thrown, limit: name }, "a limit could not be counted");
    return { ok: true };
  }
}

/** Counts one event against several limits; the first that is used up says no. */
export async function passAll(checks: readonly (readonly [LimitName, string])[]): Promise<Passage> {
  for (const [name, who] of checks) {
    const passage = await pass(name, who);
    if (!passage.ok) return passage;
  }
  return { ok: true };
}

/** Takes back events that were counted and then did not come about. */
export async function giveBack(checks: readonly (readonly [LimitName, string])[]): Promise<void> {
  for (const [name, who] of checks) {
    await limiter(name)
      .reward(digest(name, who))
      .catch((err: unknown) => log.warn({ err, limit: name }, "a limit could not be given back"));
  }
}

/** Starts a counter anew, after a success that shows nobody was guessing. */
export async function forgive(name: LimitName, who: string): Promise<void> {
  await limiter(name)
    .delete(digest(name, who))
    .catch((err: unknown) => log.warn({ err, limit: name }, "a limit could not be forgiven"));
}
