import { expect, test } from "vitest";
import { isPublicAddress } from "./public-address";

test.each(["93.184.215.14", "1.1.1.1", "223.5.5.5", "2606:4700:4700::1111", "2400:3200::1"])(
  "%s is on the internet",
  (address) => expect(isPublicAddress(address)).toBe(true),
);

test.each([
  "127.0.0.1",
  "127.8.8.8",
  "0.0.0.0",
  "10.1.2.3",
  "100.64.0.1",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "198.18.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::7f00:1",
  "::ffff:127.0.0.1",
  "::ffff:93.184.215.14",
  "64:ff9b::a00:1",
  "2002:a00:1::",
  "2001:db8::1",
  "fc00::1",
  "fd12:3456::1",
  "fe80::1",
  "fec0::1",
  "ff02::1",
  "localhost",
  "127.1",
  "",
])("%s is not", (address) => expect(isPublicAddress(address)).toBe(false));
