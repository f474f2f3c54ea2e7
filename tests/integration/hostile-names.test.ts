import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { beginTracking } from "#app/http/portal/track-session.server";
import { beginDraft } from "#app/http/portal/draft-session.server";
import { env } from "#app/platform/env/env.server";
import { answersFor } from "#tests/factories/answers";
import { publish } from "#tests/factories/policy";
import { makeStaff } from "#tests/factories/staff";
import { everythingOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

const ROUTES = path.resolve(import.meta.dirname, "../../app/routes");
type Door = Parameters<typeof knock>[0];

/** Every route that takes a form. */
const FORMS = readdirSync(ROUTES).filter((name) =>
  readdirSync(path.join(ROUTES, name)).some(
    (file) => /^route\.tsx?$/.test(file) && /\breadForm\(/.test(readFileSync(path.join(ROUTES, name, file), "utf8")),
  ),
);

/** Forms of a few bytes that once held the process for minutes, and their like. */
const HOSTILE = [
  "right[9999999]=x",
  "right%5B4294967294%5D=x",
  "right[4294967295][4294967295]=x",
  "grounds[60000].id=x",
  "items[500000].what=x&items[500001].what=x",
  "recipients[99999999].find=x",
  "consents[7000000].text.en=x",
  "a[9].b[9].c[9].d[9].e[9].f[9].g[9]=x",
  `${"a.".repeat(20_000)}a=x`,
  `${"a".repeat(300_000)}=x`,
  `${"[0]".repeat(10_000)}=x`,
  '__intent__={"type":"update","payload":{"name":"right[9999999]","value":"x"}}',
  "__intent__=x&__state__=x",
  Array.from({ length: 100_000 }, (_, at) => `f${at}=1`).join("&"),
  "&".repeat(700_000),
];

async function doorOf(route: string): Promise<Door> {
  const [file] = readdirSync(path.join(ROUTES, route)).filter((name) => /^route\.tsx?$/.test(name));
  const module = (await import(pathToFileURL(path.join(ROUTES, route, file ?? "")).href)) as { action: Door };
  return module.action;
}

let cookies: Record<string, string> = {};
let params: Record<string, string> = {};

beforeAll(async () => {
  const policy = await publish();
  const now = new Date();
  const ticketId = await ticketAt("handling", policy, await makeStaff("agent"), now);
  const [agent, manager, administrator] = [
    await colleague("agent"),
    await colleague("compliance"),
    await colleague("administrator"),
  ];
  const cookieOf = ({ get }: typeof agent) => get("/").headers.get("Cookie") ?? "";
  const held = [
    await beginTracking({ ticketIds: [ticketId] }, now),
    await beginDraft(policy, answersFor("access"), now),
  ];
  const person = held.map((each) => each.split(";")[0]);
  cookies = {
    nobody: "",
    person: person.join("; "),
    agent: cookieOf(agent),
    manager: cookieOf(manager),
    administrator: cookieOf(administrator),
  };
  params = { reference: (await everythingOf(ticketId)).ticket.reference, action: "refuse", policy: policy.policyId };
});

function sent(body: string, cookie: string): Request {
  return new Request(`${env().ORIGIN}/form`, {
    method: "POST",
    body,
    headers: { Cookie: cookie, "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin" },
  });
}

/** The most memory this process ever had, in MiB. */
function mostMemory(): number {
  return process.resourceUsage().maxRSS / 1024;
}

describe("a form with names no form of ours has is turned away before anything is built from it", () => {
  test("the walk knows the forms", () => {
    expect(FORMS.length).toBeGreaterThan(40);
    expect(FORMS).toEqual(expect.arrayContaining(["_portal.request.right", "desk.tickets.$reference.$action"]));
  });

  test.each(FORMS)("%s", async (route) => {
    const door = await doorOf(route);
    const before = mostMemory();
    const answers: number[] = [];
    for (const body of HOSTILE)
      for (const cookie of Object.values(cookies)) answers.push((await knock(door, sent(body, cookie), params)).status);
    expect(answers.filter((status) => status >= 500)).toEqual([]);
    expect(answers).toEqual(expect.arrayContaining([400, 413]));
    expect(mostMemory() - before).toBeLessThan(200);
  });
});
