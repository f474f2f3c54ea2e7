import type { policyFields as zhFields } from "../zh-CN/policy-fields";

const ID_HINT =
  "Lower-case letters, numbers and hyphens. If left empty, it is made from the English words. Do not change it after publishing.";

export const policyFields = {
  languages: {
    label: "Languages of the portal and its letters",
    hint: "If you choose only one, the portal and letters have only that language, and the other need not be filled in. What is written in it stays here, but is not published.",
  },
  name: { label: "Name of the policy", hint: "Shown at the bottom of the portal and on every ticket." },
  "controller.name": { label: "Name of the controller", hint: "Who handles the data, as the person sees it." },
  "controller.hotline": { label: "Hotline" },
  "controller.email": { label: "E-mail" },
  "controller.address": { label: "Postal address" },
  title: {
    label: "Title of the privacy policy",
    hint: "The title as it stands in the policy, without quotation marks. It is used in the portal, in letters and on tickets.",
  },
  policyDate: {
    label: "Date of the privacy policy",
    hint: "Such as 31 January 2026. Leave it empty if the policy has no date.",
  },
  policyUrl: {
    label: "Address of the privacy policy",
    hint: "The full address on the web; people can open it from the portal.",
  },
  zone: { label: "Time zone", hint: "Time limits are counted in the days of this time zone." },
  calendar: { label: "Calendar of working days" },
  law: { label: "Law", hint: "Grounds for refusal, sources and duties to keep data come only from this law." },
  endOfServiceNoticeDays: {
    label: "Days of notice before the service ends",
    hint: "Leave empty if the policy promises none.",
  },
  majorChanges: {
    label: "Which changes are major",
    hint: "One by one, as the policy's text lists them. Leave empty if it lists none.",
  },
  "majorChanges.id": { label: "ID", hint: ID_HINT },
  "majorChanges.text": { label: "Change" },
  changeAcceptance: {
    label: "A changed policy must be accepted before use continues",
    hint: "Tick it where the policy's text says so.",
  },

  requesters: { label: "Who may ask", hint: "What each kind of requester has to provide. List all of it." },
  "requesters.kind": { label: "Kind of requester" },
  "requesters.words": {
    label: "What the portal calls it",
    hint: "The words of this choice on the page that asks who the request is for. Leave empty for the system's own words, shown below.",
  },
  "requesters.help": {
    label: "What the portal explains",
    hint: "The small print under this choice. Leave empty for the system's own, shown below.",
  },
  "requesters.evidence": { label: "What they must provide" },
  minorAge: {
    label: "Age below which a guardian asks or agrees",
    hint: "As the policy says; leave empty if it does not say. Under 18 a guardian may always ask.",
  },

  declaration: {
    label: "Declaration to sign",
    hint: "For rights whose identity check asks for a signed declaration. The requester signs these very words on the page of the request.",
  },
  "declaration.own": {
    label: "What the person signs for themselves",
    hint: "That they are the person the data are about, that it is true, and that they sign under penalty of perjury.",
  },
  "declaration.behalf": {
    label: "What somebody signs who asks for another person",
    hint: "For whom they ask and by what right, and that they sign under penalty of perjury.",
  },
  "declaration.keepMonths": {
    label: "Months it is kept after the request is closed",
    hint: "With 0 it is deleted together with the other identity evidence.",
  },

  clues: {
    label: "Details to find people by",
    hint: "The portal asks for them in this order, and whoever verifies the identity sees the same.",
  },
  "clues.id": { label: "ID", hint: ID_HINT },
  "clues.name": { label: "Name of the detail", hint: "As requesters see it, such as “Bill of lading”." },
  "clues.help": { label: "Help", hint: "Where to find it and how to write it, with an example." },
  "clues.kind": {
    label: "What is filled in",
    hint: "Decides how it is entered and checked. Account, phone number and e-mail are also used to ask connected systems.",
  },
  "clues.holder": { label: "Who is asked for it" },
  "clues.required": {
    label: "Required",
    hint: "If only people with (or without) an account are asked, it is required only of those who fill in something in that group.",
  },

  rights: {
    label: "Rights on offer",
    hint: "Each right you tick gets its own section. If you untick it, what is in that section is removed.",
  },
  termDefaults: {
    label: "Time limits for all rights",
    hint: "Written once: the rights ticked below follow them; any other right has its own in its section. What is published still states the limits of each right in full.",
  },
  "termDefaults.term": {
    label: "Time promised to the person",
    hint: "Both verification and handling are done within it.",
  },
  "termDefaults.extension": {
    label: "Extension",
    hint: "Once only, before the due date. Leave empty if it cannot be extended.",
  },
  "termDefaults.pausable": {
    label: "The promise pauses while we wait for the person",
    hint: "Policies in China usually do not pause it.",
  },
  "termDefaults.rights": { label: "Rights that follow", hint: "Only those that are offered count." },
  "rights.term": {
    label: "Time limit promised to the requester",
    hint: "Verification and handling are both done within it.",
  },
  "rights.target": {
    label: "Internal target",
    hint: "Earlier than the promise. It is paused while we wait for the requester.",
  },
  "rights.extension": {
    label: "Extension",
    hint: "Only once, and before the due date. Leave empty if there is no extension.",
  },
  "rights.outerLimit": { label: "Outer limit", hint: "No answer may take longer than this, including any extension." },
  "rights.refuseWithin": {
    label: "A refusal must be sent within",
    hint: "Counted from receipt; an extension does not change it. Leave empty if it has the same time limit as any other answer.",
  },
  "rights.denyAfter": {
    label: "May be denied as unverified after",
    hint: "Counted from receipt: the ground “Identity not verified” is open from the last of these days. Leave empty if there is no such time.",
  },
  "rights.pausable": {
    label: "The promised time limit is paused while we wait for the requester",
    hint: "Chinese policies usually do not pause.",
  },
  "rights.identity": { label: "Identity check required" },
  "rights.selfService": {
    label: "Where people can do it faster themselves",
    hint: "The portal shows this first, and still accepts the request.",
  },
  "rights.evidence": { label: "Documents needed", hint: "List all of them; do not ask bit by bit." },
  "rights.refusalGrounds": {
    label: "Grounds on which it may be refused",
    hint: "The desk can choose from the grounds ticked here.",
  },

  ownGrounds: {
    label: "The policy's own grounds for refusal",
    hint: "Only if the policy has grounds beyond the common ones. Then tick them under each right.",
  },
  "ownGrounds.id": { label: "ID", hint: ID_HINT },
  "ownGrounds.name": { label: "Name" },
  "ownGrounds.hint": {
    label: "Advice for the assignee",
    hint: "What the explanation has to say. It is not sent to the requester.",
  },
  "ownGrounds.source": { label: "Source" },
  "ownGrounds.secondPerson": { label: "Needs a second person" },

  deletionGrounds: { label: "Reasons for deletion", hint: "The requester chooses one of them." },
  "deletionGrounds.id": { label: "ID", hint: ID_HINT },
  "deletionGrounds.text": { label: "Reason" },
  anonymise: {
    label: "Requesters can choose to have data made anonymous",
    hint: "People who ask to delete data or cancel an account can choose to have the data made anonymous instead.",
  },
  capacities: {
    label: "Legal roles of the controller",
    hint: "A duty to keep data binds only those it names.",
  },
  retentionDuties: {
    label: "Duties to keep data",
    hint: "If one of these applies to a deletion, the data are kept without being used, and deleted when it ends.",
  },

  consents: { label: "Consents that can be withdrawn", hint: "For each one, say what stops after withdrawal." },
  "consents.id": { label: "ID", hint: ID_HINT },
  "consents.text": { label: "Consent" },
  "consents.stops": { label: "What stops" },
  "consents.where": {
    label: "Where people can switch it off themselves",
    hint: "Such as the phone's settings. Leave empty if they cannot.",
  },
  notWithdrawable: {
    label: "What cannot be withdrawn",
    hint: "What the basic service or the law requires. It is explained, but cannot be chosen.",
  },

  consequences: {
    label: "Consequences of cancelling",
    hint: "The requester has to confirm each one before sending the request.",
  },
  "consequences.id": { label: "ID", hint: ID_HINT },
  "consequences.text": { label: "Consequence" },
  "cancellation.blockers": {
    label: "What can hold up a cancellation",
    hint: "For each one, say what the requester can do about it.",
  },
  "cancellation.blockers.id": { label: "ID", hint: ID_HINT },
  "cancellation.blockers.text": { label: "Obstacle" },
  "cancellation.blockers.remedy": { label: "What the requester can do" },
  "cancellation.blockers.checkedBy": {
    label: "Who checks this",
    hint: "A connected system is asked automatically once a cancellation request is received.",
  },
  "cancellation.coolingOff": {
    label: "Cooling-off period",
    hint: "Counted from the approval, while the requester can still change their mind. Leave empty if there is none.",
  },
  "cancellation.irreversible": {
    label: "The policy says that a cancelled account cannot be restored",
    hint: "If the policy does not say so, pages and letters do not either.",
  },
  "cancellation.thirdPartySignIns": {
    label: "Third-party sign-ins",
    hint: "As the text of the policy says: removed by the requester, or a matter for the third party.",
  },
  "cancellation.thirdPartySignIns.id": { label: "ID", hint: ID_HINT },
  "cancellation.thirdPartySignIns.text": { label: "What the requester does there" },
  "cancellation.thirdPartySignIns.way": { label: "What the policy says" },
  "cancellation.systems": { label: "Systems to check that the account is gone" },
  "cancellation.systems.id": { label: "ID", hint: ID_HINT },
  "cancellation.systems.text": { label: "System" },

  automatedDecisions: {
    label: "About automated decisions",
    hint: "Whether there are any, and how to refuse them. If there are none, say so.",
  },
  packageDays: {
    label: "Days a package can be downloaded",
    hint: "Counted from the day of the answer. It is deleted after that.",
  },
  dataCategories: { label: "Categories of data", hint: "Searched one by one for access and copies." },
  "dataCategories.id": { label: "ID", hint: ID_HINT },
  "dataCategories.text": { label: "Category" },
  copyFormats: { label: "Formats of a copy" },
  recipients: { label: "Recipients of the data", hint: "They are told of deletions and corrections." },
  "recipients.id": { label: "ID", hint: ID_HINT },
  "recipients.text": { label: "Recipient" },
  "recipients.email": {
    label: "E-mail",
    hint: "If there is one, we write to them with a link to answer; if not, the assignee tells them.",
  },

  feeRule: {
    label: "Repeated requests may cost a fee",
    hint: "Only explained and announced: no payment is taken here.",
  },
  "feeRule.freeRequests": { label: "Free requests" },
  "feeRule.withinDays": { label: "Within how many days" },
  "feeRule.cost": { label: "What it costs", hint: "The amount and how it is worked out, in plain words." },

  "remedies.inside": {
    label: "How to complain to us",
    hint: "A full sentence. It is left out of the answer to a complaint.",
  },
  "remedies.complain": { label: "Where to complain", hint: "A full sentence for each." },
  "remedies.court": { label: "Where to sue" },
} satisfies typeof zhFields;
