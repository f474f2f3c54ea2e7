import { z } from "zod";
import { optionalText, type FieldError } from "../../tickets/ticket/typed-fields";

/** Why a ticket's case file is taken out: one of these is said each time. Source: the product's own. */
export const DOSSIER_REASONS = ["audit", "authority", "court", "complaint", "other"] as const;

/** What the form brings: why, and in words where none of the reasons fits; a file number or a name of an audit is welcome with any. */
export const dossierInput = z
  .object({ why: z.enum(DOSSIER_REASONS, { error: "choose-one" satisfies FieldError }), note: optionalText(1_000) })
  .refine(({ why, note }) => why !== "other" || note !== "", {
    path: ["note"],
    message: "required" satisfies FieldError,
  });
export type DossierInput = z.output<typeof dossierInput>;
