import { z } from "zod";
import { connectorsExpected, parseConnectors } from "../connectors/connectors";
import { isStrongKey, isStrongSecret } from "./strength";
import { listsExpected, parseLists } from "../connectors/lists";

const text = z.string().min(1);

function url(protocols: readonly string[], expected: string) {
  return z.string({ error: expected }).refine((value) => {
    try {
      return protocols.includes(new URL(value).protocol);
    } catch {
      return false;
    }
  }, expected);
}

function whole(min: number, max: number, fallback: number) {
  const expected = `a whole number from ${min} to ${max}`;
  return z
    .string()
    .default(String(fallback))
    .refine((value) => /^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max, expected)
    .transform(Number);
}

function yesNo(fallback: "true" | "false") {
  return z
    .enum(["true", "false"], { error: "true or false" })
    .default(fallback)
    .transform((value) => value === "true");
}

const originExpected = "the public address without a path, such as https://rights.example.org";

function isOrigin(value: string): boolean {
  try {
    const { origin, protocol } = new URL(value);
    return origin === value && (protocol === "http:" || protocol === "https:");
  } catch {
    return false;
  }
}

function isLoopback(hostname: string): boolean {
  return ["127.0.0.1", "[::1]", "localhost"].includes(hostname);
}

const issuerExpected =
  "the issuer of the company's sign-in, such as https://login.example.org (http only on this machine)";

function isIssuer(value: string): boolean {
  try {
    const { protocol, hostname } = new URL(value);
    return protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
  } catch {
    return false;
  }
}

const keysExpected =
  "a comma list of id:key, each key 32 random bytes in base64 (openssl rand -base64 32), the current one first";

/** `id:base64,id:base64` as pairs, or null where it is not that. */
function parseKeys(value: string): readonly { id: string; key: Uint8Array }[] | null {
  const keys = value.split(",").map((part) => {
    const match = /^([A-Za-z0-9_-]{1,16}):([A-Za-z0-9+/]{43}=)$/.exec(part.trim());
    return match?.[1] && match[2] ? { id: match[1], key: new Uint8Array(Buffer.from(match[2], "base64")) } : null;
  });
  const whole = keys.filter((key) => key !== null);
  const distinct = new Set(whole.map((key) => key.id)).size;
  return whole.length === keys.length && distinct === keys.length ? whole : null;
}

const secretExpected = "at least 32 random characters (openssl rand -base64 32), not a word over and over";

const currentKeyExpected =
  "as its first, current key 32 bytes that were drawn by chance (openssl rand -base64 32), not zeros or a word; an older key may stay behind it";

const senderExpected = "a sender such as RightsDesk <privacy@example.org>";

export const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const fields = {
  NODE_ENV: z
    .enum(["production", "development", "test"], { error: "production, development or test" })
    .default("production"),
  PORT: whole(1, 65535, 3000),
  HOST: text.default("127.0.0.1"),
  ORIGIN: z.string().refine(isOrigin, originExpected).optional(),
  DATABASE_URL: url(["postgres:", "postgresql:"], "postgresql://user:password@host:5432/database"),
  // A task holds two connections while the relay or a sweep needs one.
  DATABASE_POOL: whole(3, 500, 10),
  REDIS_URL: url(["redis:", "rediss:"], "redis://host:6379").optional(),
  SMTP_URL: url(["smtp:", "smtps:"], "smtp://user:password@host:587").optional(),
  MAIL_FROM: z.string({ error: senderExpected }).min(3, senderExpected).optional(),
  MAILBOX_URL: url(["http:", "https:"], "http://host:port").optional(),
  SECRET: z
    .string({ error: secretExpected })
    .refine((value) => value.length >= 32 && isStrongSecret(value), secretExpected),
  SEAL_KEYS: z.string({ error: keysExpected }).transform((value, context) => {
    const keys = parseKeys(value);
    if (keys?.[0] && isStrongKey(keys[0].key)) return keys;
    context.addIssue({ code: "custom", message: keys ? currentKeyExpected : keysExpected });
    return z.NEVER;
  }),
  DATA_DIR: text.default("./data"),
  DEMO: yesNo("false"),
  SECOND_FACTOR: z.enum(["required", "off"], { error: "required or off" }).default("required"),
  OIDC_ISSUER: z.string({ error: issuerExpected }).refine(isIssuer, issuerExpected).optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  OIDC_LABEL: text.max(40, "40 signs at most").optional(),
  OIDC_SECOND_FACTOR: z
    .string()
    .default("")
    .transform((value) => value.split(/\s+/).filter((way) => way !== "")),
  LOG_LEVEL: z.enum(logLevels, { error: logLevels.join(", ") }).default("info"),
  HEALTH_PORT: whole(0, 65535, 0),
  METRICS_TOKEN: z.string().min(16, "at least 16 random characters").optional(),
  TRUST_PROXY: whole(0, 10, 0),
  CONNECTORS: z
    .string({ error: connectorsExpected })
    .default("{}")
    .transform((value, context) => {
      const found = parseConnectors(value);
      if (found) return found;
      context.addIssue({ code: "custom", message: connectorsExpected });
      return z.NEVER;
    }),
  AUDIENCES: z
    .string({ error: listsExpected })
    .default("{}")
    .transform((value, context) => {
      const found = parseLists(value);
      if (found) return found;
      context.addIssue({ code: "custom", message: listsExpected });
      return z.NEVER;
    }),
};

function withOrigin<T extends { PORT: number; ORIGIN?: string | undefined }>(env: T): T & { ORIGIN: string } {
  return { ...env, ORIGIN: env.ORIGIN ?? `http://127.0.0.1:${env.PORT}` };
}

const tlsExpected =
  "an address that begins with https: in production; plain http only to this machine itself, or for a demo (DEMO=true)";

/** What a network could read on its way is not sent over it: personal data, and the cookies that open them. */
function overTls(
  { NODE_ENV, DEMO, ORIGIN }: { NODE_ENV: string; DEMO: boolean; ORIGIN?: string | undefined },
  context: z.RefinementCtx,
): void {
  if (NODE_ENV !== "production" || DEMO || ORIGIN === undefined || !isOrigin(ORIGIN)) return;
  const { protocol, hostname } = new URL(ORIGIN);
  if (protocol === "https:" || isLoopback(hostname)) return;
  context.addIssue({ code: "custom", path: ["ORIGIN"], message: tlsExpected });
}

/** Who names an issuer says as whom it is asked. */
function wholeSignIn(
  {
    OIDC_ISSUER,
    ...client
  }: { OIDC_ISSUER?: string | undefined; OIDC_CLIENT_ID?: string | undefined; OIDC_CLIENT_SECRET?: string | undefined },
  context: z.RefinementCtx,
): void {
  if (!OIDC_ISSUER || !isIssuer(OIDC_ISSUER)) return;
  for (const name of ["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const)
    if (!client[name])
      context.addIssue({ code: "custom", path: [name], message: "what the company's sign-in knows this portal by" });
}

/** What every process of the product is configured by. */
export const envSchema = z.object(fields).superRefine(wholeSignIn).superRefine(overTls).transform(withOrigin);

/** What the worker is configured by: it sends, so it must know how and as whom. */
export const workerEnvSchema = z
  .object({ ...fields, SMTP_URL: fields.SMTP_URL.unwrap(), MAIL_FROM: fields.MAIL_FROM.unwrap() })
  .superRefine(wholeSignIn)
  .superRefine(overTls)
  .transform(withOrigin);

export type Env = z.output<typeof envSchema>;
export type WorkerEnv = z.output<typeof workerEnvSchema>;
