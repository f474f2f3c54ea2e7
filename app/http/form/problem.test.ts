import { describe, expect, it } from "vitest";
import { codeProblem, hasProblem, withProblem } from "./problem";

const PAGE = "http://127.0.0.1:3000/request/code?change=1&note=resent";

describe("a problem in an address", () => {
  it("stays beside what the address says, but not beside a note it outdates", () => {
    expect(withProblem(PAGE, "code-wrong")).toBe("/request/code?change=1&problem=code-wrong");
  });

  it("does not pile up", () => {
    expect(withProblem("http://127.0.0.1:3000/request/who?problem=code", "fields")).toBe("/request/who?problem=fields");
  });

  it("is read back when it is one we know", () => {
    expect(codeProblem("http://127.0.0.1:3000/request/code?problem=code-expired")).toBe("code-expired");
    expect(codeProblem("http://127.0.0.1:3000/request/code?problem=<script>")).toBeNull();
    expect(codeProblem(PAGE)).toBeNull();
    expect(hasProblem(PAGE)).toBe(false);
  });
});
