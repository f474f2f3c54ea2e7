import type { Behind } from "#app/domain/reports/figures/behind";
import { useReportWords } from "../reports/words";

/** What the policy, the team and the ground asked for are called; null where none is. */
export type BehindNames = { policyName: string | null; teamName: string | null; groundName: string | null };

/** Which tickets these are, in words. */
export function useBehindWords(
  { period, right, channel, stands, result, verdict, clock, left, age }: Behind,
  { policyName, teamName, groundName }: BehindNames,
): string {
  const { words, shared } = useReportWords();
  const parts = [
    period && words.behind.received(words.span(period.from, period.to)),
    right && shared.rights[right].name,
    policyName,
    teamName,
    channel && words.channels[channel],
    ...stands.map((stand) => words.stands[stand]),
    groundName,
    result && words.answers.names[result],
    verdict && words.complaints.verdicts[verdict],
    clock && words.clock.marks[clock],
    left && words.behind.left(words.daysLeft.buckets[left]),
    age && words.behind.age(words.age.buckets[age]),
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(" · ") : words.behind.any;
}
