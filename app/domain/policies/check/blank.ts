import { LOCALES, type Text } from "../../language";
import type { ClueHolder, ClueKind } from "../profile/clues";
import type { LooseObject } from "./loose";

/** What nearly everybody can be found by. */
function blankClue(kind: ClueKind, name: Text, holder: ClueHolder): LooseObject {
  return { id: kind, name, help: null, kind, holder, required: false };
}

/** A policy of which nothing is written yet but what nearly every policy says. */
export function blankProfile(id: string): LooseObject {
  return {
    id,
    languages: [...LOCALES],
    name: { "zh-CN": "", en: "" },
    controller: { name: { "zh-CN": "", en: "" }, hotline: null, email: null, address: null },
    title: null,
    policyDate: null,
    policyUrl: null,
    zone: "Asia/Shanghai",
    calendar: "CN",
    law: "pipl",
    termDefaults: null,
    rights: {},
    requesters: [{ kind: "subject", evidence: [] }],
    clues: [
      blankClue("account", { "zh-CN": "账号", en: "Account" }, "account-holder"),
      blankClue(
        "phone-or-email",
        { "zh-CN": "留给过我们的手机号或邮箱", en: "A phone number or e-mail we were once given" },
        "anyone",
      ),
    ],
    minorAge: null,
    ownGrounds: [],
    deletionGrounds: [],
    anonymise: false,
    consents: [],
    notWithdrawable: [],
    consequences: [],
    cancellation: { blockers: [], coolingOff: null, irreversible: false, thirdPartySignIns: [], systems: [] },
    copyFormats: ["html"],
    dataCategories: [],
    packageDays: 30,
    recipients: [],
    capacities: [],
    retentionDuties: [],
    feeRule: null,
    declaration: null,
    endOfServiceNoticeDays: null,
    majorChanges: [],
    changeAcceptance: false,
    automatedDecisions: null,
    remedies: { inside: null, complain: [], court: { "zh-CN": "", en: "" } },
  };
}

/** A right just taken on: nothing is promised yet. */
export function blankPromise(): LooseObject {
  return {
    term: null,
    target: null,
    pausable: false,
    extension: null,
    outerLimit: null,
    refuseWithin: null,
    denyAfter: null,
    selfService: null,
    identity: "code-and-facts",
    evidence: [],
    refusalGrounds: ["identity-not-proven"],
  };
}
