import { expect, test } from "vitest";
import { answersFor, FOR_OTHERS } from "#tests/factories/answers";
import { draftState, hasChanged, type ShownDraft } from "./draft-state.server";

const answers = answersFor(["access", "delete"]);
const SHOWN: ShownDraft = {
  id: "00000000-0000-4000-8000-000000000001",
  policyVersionId: "00000000-0000-4000-8000-000000000002",
  answers,
  fileIds: ["a", "b"],
};
const state = draftState(SHOWN);
const withAnswers = (told: Partial<typeof answers>) => draftState({ ...SHOWN, answers: { ...answers, ...told } });

test("is the same for the same draft, in whatever order its files are read", () => {
  expect(draftState({ ...SHOWN, fileIds: ["b", "a"] })).toBe(state);
  expect(withAnswers({})).toBe(state);
});

test("nothing that a check page shows can change without it", () => {
  const others = [
    draftState({ ...SHOWN, id: "00000000-0000-4000-8000-000000000003" }),
    draftState({ ...SHOWN, policyVersionId: "00000000-0000-4000-8000-000000000003" }),
    draftState({ ...SHOWN, fileIds: ["a"] }),
    draftState({ ...SHOWN, fileIds: ["a", "b", "c"] }),
    draftState({ ...SHOWN, fileIds: ["a", "c"] }),
    withAnswers({ rights: ["access"] }),
    withAnswers({ requester: FOR_OTHERS.agent }),
    withAnswers({ who: { ...answers.who, plate: "沪A0" } }),
    withAnswers({ whats: answers.whats.slice(0, 1) }),
    withAnswers({ contact: { ...answers.contact, letterLocale: "en" } }),
    withAnswers({ contact: { ...answers.contact, email: "other@person.example" } }),
  ];
  expect(new Set([state, ...others]).size).toBe(others.length + 1);
});

test("what a page was made from counts, else what was confirmed; what was never shown did not change", () => {
  expect(hasChanged("b", "a", "b")).toBe(true);
  expect(hasChanged("b", "b", "a")).toBe(false);
  expect(hasChanged("b", null, "a")).toBe(true);
  expect(hasChanged("b", null, null)).toBe(false);
});
