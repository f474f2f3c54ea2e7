import { z } from "zod";
import type { Locale, Text } from "../../language";
import type { Profile } from "../../policies/profile/profile";
import { asksDeclaration } from "../../policies/profile/rungs";
import type { Right } from "../../policies/profile/rights";
import { line, type FieldError } from "../ticket/typed-fields";

/** What was signed: the words as they stood there, and the name that was typed under them. */
export type SignedDeclaration = { text: string; name: string };

/** What a requester signs: for themselves, or for whom they ask. Null where the right asks for none, or its version of the policy has no words for one. */
export function declarationText(
  profile: Profile,
  { right, requesterKind }: { right: Right; requesterKind: string },
): Text | null {
  if (!asksDeclaration(profile, right) || !profile.declaration) return null;
  return requesterKind === "subject" ? profile.declaration.own : profile.declaration.behalf;
}

/** The form under the words: who signs, that they do, and in which language they read it. In: the languages of the policy. */
export function declarationSchema(languages: readonly Locale[]) {
  return z.object({
    name: line,
    agree: z.literal("yes", { error: "accept-all" satisfies FieldError }),
    shown: z.enum(languages),
  });
}
export type DeclarationInput = z.output<ReturnType<typeof declarationSchema>>;
