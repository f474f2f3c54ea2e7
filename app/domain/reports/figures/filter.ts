import { isUuid } from "#app/platform/is-uuid";
import { CHANNELS, type Channel } from "../../tickets/channel/came";

/** Which tickets a whole report is about, beside its days. What is null does not narrow. */
export type Filter = {
  policyId: string | null;
  /** The team that holds them now, whoever held them when they came (docs/decisions/053). */
  teamId: string | null;
  channel: Channel | null;
};

export const NO_FILTER: Filter = { policyId: null, teamId: null, channel: null };

const SLUG = /^[a-z0-9-]{1,60}$/;

/** Reads a filter from a query; what is not understood does not narrow. */
export function readFilter(query: URLSearchParams): Filter {
  const policyId = query.get("policy") ?? "";
  const teamId = query.get("team") ?? "";
  return {
    policyId: SLUG.test(policyId) ? policyId : null,
    teamId: isUuid(teamId) ? teamId : null,
    channel: CHANNELS.find((channel) => channel === query.get("channel")) ?? null,
  };
}
