import { expect, test } from "vitest";
import { evidenceList } from "./evidence";
import { resourceGo } from "../profiles/resource-go";

const text = (word: string) => ({ "zh-CN": word, en: word });

test("what the kind of requester is asked for comes first, then what the right asks for, each once", () => {
  const { access } = resourceGo.rights;
  const profile = {
    requesters: [{ kind: "agent" as const, evidence: [text("authority"), text("identity")] }],
    rights: { access: { ...access!, evidence: [text("identity"), text("bill")] } },
  };
  expect(evidenceList(profile, ["access"], "agent")).toEqual([text("authority"), text("identity"), text("bill")]);
  expect(evidenceList(profile, ["access"], "guardian")).toEqual([text("identity"), text("bill")]);
  expect(evidenceList(profile, ["delete"], "guardian")).toEqual([]);
});
