import type { LooseObject } from "./loose";

/** A policy of which nothing is written yet but what nearly every policy says. */
export function blankProfile(id: string): LooseObject {
  return {
    id,
    name: { "zh-CN": "", en: "" },
    controller: { name: { "zh-CN": "", en: "" }, hotline: null, email: null, address: null },
    title: null,
    policyDate: null,
    policyUrl: null,
    zone: "Asia/Shanghai",
    calendar: "CN",
    law: "pipl",
    rights: {},
    requesters: [{ kind: "subject", evidence: [] }],
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
    endOfServiceNoticeDays: null,
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
    selfService: null,
    identity: "code-and-facts",
    evidence: [],
    refusalGrounds: ["identity-not-proven"],
  };
}
