import { asTyped, isObject, member, rowsOf, type Loose, type LooseObject } from "./loose";
import { RIGHTS, type Right } from "../profile/rights";

/** What of a right's times is written once for the whole policy. */
const DEFAULTED = ["term", "extension", "pausable"] as const;
type Defaulted = (typeof DEFAULTED)[number];

const OF_RIGHT = /^rights\.([a-z-]+)\.(?:stands\.)?(term|extension|pausable)(?=[.[]|$)/;

/** The rights that follow the times written for the whole policy: those named there that are offered. None where nothing is written for all. */
export function followers(profile: Loose): Right[] {
  const defaults = member(profile, "termDefaults");
  const offered = member(profile, "rights");
  const named = rowsOf(member(defaults, "rights")).map(asTyped);
  return RIGHTS.filter((right) => named.includes(right) && isObject(offered) && Object.hasOwn(offered, right));
}

/** Which of the times of all a path is about, where its right follows them; null for any other path. */
export function followedAt(profile: Loose, path: string): Defaulted | null {
  const [, right, name] = OF_RIGHT.exec(path) ?? [];
  return followers(profile).some((each) => each === right) ? (DEFAULTED.find((each) => each === name) ?? null) : null;
}

function following(promise: Loose, defaults: LooseObject): Loose {
  if (!isObject(promise)) return promise;
  const stands = member(defaults, "stands");
  const times = Object.fromEntries(DEFAULTED.map((name) => [name, structuredClone(defaults[name] ?? null)]));
  const marks = Object.fromEntries(DEFAULTED.map((name) => [name, stands]));
  const before = member(promise, "stands");
  return { ...promise, ...times, stands: { ...(isObject(before) ? before : {}), ...marks } };
}

/** A profile with the times of all written out in each right that follows them, where they stand as well: what is published says everything by itself. */
export function withTermDefaults(profile: Loose): Loose {
  const defaults = member(profile, "termDefaults");
  const rights = member(profile, "rights");
  if (!isObject(profile) || !isObject(defaults) || !isObject(rights)) return profile;
  const follow = followers(profile);
  const written = Object.entries(rights).map(([right, promise]): [string, Loose] => [
    right,
    follow.some((each) => each === right) ? following(promise, defaults) : promise,
  ]);
  return { ...profile, rights: Object.fromEntries(written) };
}
