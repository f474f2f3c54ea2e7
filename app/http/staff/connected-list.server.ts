import { env } from "#app/platform/env/env.server";

/** Whether a controller's own system gives out lists for a policy. */
export function hasConnectedList(policyId: string): boolean {
  return Object.hasOwn(env().AUDIENCES, policyId);
}
