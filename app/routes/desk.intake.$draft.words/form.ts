import { z } from "zod";
import { optionalParagraph } from "#app/domain/tickets/ticket/typed-fields";

/** What was said or written; empty where a scan holds it. */
export const wordsForm = z.object({ words: optionalParagraph });
