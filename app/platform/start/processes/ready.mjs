import { existsSync, readFileSync } from "node:fs";
import { say, Stop } from "../words/say.mjs";

/**
 * Waits until the product says that it takes requests.
 * @returns {Promise<{ secret: string }>} how its parts stand
 */
export async function healthy(address, withinMs) {
  let last = "no answer";
  for (const end = Date.now() + withinMs; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 150))) {
    try {
      const response = await fetch(`${address}/health`, { signal: AbortSignal.timeout(5_000) });
      if (response.status === 200) return await response.json();
      last = await response.text();
    } catch {
      last = "no answer";
    }
  }
  throw new Stop(`${address}/health is not well after ${withinMs / 1000} s: ${last}`);
}

/** The one line that programs wait for, and the addresses and accounts that people want next; in one piece, so that who sees the first sees all. */
export function announce(asked, mailboxUrl, logs, health) {
  const { address, demo } = asked;
  const staff = (demo ? demoStaff() : []).map(
    ({ role, email, password, name }) => `staff ${role} ${email} ${password} (${name})`,
  );
  const mailbox = mailboxUrl ? [`mailbox ${mailboxUrl}`] : [];
  say(
    [
      `ready ${address}`,
      `desk ${address}/desk`,
      `reports ${address}/reports`,
      ...mailbox,
      ...staff,
      `logs ${logs}`,
      ...warnings(asked, health),
    ].join("\n"),
  );
}

/** Why a start is dangerous, in one line each; none when it is not. */
export function warnings({ demo, exposed, host, port }, { secret } = {}) {
  const changed =
    "WARNING: SECRET is not the one this database was used with: second factors, codes and sessions from before do not work, and letters from before cannot be held against the journal. Put the old value back";
  const reached = `WARNING: HOST=${host} lets the network in: anybody who reaches port ${port} can sign in with the demo accounts. Leave HOST out to keep this on this machine`;
  return [...(demo && exposed ? [reached] : []), ...(secret === "changed" ? [changed] : [])];
}

function demoStaff() {
  const file = "prisma/demo-staff.json";
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
}
