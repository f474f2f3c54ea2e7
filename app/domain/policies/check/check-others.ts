import { LOCALES } from "../../language";
import type { Profile } from "../profile/profile";
import { should, type Gap } from "./gap";
import { isObject, pathTo, rowPath, type Loose } from "./loose";

/** As much of a policy as its controller is known by. */
export type OtherPolicy = Pick<Profile, "name" | "title" | "policyUrl" | "controller">;

/** Shorter names stand in too many words that mean something else. Two Chinese characters tell as much as four letters. */
const SHORTEST = 4;
const SHORTEST_CHINESE = 2;

function isTelling(name: string): boolean {
  return name.length >= (/^\p{Script=Han}+$/u.test(name) ? SHORTEST_CHINESE : SHORTEST);
}

/** What belongs to another controller and to nobody else: its names, those of its policy, its ways of contact, its address on the net. */
function marksOf({ name, title, policyUrl, controller }: OtherPolicy): string[] {
  const said = [controller.hotline, controller.email, policyUrl, ...LOCALES.map((locale) => name[locale])];
  for (const text of [controller.name, title, controller.address])
    if (text) said.push(...LOCALES.map((locale) => text[locale]));
  const told = said.filter((each): each is string => typeof each === "string" && isTelling(each));
  // A name within a longer one is not what is meant.
  return told.sort((one, other) => other.length - one.length);
}

/** Everything a profile says in words, each with the path of the field it is written in. */
function wordsIn(value: Loose, path: string): { path: string; said: string }[] {
  if (typeof value === "string") return [{ path, said: value }];
  if (Array.isArray(value)) return value.flatMap((row, at) => wordsIn(row, rowPath(path, at)));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inside]) =>
    wordsIn(inside, LOCALES.some((locale) => locale === name) ? path : pathTo(path, name)),
  );
}

/**
 * What in a policy nobody has published still speaks of another controller: a copy begins with the other's words. Companies can share a hotline, so that nothing
 * of it must be mended. In: the profile; the policies of others.
 */
export function checkOthers(profile: Loose, others: readonly OtherPolicy[]): Gap[] {
  const foreign = others.flatMap(marksOf);
  const found = new Map<string, Gap>();
  for (const { path, said } of wordsIn(profile, "")) {
    const named = foreign.find((each) => said.includes(each));
    if (named && !found.has(path)) found.set(path, should(path, "of-another-controller", named));
  }
  return [...found.values()];
}
