import { expect, it } from "vitest";
import { malformed } from "./well-formed";

const HOST = "rights.example";

function posted(headers: Record<string, string>): number | null {
  return malformed({ method: "POST", url: "/request/who", host: HOST, headers: { "content-length": "3", "content-type": "application/x-www-form-urlencoded", ...headers } });
}

it("lets a form in from its own pages, or from who does not tell", () => {
  expect(posted({})).toBeNull();
  expect(posted({ origin: `https://${HOST}` })).toBeNull();
  expect(posted({ origin: "https://public.example", "x-forwarded-host": "public.example, inner.example" })).toBeNull();
});

it.each(["https://evil.example", "null", "nonsense", `https://${HOST}:8443`])("turns a form from %s away", (origin) => {
  expect(posted({ origin })).toBe(403);
});
