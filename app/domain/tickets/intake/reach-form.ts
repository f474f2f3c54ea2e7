import { z } from "zod";
import type { Profile } from "../../policies/profile/profile";
import { REACHES, type TicketContact } from "../filing/answers";
import { spellPhone } from "../clues/spell";
import { line, optionalClue, optionalEmail, optionalParagraph, type FieldError } from "../ticket/typed-fields";

/** How somebody is told what we write: by e-mail, or by one of ours. */
export const WAYS = ["e-mail", ...REACHES] as const;
export type Way = (typeof WAYS)[number];

/** The field each way needs. */
const FIELD = { "e-mail": "email", phone: "phone", post: "post" } as const satisfies Record<Way, string>;

/** The schema of who somebody is whose request is taken in, and where they are reached. Nobody needs an e-mail address. */
export function reachSchema({ languages }: Pick<Profile, "languages">) {
  const locale = z.enum(languages, { error: "choose-one" satisfies FieldError });
  return z
    .object({
      name: line,
      way: z.enum(WAYS, { error: "choose-one" satisfies FieldError }),
      email: optionalEmail,
      phone: optionalClue,
      post: optionalParagraph,
      letterLocale: languages.length > 1 ? locale : locale.catch(languages[0]!),
    })
    .transform(({ name, way, letterLocale, ...told }, context): { contact: TicketContact } => {
      const at = told[FIELD[way]];
      const say = (message: FieldError) => context.addIssue({ code: "custom", path: [FIELD[way]], message });
      if (at === "") say("required");
      // Part of a number finds a ticket, but nobody can call it.
      else if (way === "phone" && spellPhone(at) === null) say("whole-phone");
      if (way === "e-mail") return { contact: { name, email: at, letterLocale } };
      return { contact: { name, email: null, reach: { by: way, at }, letterLocale } };
    });
}

/** A contact as the form of its question shows it. */
export function reachFields(contact: TicketContact): Record<string, string> {
  const { name, letterLocale } = contact;
  if (contact.email !== null) return { name, letterLocale, way: "e-mail", email: contact.email };
  const { by, at } = contact.reach;
  return { name, letterLocale, way: by, [FIELD[by]]: at };
}

/** By which way a contact is reached. */
export function wayOf(contact: TicketContact): Way {
  return contact.email !== null ? "e-mail" : contact.reach.by;
}
