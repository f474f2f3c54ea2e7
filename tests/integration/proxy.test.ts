import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Portal, startPortal } from "#tests/support/processes";
import { until } from "#tests/support/until";

const ORIGIN = "https://rights.example.org";
let portal: Portal;

beforeAll(async () => {
  portal = await startPortal({ worker: false, env: { ORIGIN } });
});

afterAll(() => portal?.stop());

const FORM = "_language=en&back=%2F";

/** Sends a form as a proxy hands it on. Out: its status. */
function send(headers: Record<string, string>): Promise<number> {
  const { hostname, port } = new URL(portal.url);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        hostname,
        port,
        path: "/language",
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": FORM.length, ...headers },
      },
      (response) => {
        response.resume();
        response.on("end", () => resolve(response.statusCode ?? 0));
      },
    );
    sent.on("error", reject);
    sent.end(FORM);
  });
}

const health = async () => (await (await fetch(`${portal.url}/health`)).json()) as Record<string, string>;
const linesWith = (words: string) =>
  portal
    .output()
    .split("\n")
    .filter((line) => line.includes(words));

test("a proxy that passes everything on as it should is nothing to speak of", async () => {
  expect(await send({ Host: "rights.example.org", Origin: ORIGIN })).toBeLessThan(400);
  expect(await health()).toMatchObject({ status: "ok", proxy: "ok" });
});

test("a stranger's form is turned away, and is no word on the proxy", async () => {
  for (const Host of ["rights.example.org", "127.0.0.1:3000"])
    expect(await send({ Host, Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" })).toBe(403);
  expect(await health()).toMatchObject({ proxy: "ok" });
});

test("one form made by hand with another Host is no word on the proxy", async () => {
  expect(await send({ Host: "127.0.0.1:3000", Origin: ORIGIN })).toBeLessThan(400);
  expect(await health()).toMatchObject({ status: "ok", proxy: "ok" });
});

test.each([
  ["the browser names the site", { Origin: ORIGIN }],
  ["the browser says that it is the same site", { Origin: ORIGIN, "Sec-Fetch-Site": "same-origin" }],
])("a proxy that keeps Host to itself: forms are taken where %s, and it is said once", async (_, headers) => {
  for (let forms = 0; forms < 3; forms++) expect(await send({ Host: "127.0.0.1:3000", ...headers })).toBeLessThan(400);
  expect(await health()).toMatchObject({ status: "degraded", proxy: "host-not-passed" });
  await until("the line in the log", () => linesWith("Let the proxy in front pass Host on").length > 0);
  expect(linesWith("Let the proxy in front pass Host on")).toHaveLength(1);
});

test("forwarded headers that are ignored are noticed where most requests have them, and said once", async () => {
  await fetch(`${portal.url}/p`, { headers: { "X-Forwarded-For": "192.0.2.7" } });
  expect((await health()).proxy).toBe("host-not-passed");
  for (const name of ["X-Forwarded-For", "X-Real-IP", "Forwarded"])
    for (let times = 0; times < 4; times++) await fetch(`${portal.url}/p`, { headers: { [name]: "for=192.0.2.7" } });
  expect((await health()).proxy).toBe("forwarded-headers-ignored, host-not-passed");
  await until("the line in the log", () => linesWith("Set TRUST_PROXY").length > 0);
  expect(linesWith("Set TRUST_PROXY")).toHaveLength(1);
  expect(portal.output()).not.toContain("192.0.2.7");
});

test("it is over by itself once most forms come with the Host they should", async () => {
  for (let forms = 0; forms < 10; forms++) await send({ Host: "rights.example.org", Origin: ORIGIN });
  expect((await health()).proxy).not.toContain("host-not-passed");
});

/** Asks for a page under a name. Out: its status. */
function look(Host: string, path = "/"): Promise<number> {
  const { hostname, port } = new URL(portal.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers: { Host } }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
    })
      .on("error", reject)
      .end();
  });
}

test("a site whose name leads here is not served our pages, nor our files, and its forms are not taken", async () => {
  for (const path of ["/", "/desk/sign-in", "/desk/sign-in.data", "/verify-case-file.mjs", "/track"])
    expect(await look("evil.example", path), path).toBe(421);
  const own = { Host: "evil.example:3000", Origin: "http://evil.example:3000", "Sec-Fetch-Site": "same-origin" };
  expect(await send(own)).toBe(421);
  await until("the line in the log", () => linesWith("another name than ORIGIN").length > 0);
  expect(portal.output()).not.toContain("evil.example");
  expect(await look("rights.example.org")).toBeLessThan(400);
  for (const path of ["/health", "/health/live", "/health/ready"])
    expect(await look("web.internal", path), path).toBe(200);
});
