import { fieldKey } from "./fields";
import { pathTo } from "./loose";

/** Fields of the whole policy, whose marks stand together by the field's last name. */
const WHOLE = [
  "title",
  "policyDate",
  "policyUrl",
  "controller.hotline",
  "controller.email",
  "controller.address",
  "endOfServiceNoticeDays",
  "changeAcceptance",
  "minorAge",
  "anonymise",
  "cancellation.coolingOff",
  "cancellation.irreversible",
  "copyFormats",
  "packageDays",
  "automatedDecisions",
  "remedies.inside",
  "remedies.court",
];

/** Parts of a right, whose marks stand with the right. */
const OF_RIGHT = [
  "rights.term",
  "rights.extension",
  "rights.refuseWithin",
  "rights.denyAfter",
  "rights.pausable",
  "rights.identity",
  "rights.selfService",
];

/** Lists whose rows each carry their own mark. */
const ROWS = [
  "requesters",
  "requesters.evidence",
  "clues",
  "rights.evidence",
  "ownGrounds",
  "deletionGrounds",
  "consents",
  "notWithdrawable",
  "consequences",
  "majorChanges",
  "cancellation.blockers",
  "cancellation.thirdPartySignIns",
  "dataCategories",
  "recipients",
  "remedies.complain",
];

/** Further words of a row, with a mark beside them. */
const BESIDE = ["consents.stops", "consents.where", "cancellation.blockers.remedy"];

/** Where the mark of one of several ids in a field stands. */
function markOfId(path: string, id: string): string | null {
  if (path === "rights") return `rights.${id}.stands.right`;
  if (path === "retentionDuties" || path === "capacities") return `stands.${path}.${id}`;
  return fieldKey(path) === "rights.refusalGrounds"
    ? `${path.replace(/\.[^.]+$/, "")}.stands.refusalGrounds.${id}`
    : null;
}

/**
 * Where it is written in which section, law or with whom something stands that a person can see: `rights.access.term` has its mark at
 * `rights.access.stands.term`. In: its path, and its id where several are written in one field. Out: null for what needs none.
 */
export function markPath(path: string, id: string | null = null): string | null {
  if (id !== null) return markOfId(path, id);
  const key = fieldKey(path);
  const name = path.slice(path.lastIndexOf(".") + 1);
  if (path.endsWith("]")) return ROWS.includes(key) ? pathTo(path, "stands") : null;
  if (WHOLE.includes(key)) return `stands.${name}`;
  if (OF_RIGHT.includes(key)) return `${path.slice(0, -name.length)}stands.${name}`;
  if (BESIDE.includes(key)) return `${path}Stands`;
  if (key === "feeRule.freeRequests") return "feeRule.measureStands";
  if (key === "declaration.keepMonths") return "declaration.keepStands";
  return key === "feeRule" || key === "declaration" || key === "termDefaults" ? `${key}.stands` : null;
}
