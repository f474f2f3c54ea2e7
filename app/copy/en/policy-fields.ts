import type { policyFields as zhFields, policyOptions as zhOptions } from "../zh-CN/policy-fields";

const ID_HINT =
  "Lower-case letters, figures and dashes; made from the English words when left empty. Do not change it once published.";

export const policyFields = {
  languages: {
    label: "Languages of the portal and its letters",
    hint: "With one alone there is no other on the portal or in letters, and it need not be filled in. What is written in it stays here, but is not published.",
  },
  name: { label: "Name of the policy", hint: "Shown at the foot of the portal and on every ticket." },
  "controller.name": { label: "Name of the controller", hint: "Who handles the data, as the person sees it." },
  "controller.hotline": { label: "Hotline" },
  "controller.email": { label: "E-mail" },
  "controller.address": { label: "Postal address" },
  title: {
    label: "Title of the privacy policy",
    hint: "As the policy itself is called, without quotation marks. Portal, letters and tickets call it so.",
  },
  policyDate: {
    label: "Date of the privacy policy",
    hint: "Year-month-day, such as 2026-01-31. Leave it empty if the policy has no date.",
  },
  policyUrl: {
    label: "Address of the privacy policy",
    hint: "The full address on the web; people can open it from the portal.",
  },
  zone: { label: "Time zone", hint: "Terms are counted in the days of this zone." },
  calendar: { label: "Calendar of working days" },
  law: { label: "Law", hint: "Grounds, sources and duties to keep data are those of this law alone." },
  endOfServiceNoticeDays: {
    label: "Days of notice before the service ends",
    hint: "Leave empty where the policy promises none.",
  },

  requesters: { label: "Who may ask", hint: "What each kind of requester is asked to show, all of it at once." },
  "requesters.kind": { label: "Kind of requester" },
  "requesters.evidence": { label: "What they must show" },
  minorAge: { label: "Age below which a guardian asks", hint: "Leave empty where the policy says nothing." },

  clues: {
    label: "What people can be found by",
    hint: "Asked on the portal in this order; whoever verifies the identity sees the same.",
  },
  "clues.id": { label: "Id", hint: ID_HINT },
  "clues.name": { label: "What it is called", hint: "As the person reads it, such as “Bill of lading”." },
  "clues.help": { label: "Help", hint: "Where to find it and how to write it, with an example." },
  "clues.kind": {
    label: "What is filled in",
    hint: "Decides how it is typed and checked. Connected systems are asked by account, phone and e-mail.",
  },
  "clues.holder": { label: "Who is asked for it" },
  "clues.required": {
    label: "Required",
    hint: "Where only people with (or without) an account are asked, it is required of those who fill in something of that group.",
  },

  rights: {
    label: "Rights on offer",
    hint: "Each right you tick gets a section of its own. Taking the tick away removes what was written in it.",
  },
  "rights.term": {
    label: "Term promised to the person",
    hint: "Checking who asks and doing it are both done within it.",
  },
  "rights.target": {
    label: "Our own goal",
    hint: "Earlier than the promise; it pauses while the person owes us an answer.",
  },
  "rights.extension": {
    label: "Extension",
    hint: "Once, and before the due date. Leave empty where the term is never extended.",
  },
  "rights.outerLimit": { label: "Outer limit", hint: "What no answer may exceed, extension included." },
  "rights.refuseWithin": {
    label: "A refusal is told within",
    hint: "Counted from receipt; an extension does not move it. Leave empty where it is told as any answer.",
  },
  "rights.pausable": {
    label: "The promised term pauses while the person owes us an answer",
    hint: "Chinese policies do not pause.",
  },
  "rights.identity": { label: "How sure we must be who asks" },
  "rights.selfService": {
    label: "Where the person can do it faster alone",
    hint: "The portal says so first, and still takes the request.",
  },
  "rights.evidence": { label: "What the person is asked to send", hint: "All of it at once." },
  "rights.refusalGrounds": {
    label: "Grounds on which it may be refused",
    hint: "The desk offers the grounds ticked here.",
  },

  ownGrounds: {
    label: "The policy's own grounds of refusal",
    hint: "Only where the policy has more than the common grounds. Tick them under each right afterwards.",
  },
  "ownGrounds.id": { label: "Id", hint: ID_HINT },
  "ownGrounds.name": { label: "Name" },
  "ownGrounds.hint": {
    label: "Advice for the desk",
    hint: "What the explanation must answer; never sent to the person.",
  },
  "ownGrounds.source": { label: "Source" },
  "ownGrounds.secondPerson": { label: "Needs a second person" },

  deletionGrounds: { label: "Grounds for a deletion", hint: "The person chooses one of them." },
  "deletionGrounds.id": { label: "Id", hint: ID_HINT },
  "deletionGrounds.text": { label: "Ground" },
  anonymise: {
    label: "Making anonymous can be chosen",
    hint: "People who ask to delete data or to cancel an account may choose that the data are made anonymous instead.",
  },
  capacities: {
    label: "What the law sees in the controller",
    hint: "A duty to keep data binds only those whom it names.",
  },
  retentionDuties: {
    label: "Duties to keep data",
    hint: "Where a deletion meets one, the data are kept without being used until it ends.",
  },

  consents: { label: "Consents that can be withdrawn", hint: "Each with what stops working." },
  "consents.id": { label: "Id", hint: ID_HINT },
  "consents.text": { label: "Consent" },
  "consents.stops": { label: "What stops" },
  "consents.where": {
    label: "Where people can switch it off themselves",
    hint: "Such as the phone's settings. Leave empty where they cannot.",
  },
  notWithdrawable: {
    label: "What cannot be withdrawn",
    hint: "What the basic function or the law needs: explained, not offered.",
  },

  consequences: { label: "Consequences of cancelling", hint: "The person accepts them one by one." },
  "consequences.id": { label: "Id", hint: ID_HINT },
  "consequences.text": { label: "Consequence" },
  "cancellation.blockers": {
    label: "What blocks a cancellation for now",
    hint: "Each with what the person can do about it.",
  },
  "cancellation.blockers.id": { label: "Id", hint: ID_HINT },
  "cancellation.blockers.text": { label: "Obstacle" },
  "cancellation.blockers.remedy": { label: "What the person can do" },
  "cancellation.blockers.checkedBy": {
    label: "Who finds out",
    hint: "A connected system is asked by itself once a cancellation is filed.",
  },
  "cancellation.coolingOff": {
    label: "Cooling-off time",
    hint: "From the approval; the person can still change their mind. Leave empty for none.",
  },
  "cancellation.irreversible": {
    label: "The policy says that a cancelled account cannot be brought back",
    hint: "Where it does not say so, pages and letters do not either.",
  },
  "cancellation.thirdPartySignIns": {
    label: "Sign-ins of third parties",
    hint: "As the policy's text has it: removed by the person, or a matter for the third party.",
  },
  "cancellation.thirdPartySignIns.id": { label: "Id", hint: ID_HINT },
  "cancellation.thirdPartySignIns.text": { label: "What the person does there" },
  "cancellation.thirdPartySignIns.way": { label: "What the policy says" },
  "cancellation.systems": { label: "Systems where the account must be proven gone" },
  "cancellation.systems.id": { label: "Id", hint: ID_HINT },
  "cancellation.systems.text": { label: "System" },

  automatedDecisions: {
    label: "What is said of automated decisions",
    hint: "Whether there are any, and how to refuse them. Say so too if there are none.",
  },
  packageDays: { label: "Days a package can be fetched", hint: "From the day of the answer; then it is erased." },
  dataCategories: { label: "Categories of data", hint: "Searched one by one for access and copy." },
  "dataCategories.id": { label: "Id", hint: ID_HINT },
  "dataCategories.text": { label: "Category" },
  copyFormats: { label: "Formats of a copy" },
  recipients: { label: "Recipients of the data", hint: "They are told of deletions and corrections." },
  "recipients.id": { label: "Id", hint: ID_HINT },
  "recipients.text": { label: "Recipient" },
  "recipients.email": {
    label: "E-mail",
    hint: "With one, it is told by letter with a link to answer; without, by the assignee.",
  },

  feeRule: { label: "Repeats may cost a fee", hint: "Explained and announced; nothing is charged here." },
  "feeRule.freeRequests": { label: "Free requests" },
  "feeRule.withinDays": { label: "Within how many days" },
  "feeRule.cost": { label: "What it costs", hint: "The amount and how it is worked out, in plain words." },

  "remedies.inside": {
    label: "How to complain to us",
    hint: "A whole sentence. The answer to a complaint no longer names it.",
  },
  "remedies.complain": { label: "Where to complain", hint: "Each a whole sentence." },
  "remedies.court": { label: "Where to sue" },
} satisfies typeof zhFields;

