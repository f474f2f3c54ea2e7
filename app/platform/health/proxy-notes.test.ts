import { expect, test } from "vitest";
import { noteRequest, proxyProblems } from "./proxy-notes";

function forms(host: "passed" | "lost", times: number): void {
  for (let form = 0; form < times; form++) noteRequest({ ignored: false, host });
}

test("a Host that is lost is a proxy's where most recent forms come so, and no longer than that", () => {
  forms("lost", 1);
  expect(proxyProblems()).toEqual([]);
  forms("lost", 2);
  expect(proxyProblems()).toEqual(["host-not-passed"]);
  forms("passed", 4);
  expect(proxyProblems()).toEqual([]);
  forms("lost", 1);
  expect(proxyProblems()).toEqual(["host-not-passed"]);
  for (let page = 0; page < 500; page++) noteRequest({ ignored: false, host: "unsaid" });
  expect(proxyProblems()).toEqual([]);
});
