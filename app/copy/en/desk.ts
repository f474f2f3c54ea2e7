import { errorLine } from "./error-line";
import type { DeskCopy } from "../zh-CN/desk";
import { deskAccess } from "./desk-access";
import { deskActions } from "./desk-actions";
import { deskBlockers } from "./desk-blockers";
import { deskComplaint } from "./desk-complaint";
import { deskFiles } from "./desk-files";
import { deskIntake } from "./desk-intake";
import { deskJournal } from "./desk-journal";
import { deskLetters } from "./desk-letters";
import { deskPolicies } from "./desk-policies";
import { deskProgrammes } from "./desk-programmes";
import { deskQueue } from "./desk-queue";
import { deskSignIn } from "./desk-sign-in";
import { deskSystem } from "./desk-system";
import { deskTasks } from "./desk-tasks";
import { deskTicket } from "./desk-ticket";

export const desk = {
  frame: {
    name: "Desk",
    titled: (page: string) => `${page} · Desk`,
    problem: (title: string) => `Error: ${title}`,
    navigation: "Desk",
    queue: "Tickets",
    intake: "Take a request in",
    reports: "Reports",
    policies: "Policies",
    programmes: "Notices",
    who: (name: string, role: string) => `${name} · ${role}`,
    signOut: "Sign out",
    theme: { label: "Appearance", system: "System", light: "Light", dark: "Dark" },
  },
  problems: {
    notFound: {
      title: "There is no such ticket or page",
      help: "Check the reference, or look for it in the list of tickets.",
    },
    forbidden: {
      title: "Your role cannot do this",
      help: "If you need this done, ask an administrator or a colleague who is allowed to do it.",
    },
    broken: {
      title: "Something went wrong here",
      help: "Your change may not have been saved. Check the list of tickets and try again.",
    },
    rejected: { title: "This was not accepted", help: "Go back and send it again from the desk's own page." },
    back: "Back to the list of tickets",
  },
  errorSummary: "Please check the following:",
  errorLine,
  optional: " (optional)",
  kept: {
    word: "What you typed is back",
    help: "The form is as you left it when you were interrupted. It has not been sent. Please check it and send it.",
    still: "The form is as you left it. It has not been sent. Please check it and send it.",
    fileAgain: "The file you had chosen was not kept. Please choose it again.",
    notYours: {
      word: "Not sent",
      help: "This page was opened while another colleague was signed in here. What was typed in it was not sent, and is not shown to you.",
    },
  },
  access: deskAccess,
  blockers: deskBlockers,
  signIn: deskSignIn,
  system: deskSystem,
  queue: deskQueue,
  ticket: deskTicket,
  complaint: deskComplaint,
  actions: deskActions,
  intake: deskIntake,
  journal: deskJournal,
  letters: deskLetters,
  policies: deskPolicies,
  programmes: deskProgrammes,
  tasks: deskTasks,
  files: deskFiles,
} satisfies DeskCopy;
