import { z } from "zod";
import { LONGEST_VIEW_NAME } from "#app/domain/tickets/desk/saved/saved-view";
import type { ViewWords } from "#app/domain/tickets/desk/saved/change-saved.server";
import { requiredLine } from "#app/domain/tickets/ticket/typed-fields";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";
import type { Fields } from "#app/http/form/returned";

const USES = ["shared", "first"] as const;
const CHOOSE = { error: "choose-any" satisfies FieldError };

const uses = z.array(z.enum(USES, CHOOSE), CHOOSE).max(USES.length, CHOOSE).default([]);

/** What a view is called, and how it is used; `seen`: the view its form was made from. */
export const viewForm = z
  .object({ name: requiredLine(LONGEST_VIEW_NAME), use: uses, seen: z.string().max(64).default("") })
  .transform(({ name, use, seen }): { words: ViewWords; seen: string } => ({
    words: { name, shared: use.includes("shared"), first: use.includes("first") },
    seen,
  }));

/** Which view a form without words of its own was made from. */
export const seenForm = z.object({ seen: z.string().max(64).default("") });

/** How a view is used that others see to. */
export const firstForm = z.object({ use: uses }).transform(({ use }) => ({ first: use.includes("first") }));

/** A view as its form shows it. */
export function viewFields({ name, shared, first }: ViewWords): Fields {
  return { name, use: [...(shared ? ["shared"] : []), ...(first ? ["first"] : [])] };
}
