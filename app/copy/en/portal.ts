import type { PortalCopy } from "../zh-CN/portal";
import { plainDate } from "./date";
import { anyOf, inSentence } from "./list";
import { portalComplaint } from "./portal-complaint";
import { portalAnswer } from "./portal-answer";
import { portalPermission } from "./portal-permission";
import { portalErrors } from "./portal-errors";
import { portalFiles } from "./portal-files";
import { portalNotices } from "./portal-notices";
import { portalRequest } from "./portal-request";
import { portalTrack } from "./portal-track";

export const portal = {
  frame: {
    skip: "Skip to main content",
    back: "Back",
    portals: "Other services",
    policy: (name, title, date) =>
      `Under ${title === null ? `the privacy policy of ${name}` : `“${title}”`}${date === null ? "" : `, version of ${plainDate(date)}`}`,
    titled: (page, controller) => `${page} · ${controller}`,
    problem: (title) => `Error: ${title}`,
  },
  policyText: {
    title: (name, title) => title ?? `Privacy policy of ${name}`,
    dated: (date) => `Version of ${plainDate(date)}`,
    notHere: "You cannot read the text of this policy here yet. Please ask us for it.",
    back: "Use your data rights",
  },
  home: {
    title: "Use your data rights",
    lead: "Your data belong to you. You do not need an account, and you can do everything online.",
    rightsTitle: "What you can ask for",
    termTitle: "How long it takes",
    terms: (terms) =>
      `We verify who you are if the request needs it, handle your request and tell you the result within ${terms.join(" or ")}, counted from the day after we receive it.`,
    termBy: (due) => `If you send your request today, we will finish it by ${due}.`,
    needTitle: "What you need",
    needs: (clues) => [
      "An e-mail address you can check now, for the code and our e-mails",
      `Something that helps us find the data${clues.length === 0 ? "" : `, such as ${anyOf(clues.map(inSentence))}`}`,
      "About five minutes",
    ],
    automatedTitle: "Automated decisions and personalisation",
    trackTitle: "Already sent a request?",
    track: "Check its progress",
    trackHelp: "Use your reference and a code we send by e-mail to see the progress, add information or withdraw.",
    reachTitle: "Contact us",
    hotline: "Phone",
    email: "E-mail",
    address: "Address",
  },
  portals: { title: "Which service is it about?", lead: "Each service has its own privacy policy and time limit." },
  request: portalRequest,
  track: portalTrack,
  complaint: portalComplaint,
  answer: portalAnswer,
  permission: portalPermission,
  notices: portalNotices,
  files: portalFiles,
  errors: portalErrors,
} satisfies PortalCopy;
