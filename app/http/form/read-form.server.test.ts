import { describe, expect, it } from "vitest";
import { readForm } from "./read-form.server";

const OURS = "http://127.0.0.1:3000";
const FORM = "application/x-www-form-urlencoded";

function posted(body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request(`${OURS}/request/who`, {
    method: "POST",
    body,
    headers: { "Content-Type": FORM, "Sec-Fetch-Site": "same-origin", ...headers },
  });
}

async function refusedWith(request: Request): Promise<number> {
  const thrown: unknown = await readForm(request).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof Response)) throw new Error("the form was let in");
  return thrown.status;
}

describe("readForm", () => {
  it("reads fields, several of one name among them", async () => {
    const form = await readForm(posted("name=%E5%BC%A0%E4%B8%89&consents=a&consents=b"));
    expect(form.get("name")).toBe("张三");
    expect(form.getAll("consents")).toEqual(["a", "b"]);
  });

  it("mends what no text has: NUL, line ends, broken UTF-8", async () => {
    const form = await readForm(posted("a=x%00y&b=1%0D%0A2%0D3&c=%FF%E0%A4"));
    expect(form.get("a")).toBe("xy");
    expect(form.get("b")).toBe("1\n2\n3");
    expect(form.get("c")).not.toMatch(/[\ud800-\udfff]/);
  });

  it.each(["cross-site", "same-site", "none", "sideways"])("lets nothing in from %s", async (site) => {
    expect(await refusedWith(posted("a=1", { "Sec-Fetch-Site": site }))).toBe(403);
  });

  it("believes the origin where the browser does not tell the site", async () => {
    const from = (origin?: string) =>
      new Request(OURS, {
        method: "POST",
        body: "a=1",
        headers: { "Content-Type": FORM, ...(origin ? { Origin: origin } : {}) },
      });
    expect((await readForm(from(OURS))).get("a")).toBe("1");
    expect(await refusedWith(from("https://evil.example"))).toBe(403);
    expect(await refusedWith(from("null"))).toBe(403);
    expect(await refusedWith(from())).toBe(403);
  });

  it.each(["application/json", "text/plain", "multipart/form-data; boundary=x", ""])("takes no %j", async (type) => {
    expect(await refusedWith(posted("a=1", { "Content-Type": type }))).toBe(415);
  });

  it("stops reading what is too long, whatever length was announced", async () => {
    expect(await refusedWith(posted(`a=${"x".repeat(770 * 1024)}`))).toBe(413);
    expect(await refusedWith(posted("a=1&".repeat(300)))).toBe(413);
  });

  it("takes the longest honest page: two thousand Chinese characters, percent-encoded, in several fields", async () => {
    const long = encodeURIComponent("更".repeat(2000));
    const form = await readForm(posted(`a=${long}&b=${long}&c=${long}`));
    expect(form.get("c")).toHaveLength(2000);
  });

  it.each([
    "right[9999999]=x",
    "grounds[60000].id=x",
    "a=1&right%5B4294967294%5D=x",
    `${"a.".repeat(9)}b=x`,
    `${"a".repeat(200)}=x`,
    "__intent__=x",
    "__state__=%7B",
    "__proto__=x",
    "=x",
  ])("takes no field that no form of ours can have: %s", async (body) => {
    expect(await refusedWith(posted(body))).toBe(400);
  });

  it("takes rows where a form has rows, and no more of them than it has", async () => {
    const rows = (body: string) => readForm(posted(body), { rows: 3 });
    expect([...(await rows("grounds[2].id=x")).keys()]).toEqual(["grounds[2].id"]);
    await expect(rows("grounds[3].id=x")).rejects.toMatchObject({ status: 400 });
  });

  it("counts fields before it takes them apart", async () => {
    expect(await refusedWith(posted("&".repeat(700_000)))).toBe(413);
    expect(await refusedWith(posted("a=1&".repeat(200)))).toBe(413);
    expect([...(await readForm(posted("a=1&".repeat(200).slice(0, -1)))).keys()]).toHaveLength(200);
  });
});