export const policyOptions = {
  languages: { "zh-CN": "Chinese", en: "English" },
  "clues.kind": {
    account: "Account",
    name: "Name",
    phone: "Phone number",
    email: "E-mail address",
    "phone-or-email": "Phone number or e-mail address",
    "order-number": "Order number",
    "bill-of-lading": "Bill of lading",
    plate: "Number plate",
    shop: "Shop",
    text: "Other text",
  },
  "clues.holder": {
    anyone: "Everybody",
    "account-holder": "People with an account",
    "no-account": "People without an account",
  },
  calendar: {
    CN: "The State Council's notices, make-up days included",
    weekends: "All days but Saturdays and Sundays",
  },
  law: {
    pipl: "China: Personal Information Protection Law",
    gdpr: "European Union: GDPR",
    ccpa: "California: CCPA",
    other: "Another law",
  },
  capacities: {
    "network-operator": "Network operator",
    "data-handler": "Handler of network data",
    "platform-operator": "Operator of an e-commerce platform",
    taxpayer: "Taxpayer or withholding agent",
    "financial-institution": "Financial institution",
    "designated-institution": "Non-financial institution the Anti-Money-Laundering Law names",
  },
  "cancellation.thirdPartySignIns.way": {
    remove: "The person removes it there",
    contact: "The person asks the third party",
  },
  "cancellation.blockers.checkedBy": { staff: "The desk", system: "The controller's own system" },
  "requesters.kind": {
    subject: "The person",
    guardian: "Guardian",
    agent: "Agent",
    relative: "Near relative of someone deceased",
  },
  "rights.identity": {
    none: "No proof: nobody is asked who they are",
    "contact-code": "A code to the contact is enough",
    "code-and-facts": "A code, and two facts the desk compares",
    declaration: "A code, three facts the desk compares, and a declaration signed by the person",
    document: "A document",
  },
  copyFormats: { html: "Page (HTML)", json: "JSON", csv: "Table (CSV)" },
} satisfies typeof zhOptions;
