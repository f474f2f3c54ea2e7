import type { AccessRequest } from "#app/domain/tickets/minors/access-requests.server";
import type { DeskWords } from "../frame";

/** What was decided of an asking to see a child's data, and until when it counts or would have counted. */
export function accessResult(
  { until, ended }: Pick<AccessRequest, "until" | "ended">,
  { words, shared }: DeskWords,
): string {
  const { result } = words.access;
  if (!until) return result.refused;
  return (ended ? result.ended : result.approved)(shared.longDate(until));
}
