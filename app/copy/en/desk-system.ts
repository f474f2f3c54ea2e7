import type { DeskCopy } from "../zh-CN/desk";

export const deskSystem = {
  "forwarded-headers-ignored": {
    title: "Rate limits cannot tell visitors apart",
    help: "The proxy in front passes on visitors' addresses, but they are not used. Everybody counts as one visitor, so one person who tries too often locks out everybody else. Set TRUST_PROXY to the number of proxies in front, and restart.",
  },
  "host-not-passed": {
    title: "The proxy does not pass on the site's name",
    help: "The proxy in front changes Host, so forms from older browsers are refused. Let the proxy pass Host on unchanged, and set ORIGIN to the public address.",
  },
  "secret-changed": {
    title: "The system's key (SECRET) was changed",
    help: "Second factors set up before the change do not work, and older letters cannot be checked against the journal. Put the old SECRET back. If it is lost, run npm run keys on the server to see what you can do.",
  },
} satisfies DeskCopy["system"];
