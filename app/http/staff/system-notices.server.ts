import { keyState } from "#app/platform/seal/keys.server";
import { proxyProblems, type ProxyProblem } from "#app/platform/health/proxy-notes";

/** What is not set up as it should be, of what only an administrator can see to. */
export type SystemNotice = ProxyProblem | "secret-changed";

/** What this process has noticed so far. */
export function systemNotices(): SystemNotice[] {
  return [...proxyProblems(), ...(keyState().secret === "changed" ? ["secret-changed" as const] : [])];
}
