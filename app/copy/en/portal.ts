import type { PortalCopy } from "../zh-CN/portal";
import { plainDate } from "./date";
import { portalComplaint } from "./portal-complaint";
import { portalAnswer } from "./portal-answer";
import { portalErrors } from "./portal-errors";
import { portalFiles } from "./portal-files";
import { portalRequest } from "./portal-request";
import { portalTrack } from "./portal-track";

export const portal = {
  frame: {
    skip: "Skip to the page",
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
    notHere: "The text of this policy cannot be read here yet. Please ask us for it.",
    back: "Use your rights over your personal data",
  },
  home: {
    title: "Use your data rights",
    lead: "Your data are yours to decide on. You need no account, and everything can be done here.",
    rightsTitle: "What you can ask for",
    termTitle: "How long it takes",
    terms: (terms) =>
      `We check who you are where the request needs it, do what you ask and tell you the result within ${terms.join(" or ")}, counted from the day after we receive it.`,
    termBy: (due) => `If you send it today, we finish by ${due} at the latest.`,
    needTitle: "What you need",
    needs: (clues) => [
      "An e-mail address you can read now, for the code and our letters",
      `Something that helps us find your data${clues.length === 0 ? "" : `, such as: ${clues.join("; ")}`}`,
      "About five minutes",
    ],
    automatedTitle: "Automated decisions and personalisation",
    trackTitle: "You have already sent a request",
    track: "Check its progress",
    trackHelp: "With its reference and a code by e-mail you can see the progress, answer us, or withdraw it.",
    reachTitle: "Contact us",
    hotline: "Phone",
    email: "E-mail",
    address: "Address",
  },
  portals: { title: "Which service is it about?", lead: "Each has its own policy and its own time to answer." },
  request: portalRequest,
  track: portalTrack,
  complaint: portalComplaint,
  answer: portalAnswer,
  files: portalFiles,
  errors: portalErrors,
} satisfies PortalCopy;
