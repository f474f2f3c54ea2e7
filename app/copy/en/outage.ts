import type { SharedCopy } from "../zh-CN/shared";

export const outage = {
  title: "We cannot do this right now",
  reading:
    "The system that stores our data is not available, so this page cannot be shown. It was nothing you did. Please try again in a few minutes.",
  sending: "The system that stores our data is not available, so what you sent was not done. It was nothing you did.",
  kept: "The text you typed is still in this page. Please keep the page open. In a few minutes press “Try again”: the same text is sent once more and you need not type it again.",
  notKept:
    "What you filled in could not be kept in this page. Please go back in your browser and send it again in a few minutes.",
  secrets: "Passwords and codes do not stay in the page. You will be asked for them again.",
  files: "The files you chose were not kept. Please choose them again here:",
  file: "File",
  again: "Try again",
  home: "Go to the front page",
} satisfies SharedCopy["outage"];
