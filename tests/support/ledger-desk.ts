import { beforeAll, beforeEach } from "vitest";
import { ROLES, type Role } from "#app/domain/people/permissions";
import type { Papers, PromiseLine } from "#app/domain/policies/profile/papers";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { startPolicyDraft } from "#app/domain/policies/versions/policy-draft.server";
import { publishPolicy } from "#app/domain/policies/versions/published.server";
import { transaction } from "#app/platform/database/db.server";
import { colleague, knock, type SignedIn } from "./desk-door";

export type Door = Parameters<typeof knock>[0];

export const NOW = new Date("2026-04-30T02:00:00Z");

export function text(chinese: string, en: string) {
  return { "zh-CN": chinese, en };
}

export const LINES: PromiseLine[] = [
  { id: "delete", section: "七（二）", what: text("可以要求删除", "Deletion"), kept: { by: "right", right: "delete" } },
  {
    id: "security",
    section: "五",
    what: text("=加密保存", "=Kept encrypted"),
    kept: { by: "outside", how: text("由信息安全部负责", "by the security team") },
  },
  { id: "notice", section: "十", what: text("停止运营前通知", "Notice of the end"), kept: { by: "not-yet" } },
];
export const PAPERS: Papers = {
  text: "第一条 我们只为交易处理您的信息。\n\n第二条 您可以要求删除。",
  promises: LINES,
};

/** A line of a ledger as its form sends it. */
export const FILLED = {
  seen: "1",
  section: "八",
  whatZh: "十五天内答复",
  whatEn: "An answer in fifteen days",
  kept: "page:track",
  howZh: "",
  howEn: "",
  place: "",
};

/** For each test a published policy with papers and a draft of its next version, and an administrator's browser before it. */
export function useLedger() {
  const staff = {} as Record<Role, SignedIn>;
  let made = 0;
  const here = () => `ledger-${made}`;
  beforeAll(async () => {
    for (const role of ROLES) staff[role] = await colleague(role);
  });
  beforeEach(async () => {
    made += 1;
    await transaction((tx) => publishPolicy(tx, { ...resourceGo, id: here() }, "tests", NOW, PAPERS));
    await startPolicyDraft({ policyId: here(), by: staff.administrator.id, now: NOW });
  });
  const at = (more: Record<string, string> = {}) => ({ policy: here(), ...more });
  return {
    staff,
    at,
    get policyId() {
      return here();
    },
    get: (door: Door, more?: Record<string, string>, query = "") =>
      knock(door, staff.administrator.get(`/desk/policies/x${query}`), at(more)),
    post: (door: Door, fields: Record<string, string | string[]>, more?: Record<string, string>) =>
      knock(door, staff.administrator.post("/desk/policies/x", fields), at(more)),
  };
}
