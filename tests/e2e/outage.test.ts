import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { outage as en } from "#app/copy/en/outage";
import { outage as zh } from "#app/copy/zh-CN/outage";
import { ILL, whileIll, whileLocked } from "#tests/support/ill-database";
import { until } from "#tests/support/until";
import { signIn } from "./colleague";
import { isForStaff, PATHS } from "./every-path";
import { fillIn, somebody } from "./person";
import { follow } from "./reading";
import { useOwnStage } from "./stage";

// As an operator starts it who says nothing of development or production.
const stage = useOwnStage({ NODE_ENV: "", DATABASE_POOL: "3" });

/** What no answer may ever hold: how we ask the database, where it is, where our code is. */
const INSIDE =
  /prisma|127\.0\.0\.1:\d|localhost|postgres|node_modules|\.tsx?:\d|\bat \S+ \(|SELECT "|INSERT INTO|Invalid `/i;

type Answer = { status: number; text: string; retryAfter: string | null };
let sessions: Record<string, string>;

async function cookiesOf(page: Page): Promise<string> {
  return (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
}

async function ask(path: string, cookie: string, body?: URLSearchParams | FormData): Promise<Answer> {
  const response = await fetch(stage.portal.url + path, {
    method: body ? "POST" : "GET",
    redirect: "manual",
    headers: { Cookie: cookie, "Sec-Fetch-Site": "same-origin" },
    ...(body ? { body } : {}),
  });
  return {
    status: response.status,
    text: await response.text(),
    retryAfter: response.headers.get("Retry-After"),
  };
}

/** What is asked of somebody's paths while the database is ill: each page, and what is sent there, which two colleagues share. */
function askedBy(who: string): { path: string; body?: URLSearchParams | FormData }[] {
  const paths = PATHS.filter(
    (path) =>
      path !== "/desk/sign-out" &&
      !path.includes("%00") &&
      (who === "nobody" || isForStaff(path) === (who !== "a person")),
  );
  const half = { "a manager": 0, "an administrator": 1 }[who];
  return paths.flatMap((path, at) => {
    const posts = [new URLSearchParams({ text: "说过的话", seen: "1" }), new FormData()];
    const sent = half === undefined ? posts : posts.filter((_, place) => (place + at) % 2 === half);
    return [{ path }, ...sent.map((body) => ({ path, body }))];
  });
}

beforeAll(async () => {
  const [person, manager, administrator] = [await stage.visit(), await stage.visit(), await stage.visit()];
  await fillIn(person, somebody("delete", "zh-CN"));
  await signIn(manager, "compliance", "zh-CN");
  await signIn(administrator, "administrator", "zh-CN");
  sessions = {
    nobody: "",
    "a person": await cookiesOf(person),
    "a manager": await cookiesOf(manager),
    "an administrator": await cookiesOf(administrator),
  };
});

describe.each(ILL)("the database is %s", (ill) => {
  test.each(["nobody", "a person", "a manager", "an administrator"])(
    "every path answers %s in words, and tells nothing of the inside",
    async (who) => {
      const cookie = sessions[who]!;
      const wrong: string[] = [];
      await whileIll(stage.portal.databaseUrl, ill, async () => {
        for (const { path, body } of askedBy(who)) {
          const { status, text, retryAfter } = await ask(path, cookie, body);
          const outage = status === 503 && retryAfter === "30" && text.includes(zh.title);
          if ((status >= 500 && !outage) || INSIDE.test(text)) wrong.push(`${status} ${path} ${text.slice(0, 200)}`);
        }
      });
      expect(wrong).toEqual([]);
    },
  );

  test("what was typed comes back, in the person's language, and goes in once it is over", async () => {
    const page = await stage.visit({ locale: "en" });
    await page.goto("/request/right");
    await page.getByRole("radio").or(page.getByRole("checkbox")).first().check();
    await whileIll(stage.portal.databaseUrl, ill, async () => {
      await follow(page.getByRole("button", { name: "Continue" }));
      await page.getByRole("heading", { name: en.title }).waitFor();
      expect(await page.getByText(en.kept).isVisible()).toBe(true);
    });
    await until("the database to be back", async () => (await ask("/p", "")).status === 200);
    await follow(page.getByRole("button", { name: en.again }));
    expect(new URL(page.url()).pathname).not.toBe("/request/right");
    expect(await page.getByText(en.title).count()).toBe(0);
    stage.errors.splice(0);
  });
});

test("sending a code does not blame too many codes, and an upload is no bare 500", async () => {
  const cookie = sessions["a person"]!;
  await whileIll(stage.portal.databaseUrl, "away", async () => {
    const form = new FormData();
    form.set("file", new File(["%PDF-1.4"], "护照.pdf"));
    form.set("note", "请看附件");
    for (const [path, body] of [
      ["/request/check", new URLSearchParams({})],
      ["/request/resend", new URLSearchParams({})],
      ["/track", new URLSearchParams({ reference: "RD-7K3M-9QXT" })],
      ["/track/resend", new URLSearchParams({})],
      ["/request/evidence/add", form],
    ] as const) {
      const { status, text } = await ask(path, cookie, body);
      if (status === 303) continue;
      expect([path, status, text.includes(zh.title)]).toEqual([path, 503, true]);
    }
    const upload = await ask("/request/evidence/add", cookie, form);
    expect(upload.text).toContain(zh.files);
    expect(upload.text).toMatch(/enctype="multipart\/form-data"/i);
    expect(upload.text).toContain('name="note" value="请看附件"');
    expect(upload.text).not.toContain("护照.pdf");
  });
});

test.each(ILL)(
  "a chosen file that cannot be counted because the database is %s leaves its form's words",
  async (ill) => {
    const cookie = sessions["a person"]!;
    await whileIll(stage.portal.databaseUrl, ill, async () => {
      for (const path of ["/request/evidence", "/request/evidence/add"]) {
        const form = new FormData();
        form.set("note", "请看附件");
        form.set("file", new File(["%PDF-1.4"], "护照.pdf"));
        const { status, text, retryAfter } = await ask(path, cookie, form);
        expect([path, status, retryAfter, text.includes(zh.title)]).toEqual([path, 503, "30", true]);
        expect(text).toContain('name="note" value="请看附件"');
      }
    });
  },
);

test("a password and a code are on no page", async () => {
  await whileIll(stage.portal.databaseUrl, "away", async () => {
    const signingIn = await ask(
      "/desk/sign-in",
      "",
      new URLSearchParams({ email: "a@b.example", password: "geheim-9" }),
    );
    expect(signingIn.status).toBe(503);
    expect(signingIn.text).toContain('name="email" value="a@b.example"');
    expect(signingIn.text).toContain(zh.secrets);
    expect(signingIn.text).not.toContain("geheim-9");
  });
});

test("every connection is taken: the same page, and those that waited are answered", async () => {
  const cookie = sessions["a person"]!;
  let waiting: Promise<Answer>[] = [];
  await whileLocked(stage.portal.databaseUrl, "Draft", async () => {
    waiting = [1, 2, 3].map(() => ask("/request/check", cookie));
    const turnedAway = await until("somebody is turned away", async () => {
      const answer = await ask("/request/check", cookie, new URLSearchParams({ text: "说过的话" }));
      return answer.status === 503 && answer;
    });
    expect(turnedAway.text).toContain('name="text" value="说过的话"');
  });
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200, 200]);
});
