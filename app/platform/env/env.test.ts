import { expect, test } from "vitest";
import { parseEnv } from "./env.server";
import { envSchema, workerEnvSchema } from "./env-schema";

const KEY = Buffer.from(Array.from({ length: 32 }, (_, at) => at * 7)).toString("base64");
const OTHER = Buffer.from(Array.from({ length: 32 }, (_, at) => 255 - at)).toString("base64");
const ZEROS = Buffer.alloc(32).toString("base64");
const right = {
  DATABASE_URL: "postgresql://u:p@127.0.0.1:5432/d",
  SECRET: "0123456789abcdef0123456789abcdef",
  SEAL_KEYS: `k2:${KEY},k1:${OTHER}`,
};

function problems(
  more: Record<string, string | undefined>,
  schema: typeof envSchema | typeof workerEnvSchema = envSchema,
): readonly string[] {
  const parsed = parseEnv(schema, { ...right, ...more });
  return parsed.ok ? [] : parsed.problems;
}

test("the least that is needed, with everything else by default", () => {
  const parsed = parseEnv(envSchema, right);
  expect(parsed).toMatchObject({
    ok: true,
    env: {
      NODE_ENV: "production",
      PORT: 3000,
      HOST: "127.0.0.1",
      ORIGIN: "http://127.0.0.1:3000",
      DEMO: false,
      SECOND_FACTOR: "required",
      DATABASE_POOL: 10,
      TRUST_PROXY: 0,
      LOG_LEVEL: "info",
    },
  });
  expect(parsed.ok && parsed.env.SEAL_KEYS.map(({ id }) => id)).toEqual(["k2", "k1"]);
});

test("the origin follows the port unless it is given", () => {
  expect(parseEnv(envSchema, { ...right, PORT: "8080" })).toMatchObject({ env: { ORIGIN: "http://127.0.0.1:8080" } });
  expect(parseEnv(envSchema, { ...right, ORIGIN: "https://rights.example.org" })).toMatchObject({
    env: { ORIGIN: "https://rights.example.org" },
  });
});

test("what was sealed under a key that is none still opens, behind one that is", () => {
  expect(problems({ SEAL_KEYS: `k2:${KEY},k1:${ZEROS}` })).toEqual([]);
  expect(problems({ SEAL_KEYS: `k1:${ZEROS}` })[0]).toMatch(/SEAL_KEYS is not usable; expected .*drawn by chance/);
});

test("plain http never leaves the machine in production; a demo, and development, may", () => {
  const ORIGIN = "http://rights.example.org";
  for (const own of ["http://127.0.0.1:3000", "http://localhost:3000", "http://[::1]:3000"])
    expect(problems({ ORIGIN: own })).toEqual([]);
  expect(problems({ ORIGIN })).toEqual([expect.stringMatching(/ORIGIN is not usable; expected .*https/)]);
  expect(problems({ ORIGIN, DEMO: "true" })).toEqual([]);
  expect(problems({ ORIGIN, NODE_ENV: "development" })).toEqual([]);
});

test("an empty variable is none", () => {
  expect(parseEnv(envSchema, { ...right, REDIS_URL: "", PORT: "" })).toMatchObject({ ok: true, env: { PORT: 3000 } });
  expect(problems({ DATABASE_URL: "" })).toEqual([
    "  DATABASE_URL is missing; expected postgresql://user:password@host:5432/database",
  ]);
});

