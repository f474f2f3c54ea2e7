import { describe, expect, it } from "vitest";
import { DeliveryError, isPermanent, toDeliveryError } from "./delivery-error";

describe("what a failed delivery means", () => {
  it.each([
    [
      "an unknown mailbox",
      { code: "EENVELOPE", command: "RCPT TO", responseCode: 550, response: "550 5.1.1 no such user" },
      true,
    ],
    [
      "a letter refused as such",
      { code: "EMESSAGE", command: "DATA", responseCode: 554, response: "554 5.6.0 refused" },
      true,
    ],
    [
      "a full mailbox",
      { code: "EENVELOPE", command: "RCPT TO", responseCode: 452, response: "452 4.2.2 mailbox full" },
      false,
    ],
    ["greylisting", { code: "EENVELOPE", command: "RCPT TO", responseCode: 451, response: "451 4.7.1 later" }, false],
    [
      "a relay that is not ours",
      { code: "EENVELOPE", command: "RCPT TO", responseCode: 554, response: "554 5.7.1 relay denied" },
      false,
    ],
    [
      "a server that wants a sign-in",
      { code: "EENVELOPE", command: "RCPT TO", responseCode: 530, response: "530 sign in first" },
      false,
    ],
    [
      "a wrong password",
      { code: "EAUTH", command: "AUTH PLAIN", responseCode: 535, response: "535 5.7.8 wrong" },
      false,
    ],
    [
      "a refused sender",
      { code: "EENVELOPE", command: "MAIL FROM", responseCode: 550, response: "550 5.1.8 sender" },
      false,
    ],
    ["a closed door", { code: "EPROTOCOL", command: "CONN", responseCode: 554, response: "554 no service" }, false],
    [
      "a session out of step",
      { code: "EENVELOPE", command: "RCPT TO", responseCode: 503, response: "503 bad sequence" },
      false,
    ],
    ["a server that is away", { code: "ESOCKET", command: "CONN" }, false],
    ["something unheard of", "boom", false],
    ["nothing at all", null, false],
  ])("%s", (_name, thrown, permanent) => {
    const error = toDeliveryError(thrown);
    expect(error).toBeInstanceOf(DeliveryError);
    expect(isPermanent(error)).toBe(permanent);
  });

  it("does not repeat the address or the server's words", () => {
    const error = toDeliveryError(
      Object.assign(new Error("550 li@example.com unknown"), {
        code: "EENVELOPE",
        command: "RCPT TO",
        responseCode: 550,
        response: "550 5.1.1 <li@example.com> unknown",
        rejected: ["li@example.com"],
      }),
    );
    expect(JSON.stringify(error) + error.message + error.stack).not.toContain("li@example.com");
    expect(error.cause).toBeUndefined();
    expect(error.message).toBe("Letter not delivered, for good: EENVELOPE 550 RCPT TO");
  });

  it("takes any other error for a passing one", () => {
    expect(isPermanent(new Error("x"))).toBe(false);
  });
});
