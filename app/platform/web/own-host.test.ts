import { expect, test } from "vitest";
import { isOwnHost } from "./own-host";

const ORIGIN = "https://rights.example.org";

test.each([
  "rights.example.org",
  "RIGHTS.example.org:443",
  "127.0.0.1:3000",
  "10.0.3.7",
  "[::1]:3000",
  "localhost:3000",
])("%s asks for us", (host) => expect(isOwnHost(host, ORIGIN)).toBe(true));

test.each([
  "evil.example",
  "evil.example:3000",
  "rights.example.org.evil.example",
  "rights.example.org.",
  "www.rights.example.org",
  "127.0.0.1.nip.example",
  "localhost.evil.example",
  "",
  undefined,
])("%s does not", (host) => expect(isOwnHost(host, ORIGIN)).toBe(false));
