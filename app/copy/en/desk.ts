import { errorLine } from "./error-line";
import type { DeskCopy } from "../zh-CN/desk";
import { deskTold } from "./desk-told";
import { deskAside } from "./desk-aside";
import { deskAway } from "./desk-away";
import { deskEscalation } from "./desk-escalation";
import { deskGiving } from "./desk-giving";
import { deskAccess } from "./desk-access";
import { deskAccount } from "./desk-account";
import { deskActions } from "./desk-actions";
import { deskBulk } from "./desk-bulk";
import { deskBlockers } from "./desk-blockers";
import { deskDeclarations } from "./desk-declarations";
import { deskOperations } from "./desk-operations";
import { deskPermission } from "./desk-permission";
import { deskCaseFile } from "./desk-case-file";
import { deskComplaint } from "./desk-complaint";
import { deskFiles } from "./desk-files";
import { deskIntake } from "./desk-intake";
import { deskJournal } from "./desk-journal";
import { deskLetters } from "./desk-letters";
import { deskPolicies } from "./desk-policies";
import { deskPreview } from "./desk-preview";
import { deskProgrammes } from "./desk-programmes";
import { deskQueue } from "./desk-queue";
import { deskRelated } from "./desk-related";
import { deskMerge } from "./desk-merge";
import { deskCalendars } from "./desk-calendars";
import { deskSnippets } from "./desk-snippets";
import { deskSearch } from "./desk-search";
import { deskSignIn } from "./desk-sign-in";
import { deskStaff } from "./desk-staff";
import { deskSystem } from "./desk-system";
import { deskTasks } from "./desk-tasks";
import { deskTeams } from "./desk-teams";
import { deskViews } from "./desk-views";
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
    staff: "Staff",
    operations: "Operations",
    account: "My account",
    who: (name: string, role: string) => `${name} · ${role}`,
    signOut: "Sign out",
    keys: {
      title: "Keyboard shortcuts",
      does: {
        "/": "Find",
        j: "Next row of the list",
        k: "Previous row of the list",
        Enter: "Open the row",
        x: "Select the row",
        n: "Next ticket",
        p: "Previous ticket",
        "?": "Show the shortcuts",
      },
      use: "Use keyboard shortcuts",
      help: "They do nothing while you type. The switch is for this browser only.",
    },
    theme: { label: "Appearance", system: "System", light: "Light", dark: "Dark" },
  },
  problems: {
    missing: {
      ticket: { title: "There is no such ticket", help: "Check the reference, or look for it in the list of tickets." },
      act: {
        title: "There is no such action",
        help: "Go back to the ticket or the notice and use one of its buttons.",
      },
      task: {
        title: "There is no such task",
        help: "It may belong to another ticket. Go to the list of tickets and look under “Tasks”.",
      },
      caseFile: {
        title: "There is no such case file",
        help: "A case file is only for the colleague who took it, for 24 hours. Go back to the ticket and take it anew from its journal.",
      },
      sample: { title: "There is no such sample", help: "Look for it in the list of samples." },
      file: {
        title: "There is no such file",
        help: "Files are deleted when their time is over; the ticket’s journal says when.",
      },
      letter: { title: "There is no such letter", help: "Go back to the ticket and look under “Letters”." },
      access: {
        title: "There is no such request for access",
        help: "Go to “Access to minors' data” and open one of the list.",
      },
      policy: { title: "There is no such policy", help: "Check the address, or look for it under “Policies”." },
      version: { title: "There is no such version", help: "Go to the policy’s page and open one of its versions." },
      section: {
        title: "The policy has no such section",
        help: "Go to the policy’s page and choose the section you want to change.",
      },
      promise: {
        title: "There is no such line in the ledger",
        help: "It may have been removed. Go back to the ledger and check.",
      },
      programme: {
        title: "There is no such notice",
        help: "Check the address, or look for it in the list of notices.",
      },
      colleague: { title: "There is no such colleague", help: "Look for them in the list of staff." },
      team: { title: "There is no such team", help: "It may have been dissolved. Look for it in the list of teams." },
      batch: {
        title: "There is no such batch",
        help: "Only who began it sees it, for 30 days. Look under “What I did at once”.",
      },
      view: {
        title: "There is no such view",
        help: "It may have been deleted, or is no longer shared. Look under “Manage views”.",
      },
      page: { title: "There is no such page", help: "Check the address, or use the menu at the top of the desk." },
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
    help: "The form holds what you typed the last time, which has not been done. Please check it and send it.",
    still: "The form is as you left it. It has not been sent. Please check it and send it.",
    fileAgain: "The file you had chosen was not kept. Please choose it again.",
    notYours: {
      word: "Not sent",
      help: "This page was opened while another colleague was signed in here. What was typed in it was not sent, and is not shown to you.",
    },
  },
  access: deskAccess,
  aside: deskAside,
  bulk: deskBulk,
  away: deskAway,
  escalation: deskEscalation,
  giving: deskGiving,
  told: deskTold,
  blockers: deskBlockers,
  declarations: deskDeclarations,
  permission: deskPermission,
  signIn: deskSignIn,
  system: deskSystem,
  queue: deskQueue,
  search: deskSearch,
  calendars: deskCalendars,
  snippets: deskSnippets,
  caseFile: deskCaseFile,
  staff: deskStaff,
  teams: deskTeams,
  savedViews: deskViews,
  account: deskAccount,
  operations: deskOperations,
  ticket: deskTicket,
  complaint: deskComplaint,
  related: deskRelated,
  merge: deskMerge,
  actions: deskActions,
  intake: deskIntake,
  journal: deskJournal,
  letters: deskLetters,
  policies: deskPolicies,
  preview: deskPreview,
  programmes: deskProgrammes,
  tasks: deskTasks,
  files: deskFiles,
} satisfies DeskCopy;
