import type { Text } from "../../language";
import type { PermissionAnswer } from "./task-kinds";

/** Whom staff can ask whether a request is made with their permission: the person an agent acts for, or the guardian of a child. */
export type PermissionOf = "principal" | "guardian";

/** What staff call whoever is asked. */
export const PERMISSION_NAMES: Record<PermissionOf, Text> = {
  principal: { "zh-CN": "委托人", en: "the person the agent acts for" },
  guardian: { "zh-CN": "监护人", en: "the guardian" },
};

type Asked = { requesterKind: string; ageBand: string | null };

/**
 * Who has to agree to a request beside whoever makes it; null where nobody does. Of a child under 14 that is the guardian, whoever asks for the child:
 * what a child under 14 told an agent to do is no permission. Source: PIPL 31.
 */
export function permissionOf({ requesterKind, ageBand }: Asked): PermissionOf | null {
  if (requesterKind !== "subject" && requesterKind !== "agent") return null;
  if (ageBand === "under-14") return "guardian";
  return requesterKind === "agent" ? "principal" : null;
}

/** Whether a guardian has to agree to a request that no guardian makes. */
export function needsGuardian(asked: Asked): boolean {
  return permissionOf(asked) === "guardian";
}

/** What whoever has to agree said last; null where they were not asked, or have not answered. */
export type Permission = PermissionAnswer | null;
