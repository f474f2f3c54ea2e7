import { GROUNDS } from "#app/domain/policies/grounds";
import type { Behind } from "#app/domain/reports/behind";
import { useReportWords } from "../reports/words";

/** Which tickets these are, in words. */
export function useBehindWords({ period, right, stands, ground, left, age }: Behind, policyName: string | null): string {
  const { words, shared, locale } = useReportWords();
  const parts = [
    period && words.behind.received(words.span(period.from, period.to)),
    right && shared.rights[right].name,
    policyName,
    ...stands.map((stand) => words.stands[stand]),
    ground && GROUNDS[ground].name[locale],
    left && words.behind.left(words.daysLeft.buckets[left]),
    age && words.behind.age(words.age.buckets[age]),
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(" · ") : words.behind.any;
}
