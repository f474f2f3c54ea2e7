import fc from "fast-check";
import { expect, test } from "vitest";
import { type Incoming, LARGEST_BODY, LARGEST_UPLOAD, malformed } from "./well-formed";

const get = (url: string, host: string | undefined = "rights.example.org"): Incoming => ({
  method: "GET",
  url,
  host,
  headers: {},
});
const post = (headers: Incoming["headers"]): Incoming => ({ method: "POST", url: "/", host: "h", headers });
const FORM = "application/x-www-form-urlencoded";

test.each([
  "/",
  "/track?reference=RD-1&x=%E6%82%A8",
  "/request/what",
  "/%E6%82%A8%E5%A5%BD",
  "/a?b=%",
  "/request/what.data?_routes=root",
])("%s is well formed", (url) => {
  expect(malformed(get(url))).toBeNull();
});

test.each(["rights.example.org:8443", "127.0.0.1:3000", "[::1]:3000", "localhost"])(
  "host %s is well formed",
  (host) => {
    expect(malformed(get("/", host))).toBeNull();
  },
);

test.each([
  ["/%", 400],
  ["/%E0%A4%A", 400],
  ["/%00", 400],
  ["/?a=%00", 400],
  ["http://x/", 400],
  ["*", 400],
  ["/?_data=root", 400],
  ["/a?x=1&%5Fdata", 400],
  [`/${"a".repeat(5000)}`, 414],
])("%.20s is %i", (url, status) => {
  expect(malformed(get(url))).toBe(status);
});

test.each([undefined, "", "a b", "a/b", "a@b", "x:port", "h:99999"])("host %j is refused", (host) => {
  expect(malformed({ ...get("/"), host })).toBe(400);
});

test("a body has a length, a limit and the type of a form", () => {
  expect(malformed(post({ "content-length": "10", "content-type": FORM }))).toBeNull();
  expect(malformed(post({ "content-length": "10", "content-type": "multipart/form-data; boundary=x" }))).toBeNull();
  expect(malformed(post({ "content-length": "0" }))).toBeNull();
  expect(malformed(post({ "content-type": FORM }))).toBe(411);
  expect(malformed(post({ "content-length": String(LARGEST_BODY + 1), "content-type": FORM }))).toBe(413);
  const upload = (length: number) =>
    malformed(post({ "content-length": String(length), "content-type": "multipart/form-data; boundary=x" }));
  expect([upload(LARGEST_BODY + 1), upload(LARGEST_UPLOAD), upload(LARGEST_UPLOAD + 1)]).toEqual([null, null, 413]);
  expect(malformed(post({ "content-length": "10", "content-type": "multipart/form-data" }))).toBe(415);
  expect(malformed(post({ "content-length": "10", "content-type": "text/plain" }))).toBe(415);
});

test("whatever passes can be read as an address, and its path decoded", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii" }), (text) => {
      const url = `/${text}`;
      if (malformed(get(url)) !== null) return;
      expect(() => decodeURIComponent(new URL(`http://h${url}`).pathname)).not.toThrow();
    }),
  );
});

test("a form comes from our own pages, or from who does not tell", () => {
  const form = { "content-length": "3", "content-type": FORM };
  expect(malformed(post(form))).toBeNull();
  expect(malformed(post({ ...form, origin: "https://h" }))).toBeNull();
  expect(
    malformed(post({ ...form, origin: "https://public.example", "x-forwarded-host": "public.example, inner.example" })),
  ).toBeNull();
});

test.each(["https://evil.example", "null", "nonsense", "https://h:8443"])("a form from %s is turned away", (origin) => {
  expect(malformed(post({ "content-length": "3", "content-type": FORM, origin }))).toBe(403);
});
