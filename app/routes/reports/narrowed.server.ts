import { reportsCopy } from "#app/copy/reports";
import type { Filter } from "#app/domain/reports/figures/filter";
import { findReportTeam } from "#app/domain/reports/figures/report-team.server";
import { loadReportPolicies } from "#app/domain/reports/policies/report-policies.server";
import type { Locale } from "#app/domain/language";
import { askedPolicyName } from "./policy-name";
import { teamName } from "./team-words";

/** Signs no name of a file may have. */
const UNNAMEABLE = /[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu;

/** What narrows a report, for the name of the file its reader takes: in words, and in the plain letters of its address; empty where nothing does. */
export async function narrowedNames(
  filter: Filter,
  locale: Locale,
  readerId: string,
): Promise<{ name: string; plainName: string }> {
  const { policyId, teamId, channel } = filter;
  const words = [
    askedPolicyName(policyId, await loadReportPolicies(), locale),
    teamId && teamName(await findReportTeam(teamId, readerId), locale),
    channel && reportsCopy(locale).channels[channel],
  ];
  const plain = [policyId, teamId && `team-${teamId.slice(-6)}`, channel];
  const joined = (parts: readonly (string | null)[]) =>
    parts.map((part) => (part === null ? "" : ` ${part.replace(UNNAMEABLE, "-")}`)).join("");
  return { name: joined(words), plainName: joined(plain) };
}
