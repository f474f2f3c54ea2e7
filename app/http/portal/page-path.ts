import type { Page } from "#app/domain/tickets/filing/journey";
import { paths } from "#app/paths";

/** The address of a page of filing. */
export function pathOf({ step, right }: Page): string {
  return right ? paths.what(right) : paths.request(step);
}
