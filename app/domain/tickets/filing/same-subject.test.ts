import { expect, test } from "vitest";
import { FOR_OTHERS } from "#tests/factories/answers";
import { resourceGo } from "../../policies/profiles/resource-go";
import type { WhoAnswer } from "./clue-answers";
import { isSameSubject as isSame } from "./same-subject";

const isSameSubject = (one: Parameters<typeof isSame>[0], other: Parameters<typeof isSame>[1]) =>
  isSame(one, other, resourceGo);

const who = {};
const subject = (name: string) => ({ requester: { kind: "subject" } as const, contact: { name }, who });
const forChild = (child: string, name = "欧阳测试") => ({
  requester: { ...FOR_OTHERS.guardian, subjectName: child },
  contact: { name },
  who,
});
const forClient = (told: WhoAnswer) => ({
  requester: { ...FOR_OTHERS.agent, subjectName: "王伟" },
  contact: { name: "代办行" },
  who: told,
});

test("one person who writes the name another way is the same", () => {
  expect(isSameSubject(subject("Robin Planted"), subject("robin　planted"))).toBe(true);
  expect(isSameSubject(subject("欧阳测试"), subject("欧阳 测试"))).toBe(true);
});
test("one person's name composed or not, dotted by another keyboard, with signs nobody sees, is the same", () => {
  expect(isSameSubject(subject("José Müller"), subject("JOSE\u0301 MU\u0308LLER"))).toBe(true);
  for (const dot of "・•‧．･.")
    expect(isSameSubject(forChild("阿依古丽·买买提"), forChild(`阿依古丽${dot}买买提`))).toBe(true);
  expect(isSameSubject(subject("欧阳测试"), subject("\u202E欧阳\u200B测试"))).toBe(true);
});
test("two people behind one address are two", () =>
  expect(isSameSubject(subject("欧阳测试"), subject("欧阳试用"))).toBe(false));
test("a guardian of two children asks for two", () => {
  expect(isSameSubject(forChild("欧阳甲"), forChild("欧阳甲", "欧阳父"))).toBe(true);
  expect(isSameSubject(forChild("欧阳甲"), forChild("欧阳乙"))).toBe(false);
});
test("who asks for themselves does not ask for a child of that name", () =>
  expect(isSameSubject(subject("欧阳甲"), forChild("欧阳甲"))).toBe(false));

test("two clients of one agent who have the same name are two, as far as an account or a number tells", () => {
  expect(isSameSubject(forClient({ account: "wang-1" }), forClient({ account: "wang-2" }))).toBe(false);
  expect(
    isSameSubject(forClient({ "known-contact": "139 0000 7781" }), forClient({ "known-contact": "13900007782" })),
  ).toBe(false);
  expect(
    isSameSubject(forClient({ "known-contact": "139 0000 7781" }), forClient({ "known-contact": "13900007781" })),
  ).toBe(true);
  expect(isSameSubject(forClient({ account: "wang-1" }), forClient({ "known-contact": "13900007781" }))).toBe(true);
  // Two orders, or two plates, can be one person's.
  expect(isSameSubject(forClient({ plate: "沪A1" }), forClient({ plate: "沪A2" }))).toBe(true);
});
