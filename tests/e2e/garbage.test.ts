import { request } from "node:http";
import { beforeAll, describe, expect, test } from "vitest";
import { signIn } from "./colleague";
import { isForStaff, ODD_PATHS, PATHS } from "./every-path";
import { fillIn, somebody } from "./person";
import { useOwnStage } from "./stage";

const stage = useOwnStage();

const LONG = "字".repeat(30_000);

const BODIES: [string, string][] = [
  ["application/x-www-form-urlencoded", ""],
  ["application/x-www-form-urlencoded", "=&&==&%&%zz=%ff&__proto__=1&constructor=2&_language=xx"],
  [
    "application/x-www-form-urlencoded",
    `right=%00&right=delete&code=${"1".repeat(5000)}&email=%F0%9F%98%80&answer=%ED%A0%80&seen=NaN&grounds[99999].id=x&grounds[0].id=statutory-duty&assigneeId=1&reference=%27%22`,
  ],
  ["application/x-www-form-urlencoded", `account=${encodeURIComponent(LONG.slice(0, 12_000))}`],
  ["application/x-www-form-urlencoded", `note=${LONG}`],
  ["application/x-www-form-urlencoded", Array.from({ length: 2_000 }, (_, index) => `f${index}=1`).join("&")],
  ["multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--'],
  ["multipart/form-data", "no boundary"],
  ["application/json", '{"__proto__":{"admin":true}}'],
  ['text/plain; charset="', "a=b"],
];

const COOKIES = [
  "draft=%E0%A4%A; track=x.y; lang=%; theme=__proto__",
  "draft=; track=; lang=en; staff=a.b.c",
  `draft=${"x".repeat(3000)}; track=e30.AAAA`,
  "===;;;,,,",
];

type Asked = { method: string; path: string; type?: string; body?: string; cookie?: string };

/** Where who is signed in would be signed out, and would try the rest as nobody. */
const STAYING = PATHS.filter((path) => path !== "/desk/sign-out");

/** The paths where it makes a difference who asks; nobody is somebody everywhere. */
function pathsFor(who: string): string[] {
  if (who === "nobody") return STAYING;
  return STAYING.filter((path) => isForStaff(path) === (who !== "a person"));
}

/** Of what is tried on every path, the part that one colleague tries there: two of them together try all of it. */
function share<T>(all: readonly T[], at: number, who: string): T[] {
  const half = { "an agent": 0, "a manager": 1 }[who];
  return half === undefined ? [...all] : all.filter((_, place) => (place + at) % 2 === half);
}

/** Each of some things on each of somebody's paths. */
function everywhere<T>(all: readonly T[], who: string): { path: string; what: T }[] {
  return pathsFor(who).flatMap((path, at) => share(all, at, who).map((what) => ({ path, what })));
}

/** Sends a request as it is, without anything putting it right, as from our own pages. Out: its status. */
function ask({ method, path, type, body = "", cookie }: Asked): Promise<number> {
  const { hostname, port } = new URL(stage.portal.url);
  const headers = {
    "Sec-Fetch-Site": "same-origin",
    "X-Forwarded-For": `10.9.${Math.floor(asked / 250) % 250}.${asked++ % 250}`,
    ...(type ? { "Content-Type": type, "Content-Length": Buffer.byteLength(body) } : {}),
    ...(cookie ? { Cookie: cookie } : {}),
  };
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers }, (response) => {
      // A stream of news has no end: that it begins is all there is to see.
      if (response.headers["content-type"]?.startsWith("text/event-stream")) sent.destroy();
      response.resume();
      response.on("close", () => resolve(response.statusCode ?? 0));
    });
    // Turned away while the body was still on its way.
    sent.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "EPIPE" || error.code === "ECONNRESET" ? resolve(413) : reject(error),
    );
    sent.end(body);
  });
}
let asked = 0;

async function worst(all: Asked[]): Promise<string[]> {
  const wrong: string[] = [];
  const left = all.values();
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (const each of left) {
        const status = await ask(each);
        if (status >= 500 || status === 0)
          wrong.push(
            `${status}: ${each.method} ${each.path} ${each.type ?? ""} ${(each.body ?? "").slice(0, 40)} ${each.cookie?.slice(0, 20) ?? ""}`,
          );
      }
    }),
  );
  return wrong;
}

