import { errorLine } from "./error-line";
import type { PortalCopy } from "../zh-CN/portal";

export const portalErrors = {
  summary: "Almost there. Please look at:",
  line: errorLine,
  page(status) {
    const home = "Go to the front page";
    if (status === 404)
      return {
        title: "Page not found",
        help: "The address may be mistyped, or the page is gone. You can start again from the front page.",
        home,
      };
    if (status === 403)
      return {
        title: "This step was not done",
        help: "For your safety, please send the form from our own page, not from a link elsewhere.",
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
        title: "Too many tries",
        help: "Please wait a while and try again.",
        home,
      };
    if (status >= 400 && status < 500)
      return {
        title: "We cannot handle this",
        help: "Please go back and try once more, or start from the front page.",
        home,
      };
    return {
      title: "Something went wrong on our side",
      help: "It was nothing you did. Please go back and try again in a few minutes.",
      home,
    };
  },
} satisfies PortalCopy["errors"];
