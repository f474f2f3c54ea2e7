import { papersSchema, type PromiseLine } from "../profile/papers";
import type { Right } from "../profile/rights";

type Kept = PromiseLine["kept"];

/** Kept by a right a person can ask for. */
export function byRight(right: Right): Kept {
  return { by: "right", right };
}

/** Kept by a page of the product, or by the settings of its desk. */
export function byPage(page: Extract<Kept, { by: "page" }>["page"]): Kept {
  return { by: "page", page };
}

/** Kept outside of the product: by whom, and how. */
export function outside(chinese: string, en: string): Kept {
  return { by: "outside", how: { "zh-CN": chinese, en } };
}

/** Kept by notices to many. */
export function byProgramme(programme: Extract<Kept, { by: "programme" }>["programme"]): Kept {
  return { by: "programme", programme };
}

/** One line of a ledger: where the policy's text promises it, and what, in our own words. */
export function line(id: string, section: string, chinese: string, en: string, kept: Kept): PromiseLine {
  return { id, section, what: { "zh-CN": chinese, en }, kept };
}

/** What the controller's app does itself. */
export function inTheApp(chinese: string, en: string): Kept {
  return outside(`运营方在 App 中：${chinese}`, `The operator, in the app: ${en}`);
}

/** What the controller does by its own rules and contracts. */
export function byTheOperator(chinese: string, en: string): Kept {
  return outside(`运营方：${chinese}`, `The operator: ${en}`);
}

/** A ledger as it ships, in the order of the policy's text, checked when it is loaded. Throws where an id is there twice. */
export function ledger(promises: PromiseLine[]): PromiseLine[] {
  return papersSchema.parse({ promises }).promises;
}
