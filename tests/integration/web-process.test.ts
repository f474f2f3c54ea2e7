import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runFile } from "#tests/support/child";
import { type Portal, startPortal } from "#tests/support/processes";
import { until } from "#tests/support/until";

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal({ worker: false, env: { METRICS_TOKEN: "a token for the metrics" } });
});

afterAll(() => portal?.stop());

/** Sends bytes as they are, for what no HTTP client would send. Gives the status line. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(portal.url);
    const socket = connect(Number(port), hostname, () => socket.write(bytes, "latin1"));
    let answer = "";
    socket.on("data", (chunk) => (answer += chunk.toString("latin1")));
    socket.on("close", () => resolve(answer.split("\r\n")[0] ?? ""));
    socket.on("error", reject);
  });
}

const rawRequest = (line: string, headers: string[] = [], body = "") =>
  raw([line, "Host: 127.0.0.1", "Connection: close", ...headers, "", body].join("\r\n"));

describe("what is no request we could understand", () => {
  const cases: [string, string, string[], string, number][] = [
    ["a broken escape", "GET /%E0%A4%A HTTP/1.1", [], "", 400],
    ["a lone percent sign", "GET /% HTTP/1.1", [], "", 400],
    ["a null byte in the path", "GET /a%00b HTTP/1.1", [], "", 400],
    ["a null byte in the query", "GET /?x=%00 HTTP/1.1", [], "", 400],
    ["an address longer than any of ours", `GET /${"a".repeat(5_000)} HTTP/1.1`, [], "", 414],
    ["headers without end", "GET / HTTP/1.1", [`X-Long: ${"a".repeat(20_000)}`], "", 431],
    ["an address of another server", "GET http://elsewhere.example/ HTTP/1.1", [], "", 400],
    ["a method nobody uses here", "DELETE / HTTP/1.1", [], "", 405],
    ["TRACE", "TRACE / HTTP/1.1", [], "", 405],
    ["OPTIONS of everything", "OPTIONS * HTTP/1.1", [], "", 405],
    ["a body of unknown length", "POST / HTTP/1.1", ["Transfer-Encoding: chunked"], "0\r\n\r\n", 411],
    ["a body too large", "POST / HTTP/1.1", ["Content-Length: 99999999"], "", 413],
    ["a body that is no form", "POST / HTTP/1.1", ["Content-Length: 1", "Content-Type: text/xml"], "x", 415],
    ["not HTTP at all", "hello", [], "", 400],
  ];

  test.each(cases)("%s", async (_name, line, headers, body, status) => {
    expect(await rawRequest(line, headers, body)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });

  test.each(["bad host/", "a b", "x:notaport", "[::1"])("host %j", async (host) => {
    expect(await raw(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1.1 400 /);
  });
});

test.each(["draft=%%%", "a=b; draft=eyJ9; =; ;;", `x=${"%FF".repeat(400)}`, "__proto__=1; constructor=2"])(
  "a spoilt cookie is no error: %.30s",
  async (cookie) => {
    const response = await fetch(portal.url, { headers: { Cookie: cookie } });
    expect(response.status).toBe(200);
  },
);

test("an unknown page is a 404 and says nothing of the inside", async () => {
  const response = await fetch(`${portal.url}/wp-login.php`);
  const text = await response.text();
  expect(response.status).toBe(404);
  expect(text).not.toMatch(/node_modules|\.tsx?:|at .*\(/);
});

test("an action asked of a page that has none is refused, not broken", async () => {
  const response = await fetch(portal.url, { method: "POST", body: new URLSearchParams({ a: "b" }) });
  expect(response.status).toBe(405);
});

test("pages are strict with the browser, never framed, and not kept", async () => {
  const one = await fetch(portal.url);
  const policy = one.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe");
  expect(one.headers.get("referrer-policy")).toBe("same-origin");
  expect(one.headers.get("cache-control")).toContain("no-store");
  expect(one.headers.get("x-powered-by")).toBeNull();
  expect(policy).toContain("script-src 'self';");
  const scripts = [...(await one.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  expect(scripts).toEqual(['<script src="/page.js" defer="">']);
});

test("built files may be kept for ever, and one that is gone is not", async () => {
  const page = await (await fetch(portal.url)).text();
  const file = /\/assets\/[^"]+\.css/.exec(page)?.[0];
  const response = await fetch(`${portal.url}${file}`);
  expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect((await fetch(`${portal.url}/assets/gone-12345678.js`)).status).toBe(404);
});

test("metrics are for who holds the token", async () => {
  expect((await fetch(`${portal.url}/metrics`)).status).toBe(401);
  const response = await fetch(`${portal.url}/metrics`, {
    headers: { Authorization: "Bearer a token for the metrics" },
  });
  expect(response.status).toBe(200);
  expect(await response.text()).toContain("http_request_duration_seconds_count");
});

test("the log has the request's id, and neither query nor anything the person typed", async () => {
  const response = await fetch(`${portal.url}/track?reference=secret-in-query`, {
    headers: { Cookie: "x=secret-in-cookie" },
  });
  const id = response.headers.get("x-request-id");
  await until("the line in the log", () => portal.output().includes(String(id)));
  expect(portal.output()).not.toMatch(/secret-in/);
});

test("told to stop, it takes nothing new, answers what it has in hand, and ends with 0", async () => {
  const { hostname, port } = new URL(portal.url);
  const socket = connect(Number(port), hostname);
  let answer = "";
  socket.on("data", (chunk) => (answer += chunk.toString("latin1")));
  const closed = new Promise((resolve) => socket.on("close", resolve));
  const body = "_language=en&back=%2F";
  const headers = [
    `Host: ${hostname}:${port}`,
    `Origin: ${portal.url}`,
    "Content-Type: application/x-www-form-urlencoded",
    `Content-Length: ${body.length}`,
    "Expect: 100-continue",
  ];
  socket.write(["POST /language HTTP/1.1", ...headers, "", ""].join("\r\n"));
  await until("the request to be in hand", () => answer.startsWith("HTTP/1.1 100"));
  const ended = portal.killWeb("SIGTERM");
  await until("new ones to be refused", () =>
    fetch(`${portal.url}/health`).then(
      () => false,
      () => true,
    ),
  );
  socket.write(body);
  await closed;
  expect(answer.split("\r\n\r\n")[1]).toMatch(/^HTTP\/1.1 (20|30)/);
  expect(await ended).toEqual([0]);
  await portal.startWeb();
});

test("a port that is taken is said in a sentence", async () => {
  const second = runFile("app/server.ts", portal.env);
  expect(await second.ended).toBe(1);
  expect(second.output()).toMatch(/^Port \d+ on 127\.0\.0\.1 is in use by another program; choose another with PORT$/m);
});

test("a bad configuration names every bad variable at once and no value", async () => {
  const child = runFile("app/server.ts", {
    ...portal.env,
    PORT: "http",
    SECRET: "short-secret",
    DATABASE_URL: "mysql://hidden",
  });
  expect(await child.ended).toBe(1);
  for (const name of ["PORT", "SECRET", "DATABASE_URL"]) expect(child.output()).toContain(name);
  expect(child.output()).not.toMatch(/short-secret|hidden/);
});
