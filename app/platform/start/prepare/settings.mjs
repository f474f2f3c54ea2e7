import path from "node:path";

/**
 * What this start was asked for, from the environment. What the environment gives is used; what it leaves out is embedded.
 * @param {NodeJS.ProcessEnv} given
 * @param {number} port
 * @param {boolean} [development]
 */
export function settings(given, port, development = false) {
  const host = given.HOST || "127.0.0.1";
  const reach = ["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host;
  const address = `http://${reach.includes(":") ? `[${reach}]` : reach}:${port}`;
  const embeddedDatabase = !given.DATABASE_URL;
  return {
    host,
    port,
    address,
    development,
    dataDir: path.resolve(given.DATA_DIR || "data"),
    embeddedDatabase,
    embeddedMail: !given.SMTP_URL,
    /** A database of the owner's own is filled with inventions only when asked for. */
    demo: given.DEMO ? given.DEMO === "true" : embeddedDatabase,
    /** Whether others than this machine can reach it. */
    exposed: !isLoopback(host),
  };
}

function isLoopback(host) {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * The environment of the product's processes.
 * @param {NodeJS.ProcessEnv} given
 * @param {ReturnType<typeof settings>} asked
 * @param {{ SECRET: string, SEAL_KEYS: string }} kept
 * @param {{ databaseUrl?: string, smtpUrl?: string, mailboxUrl?: string }} embedded
 */
export function productEnv(given, asked, kept, { databaseUrl, smtpUrl, mailboxUrl }) {
  return {
    ...given,
    NODE_ENV: asked.development ? "development" : given.NODE_ENV || "production",
    PORT: String(asked.port),
    HOST: asked.host,
    ORIGIN: given.ORIGIN || asked.address,
    DATA_DIR: asked.dataDir,
    SECRET: given.SECRET || kept.SECRET,
    SEAL_KEYS: given.SEAL_KEYS || kept.SEAL_KEYS,
    MAIL_FROM: given.MAIL_FROM || "RightsDesk <no-reply@rightsdesk.example>",
    DEMO: String(asked.demo),
    ...(databaseUrl ? { DATABASE_URL: databaseUrl, SECOND_FACTOR: given.SECOND_FACTOR || "off" } : {}),
    ...(smtpUrl ? { SMTP_URL: smtpUrl } : {}),
    ...(mailboxUrl ? { MAILBOX_URL: mailboxUrl } : {}),
  };
}
