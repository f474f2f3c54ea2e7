import { LOCALES } from "#app/domain/language";
import type { BulkOrder } from "#app/domain/tickets/desk/bulk/order";
import type { LetterGroup } from "#app/domain/tickets/desk/bulk/read-batch.server";
import { isOtherLanguage } from "#app/domain/typed/other-language";
import type { Fields } from "#app/http/form/returned";
import { ANY_LANGUAGE } from "../desk/letter-words/to-person";
import { REASON_IN } from "./form";

/** What was taken in another language than its letters', after it had been pointed out. */
function isTakenSo({ reasons = {}, questions = [] }: BulkOrder): boolean {
  return (
    LOCALES.some((locale) => isOtherLanguage(reasons[locale] ?? "", locale)) ||
    questions.some(({ body, locale }) => isOtherLanguage(body, locale))
  );
}

/** What was said of a batch, as its form's fields have it, to be changed there. A snippet that is not offered any more is picked anew. */
export function fieldsOfOrder(order: BulkOrder, groups: readonly LetterGroup[]): Fields {
  const { assigneeId, body, reason, reasons = {}, questions = [], days, pause } = order;
  const picked = groups.map(({ policyId, locale, offered }, at) => {
    const one = questions.find((each) => each.policyId === policyId && each.locale === locale);
    return [`questions[${at}]`, offered.some(({ id }) => id === one?.snippetId) ? one?.snippetId : undefined] as const;
  });
  const said = [
    ["assigneeId", assigneeId],
    ["body", body],
    ["reason", reason],
    ...LOCALES.map((locale) => [REASON_IN[locale], reasons[locale]] as const),
    ...picked,
    ["days", days === undefined ? undefined : String(days)],
    ["pause", pause],
    [ANY_LANGUAGE, isTakenSo(order) ? "yes" : undefined],
  ] as const;
  return Object.fromEntries(said.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
