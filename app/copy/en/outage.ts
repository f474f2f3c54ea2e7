import type { SharedCopy } from "../zh-CN/shared";

export const outage = {
  title: "We cannot do this right now",
  reading:
    "The system that stores our data is not available, so this page cannot be shown. This is not your fault. Please try again in a few minutes.",
  sending:
    "The system that stores our data is not available, so what you sent could not be processed. This is not your fault.",
  kept: "The text you typed is still on this page. Please keep the page open. In a few minutes, press “Try again”: the same text is sent again, and you do not need to retype it.",
  notKept:
    "What you filled in could not be kept on this page. Please go back in your browser and send it again in a few minutes.",
  secrets: "Passwords and codes are not kept on the page. You will be asked for them again.",
  files: "The files you chose were not kept. Please choose them again here:",
  file: "File",
  again: "Try again",
  home: "Go to the home page",
} satisfies SharedCopy["outage"];
