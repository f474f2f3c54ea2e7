import { expect, test } from "vitest";
import { whyOf } from "./why";

test.each([
  ["unreadable", "unreadable"],
  ["Error ECONNREFUSED", "unreachable"],
  ["DeliveryError ETIMEDOUT CONN", "unreachable"],
  ["DeliveryError EAUTH 535 AUTH", "sign-in"],
  ["EENVELOPE 550 RCPT TO", "refused"],
  ["PrismaClientKnownRequestError P2024", "database"],
  ["error 57P01", "database"],
  ["TypeError", "other"],
  ["unknown", "other"],
])("%s: %s", (code, why) => expect(whyOf(code)).toBe(why));
