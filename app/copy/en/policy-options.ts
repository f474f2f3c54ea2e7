import type { policyOptions as zh } from "../zh-CN/policy-options";

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
    CN: "China's public holidays and working weekends, as announced by the State Council",
    weekends: "Every day except Saturday and Sunday",
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
    remove: "The requester removes it there",
    contact: "The requester contacts the third party",
  },
  "cancellation.blockers.checkedBy": { staff: "The assignee", system: "The connected system" },
  "requesters.kind": {
    subject: "The person themselves",
    guardian: "Guardian",
    agent: "Agent",
    relative: "Near relative of someone deceased",
  },
  "rights.identity": {
    none: "No proof of identity is asked for",
    "contact-code": "A code to the contact is enough",
    "code-and-facts": "A code, and two facts checked by the assignee",
    declaration: "A code, three facts checked by the assignee, and a declaration signed by the person",
    document: "A document",
  },
  copyFormats: { html: "Web page (HTML)", json: "JSON", csv: "Table (CSV)" },
} satisfies typeof zh;
