import { spoken, textSchema, isLocale, type Locale } from "../../language";
import type { Programme } from "#app/platform/generated/client";
import type { Profile } from "../../policies/profile/profile";
import { fillLetter, greetingOf, type MasterLetter } from "./fill-letter";

type Reader = { locale: string; authority: boolean };
type Released = Pick<Programme, "id" | "letters" | "releasedSays">;

/**
 * The letter of one reader of a released programme, exactly as it goes out: made again from the same, it is the same. In: whom it is for,
 * by which name, and the token of their link. Throws where a programme was released without its letters.
 */
export function ownLetter(
  programme: Released,
  { languages }: Pick<Profile, "languages">,
  reader: Reader & { name: string | null; token: string },
): { locale: Locale; subject: string; html: string; text: string } {
  const locale = spoken(languages, isLocale(reader.locale) ? reader.locale : "zh-CN");
  const letters = programme.letters as MasterLetter[] | null;
  const wanted = letters?.filter((letter) => letter.locale === locale) ?? [];
  const master = wanted.find(({ to }) => (to === "authority") === reader.authority) ?? wanted[0];
  if (!master) throw new Error(`programme ${programme.id} was released without its letters`);
  const releasedAt = textSchema.parse(programme.releasedSays)[locale];
  const own = { greeting: greetingOf(reader.name, locale), token: reader.token, releasedAt };
  return { locale, ...fillLetter(master, own) };
}
