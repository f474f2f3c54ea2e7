import { z } from "zod";
import { asTyped, isObject, member, rowsOf, type Loose, type LooseObject } from "#app/domain/policies/check/loose";
import { MOST_GROUNDS } from "#app/domain/policies/profile/profile";
import { slug } from "#app/domain/policies/profile/profile-parts";
import { RIGHTS, type Right } from "#app/domain/policies/profile/rights";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

const some = (most: number) => ({ least: "choose-some" satisfies FieldError, most });

function listOf<T extends z.ZodType>(each: T, { least, most }: ReturnType<typeof some>) {
  return z.preprocess(
    (typed) => (typed === undefined ? [] : [typed].flat()),
    z.array(each, least).min(1, least).max(most, least),
  );
}

/** Which grounds are given to which rights, or taken from them. */
export const groundsForm = z.object({
  grounds: listOf(slug, some(MOST_GROUNDS)),
  rights: listOf(z.enum(RIGHTS), some(RIGHTS.length)),
  act: z.enum(["add", "remove"], { error: "choose-one" satisfies FieldError }),
});
export type GroundsAsked = z.output<typeof groundsForm>;

function changed(promise: Loose, { grounds, act }: GroundsAsked): Loose {
  if (!isObject(promise)) return promise;
  const had = rowsOf(promise.refusalGrounds).map(asTyped);
  const kept = act === "remove" ? had.filter((id) => !grounds.includes(id)) : had;
  const added = act === "add" ? grounds.filter((id) => !had.includes(id)) : [];
  const stands = member(promise, "stands");
  const marks = member(stands, "refusalGrounds");
  const marksKept = isObject(marks)
    ? Object.fromEntries(Object.entries(marks).filter(([id]) => kept.includes(id)))
    : {};
  return {
    ...promise,
    refusalGrounds: [...kept, ...added],
    stands: { ...(isObject(stands) ? stands : {}), refusalGrounds: marksKept },
  };
}

/** A draft in which several grounds were given to several rights in one act, or taken from them. Each right keeps its order; what is taken loses its mark. Rights that are not offered stay as they are. */
export function withGrounds(profile: LooseObject, asked: GroundsAsked): LooseObject {
  const rights = isObject(profile.rights) ? profile.rights : {};
  const written = Object.entries(rights).map(([right, promise]): [string, Loose] => [
    right,
    asked.rights.includes(right as Right) ? changed(promise, asked) : promise,
  ]);
  return { ...profile, rights: Object.fromEntries(written) };
}