let sessions: Record<string, string>;
beforeAll(async () => {
  const cookieOf = async (page: Awaited<ReturnType<typeof stage.visit>>) =>
    (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const [agent, manager, person] = [await stage.visit(), await stage.visit(), await stage.visit()];
  await signIn(agent, "agent", "zh-CN");
  await signIn(manager, "compliance", "zh-CN");
  await fillIn(person, somebody("delete", "zh-CN"));
  sessions = {
    nobody: "",
    "an agent": await cookieOf(agent),
    "a manager": await cookieOf(manager),
    "a person": await cookieOf(person),
  };
});

describe("never a 500, whatever comes in", () => {
  test("the walk knows the routes", () => {
    expect(PATHS).toEqual(
      expect.arrayContaining([
        "/",
        "/request/code",
        "/track/ticket/withdraw",
        "/desk/tickets/RD-AAAA-AAAA/approve",
        "/reports/figures.csv",
      ]),
    );
  });

  test.each(["nobody", "an agent", "a manager", "a person"])("from %s: every method on every path", async (who) => {
    const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"];
    const odd = ODD_PATHS.filter((path) => who === "nobody" || isForStaff(path) === (who !== "a person"));
    const asked = [
      ...everywhere(methods, who).map(({ path, what }) => ({ method: what, path })),
      ...odd.flatMap((path) => ["GET", "POST"].map((method) => ({ method, path }))),
    ];
    expect(await worst(asked.map((each) => ({ ...each, cookie: sessions[who]! })))).toEqual([]);
  });

  test.each(["nobody", "an agent", "a manager", "a person"])(
    "from %s: every kind of garbage as a form",
    async (who) => {
      const posts = everywhere(BODIES, who).map(({ path, what: [type, body] }) => {
        return { method: "POST", path, type, body, cookie: sessions[who]! };
      });
      expect(await worst(posts)).toEqual([]);
    },
  );

  test("broken cookies, on every path", async () => {
    const paths = [...PATHS, ...ODD_PATHS];
    expect(await worst(paths.flatMap((path) => COOKIES.map((cookie) => ({ method: "GET", path, cookie }))))).toEqual(
      [],
    );
  });

  test("queries nobody meant", async () => {
    const queries = [
      "?%",
      "?right=%ff&right=",
      "?view=__proto__&after=e30&before=%00&status=x&assignee=';--",
      "?after=eyJrZXkiOjEsImlkIjoieCJ9",
      "?after=eyJrZXkiOiIyMDI2LTAyLTMwIiwiaWQiOiIwMTk5YTAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDkifQ&view=closed",
      "?from=2026-02-30&to=9999-99-99",
      "?from=0001-01-01&to=9999-12-31",
      "?reference=%F0%9F%98%80&again=x&note=__proto__&problem=toString",
      `?next=//evil.example&q=${"x".repeat(4000)}`,
      "?_data=root",
      "?_routes=root",
      "?index",
    ];
    for (const who of Object.keys(sessions))
      expect(
        await worst(
          everywhere(queries, who).map(({ path, what }) => ({
            method: "GET",
            path: path + what,
            cookie: sessions[who]!,
          })),
        ),
      ).toEqual([]);
  });

  test("the framework's own addresses", async () => {
    const ways = ["GET", "POST"].flatMap((method) => [".data", ".data?_routes=x"].map((end) => ({ method, end })));
    for (const who of Object.keys(sessions))
      expect(
        await worst(
          everywhere(ways, who).map(({ path, what: { method, end } }) => {
            return { method, path: `${path === "/" ? "/_root" : path}${end}`, cookie: sessions[who]! };
          }),
        ),
      ).toEqual([]);
    expect(
      await worst(
        ["/__manifest", "/__manifest?p=/desk&version=x", `/__manifest?p=${"/x".repeat(2000)}`].map((path) => ({
          method: "GET",
          path,
        })),
      ),
    ).toEqual([]);
  });

  test("a form from another site is let in nowhere", async () => {
    const { url } = stage.portal;
    for (const path of [...PATHS, ...ODD_PATHS]) {
      const answer = await fetch(url + path.replace("%ff", "x"), {
        method: "POST",
        redirect: "manual",
        headers: { "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example", Cookie: sessions["an agent"]! },
        body: new URLSearchParams({ seen: "1" }),
      });
      expect([path, [403, 404, 405, 400].includes(answer.status)]).toEqual([path, true]);
    }
  });

  test("and the product is as well as before", async () => {
    expect((await fetch(`${stage.portal.url}/health`)).status).toBe(200);
    const failures = stage.portal
      .output()
      .split("\n")
      .filter((line) => line.includes('"level":50'));
    expect(failures.slice(0, 5)).toEqual([]);
  });
});