test.each([
  ["PORT", "0"],
  ["PORT", "65536"],
  ["PORT", "http"],
  ["PORT", "80.5"],
  ["PORT", "1e3"],
  ["DATABASE_URL", "mysql://x/y"],
  ["DATABASE_URL", "nonsense"],
  ["REDIS_URL", "http://x"],
  ["SMTP_URL", "mail"],
  ["SECRET", "short"],
  ["SECRET", "0".repeat(64)],
  ["SECRET", "changeme".repeat(8)],
  ["SEAL_KEYS", `k1:${ZEROS}`],
  ["SEAL_KEYS", `k1:${ZEROS},k2:${KEY}`],
  ["ORIGIN", "http://rights.example.org"],
  ["ORIGIN", "http://10.0.0.7:3000"],
  ["SEAL_KEYS", "k1"],
  ["SEAL_KEYS", "k1:c2hvcnQ="],
  ["SEAL_KEYS", `k1:${KEY},k1:${OTHER}`],
  ["SEAL_KEYS", `k:1:${KEY}`],
  ["ORIGIN", "portal.example.com"],
  ["ORIGIN", "https://rights.example.org/"],
  ["ORIGIN", "ftp://rights.example.org"],
  ["DEMO", "yes"],
  ["SECOND_FACTOR", "on"],
  ["OIDC_ISSUER", "sso.example.net"],
  ["OIDC_ISSUER", "http://login.example.org"],
  ["OIDC_LABEL", "x".repeat(41)],
  ["LOG_LEVEL", "loud"],
  ["DATABASE_POOL", "2"],
  ["TRUST_PROXY", "-1"],
  ["METRICS_TOKEN", "short"],
  ["NODE_ENV", "prod"],
  ["CONNECTORS", "resource-go"],
  ["CONNECTORS", "[]"],
  ["CONNECTORS", '{"resource-go":{}}'],
  ["CONNECTORS", `{"resource-go":{"url":"https://a.example/","secret":"short"}}`],
  ["CONNECTORS", `{"resource-go":{"url":"http://a.example/","secret":"${"s".repeat(32)}"}}`],
  ["CONNECTORS", `{"resource-go":{"url":"http://127.0.0.1.a.example/","secret":"${"s".repeat(32)}"}}`],
  ["CONNECTORS", `{"resource-go":{"url":"https://u:p@a.example/","secret":"${"s".repeat(32)}"}}`],
  ["CONNECTORS", `{"a b":{"url":"https://a.example/","secret":"${"s".repeat(32)}"}}`],
  ["AUDIENCES", "[]"],
  ["AUDIENCES", `{"resource-go":{"url":"https://a.example/","token":"short"}}`],
  ["AUDIENCES", `{"resource-go":{"url":"http://a.example/","token":"${"t".repeat(32)}"}}`],
  ["AUDIENCES", `{"resource-go":{"url":"https://u:p@a.example/","token":"${"t".repeat(32)}"}}`],
  ["AUDIENCES", `{"resource-go":{"url":"https://a.example/","token":"${"t ".repeat(32)}"}}`],
  ["AUDIENCES", `{"resource-go":{"url":"https://a.example/","token":"${"t".repeat(32)}","private":"yes"}}`],
])("%s=%s is refused by name, without its value", (name, value) => {
  const found = problems({ [name]: value });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(new RegExp(`^  ${name} is not usable; expected `));
  if (value.length > 5) expect(found[0]).not.toContain(value);
});

test("a controller's own system is reached over https, or on this machine", () => {
  const connector = (url: string) =>
    parseEnv(envSchema, { ...right, CONNECTORS: JSON.stringify({ "resource-go": { url, secret: "s".repeat(32) } }) });
  for (const url of [
    "https://accounts.example/blockers",
    "http://127.0.0.1:8080/",
    "http://localhost:1/x",
    "http://[::1]:1/",
  ])
    expect([url, connector(url).ok]).toEqual([url, true]);
  expect(parseEnv(envSchema, right)).toMatchObject({ env: { CONNECTORS: {} } });
});

test("a controller's own lists stand on the internet, unless they are marked as private", () => {
  const lists = (more: object) =>
    parseEnv(envSchema, {
      ...right,
      AUDIENCES: JSON.stringify({ "resource-go": { url: "https://lists.example/", token: "t".repeat(32), ...more } }),
    });
  expect(lists({})).toMatchObject({ env: { AUDIENCES: { "resource-go": { private: false } } } });
  expect(lists({ private: true })).toMatchObject({ env: { AUDIENCES: { "resource-go": { private: true } } } });
  expect(parseEnv(envSchema, right)).toMatchObject({ env: { AUDIENCES: {} } });
});

test("everything that is wrong is named at once", () => {
  expect(problems({ PORT: "x", SECRET: undefined, DEMO: "maybe" })).toHaveLength(3);
});

test("who sends letters must know how and as whom", () => {
  expect(problems({}, workerEnvSchema)).toEqual([
    "  SMTP_URL is missing; expected smtp://user:password@host:587",
    "  MAIL_FROM is missing; expected a sender such as RightsDesk <privacy@example.org>",
  ]);
  expect(problems({ SMTP_URL: "smtp://h:25", MAIL_FROM: "R <r@example.org>" }, workerEnvSchema)).toEqual([]);
});

test("a company's sign-in is configured whole, or not at all", () => {
  const issuer = { ...right, OIDC_ISSUER: "https://login.example.org" };
  expect(parseEnv(envSchema, issuer)).toMatchObject({
    ok: false,
    problems: [
      expect.stringContaining("OIDC_CLIENT_ID is missing"),
      expect.stringContaining("OIDC_CLIENT_SECRET is missing"),
    ],
  });
  const whole = { ...issuer, OIDC_CLIENT_ID: "rightsdesk", OIDC_CLIENT_SECRET: "s", OIDC_SECOND_FACTOR: " mfa  hwk " };
  expect(parseEnv(envSchema, whole)).toMatchObject({ ok: true, env: { OIDC_SECOND_FACTOR: ["mfa", "hwk"] } });
});
