import type { DeskCopy } from "../zh-CN/desk";

export const deskSystem = {
  "forwarded-headers-ignored": {
    title: "Limits cannot tell visitors apart",
    help: "The proxy in front sends the visitors' addresses, and they are not used: everybody counts as one visitor, and one who tries too often shuts out all others. Set TRUST_PROXY to the number of proxies in front and start again.",
  },
  "host-not-passed": {
    title: "The proxy does not pass on the site's name",
    help: "The proxy in front changes Host, so forms from older browsers are refused. Let the proxy pass Host on unchanged, and set ORIGIN to the public address.",
  },
  "secret-changed": {
    title: "The system's key (SECRET) was changed",
    help: "Second factors from before do not work, and letters from before cannot be held against the journal. Put the old SECRET back. If it is lost, run npm run keys on the server to see what can be done.",
  },
} satisfies DeskCopy["system"];
