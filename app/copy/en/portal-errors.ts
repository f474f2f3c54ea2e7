import { errorLine } from "./error-line";
import type { PortalCopy } from "../zh-CN/portal";

export const portalErrors = {
  summary: "Please check the following:",
  line: errorLine,
  page(status) {
    const home = "Go to the home page";
    if (status === 404)
      return {
        title: "Page not found",
        help: "The address may be wrong, or the page may no longer exist. You can start again from the home page.",
        home,
      };
    if (status === 403)
      return {
        title: "This step was not done",
        help: "For your safety, please send the form from our own page, not from a link on another site.",
        home,
      };
    if (status === 413)
      return {
        title: "That is too much text",
        help: "Please go back, shorten what you wrote and send it again.",
        home,
      };
    if (status === 429)
      return {
        title: "Too many attempts",
        help: "Please wait a while and try again.",
        home,
      };
    if (status >= 400 && status < 500)
      return {
        title: "We cannot handle this",
        help: "Please go back and try again, or start again from the home page.",
        home,
      };
    return {
      title: "Something went wrong on our side",
      help: "This is not your fault. Please go back and try again in a few minutes.",
      home,
    };
  },
} satisfies PortalCopy["errors"];
