import type { DeskCopy } from "../zh-CN/desk";

export const deskDeclarations = {
  title: "Signed declarations",
  one: "Signed declaration",
  none: "The requester has not signed the declaration yet. It is signed on the page of the request; the letter that asks for evidence says how.",
  by: (name, at) => `${name}, signed ${at}`,
  signer: "Signed by",
  signedAt: "Signed at",
  reference: "Ticket",
  right: "Request",
  controller: "Controller",
  erased: "Deleted",
  erasedHelp:
    "Its time is over, so its text and the name were deleted. The journal still says that it was signed, and when.",
  back: (reference) => `Back to ticket ${reference}`,
  print: "If you need a printed copy, print this page with your browser.",
  journal: { declared: "The requester signed the declaration", erased: "A signed declaration was deleted" },
} satisfies DeskCopy["declarations"];
