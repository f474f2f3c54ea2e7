import { expect, test } from "vitest";
import { evidenceList } from "./evidence";
import { resourceGo } from "../profiles/resource-go";

const text = (word: string) => ({ "zh-CN": word, en: word });
const row = (word: string, stands: string | null = null) => ({ ...text(word), stands });

test("what the kind of requester is asked for comes first, then what the right asks for, each once", () => {
  const { access } = resourceGo.rights;
  const profile = {
    requesters: [
      { kind: "agent" as const, evidence: [row("authority"), row("identity")], words: null, help: null, stands: null },
    ],
    rights: { access: { ...access!, evidence: [row("identity", "own"), row("bill")] } },
  };
  expect(evidenceList(profile, ["access"], "agent")).toEqual([text("authority"), text("identity"), text("bill")]);
  expect(evidenceList(profile, ["access"], "guardian")).toEqual([text("identity"), text("bill")]);
  expect(evidenceList(profile, ["delete"], "guardian")).toEqual([]);
});
