import { expect, test } from "vitest";
import { passwordFlaw } from "./password-rule.server";

test.each([
  "password password",
  "iloveyou iloveyou",
  "password123456789",
  "qwertyuiopasdfgh",
  "1qaz2wsx3edc4rfv",
  "Summer2026Summer2026",
  "administrator1234",
  "rightsdesk rightsdesk",
  "zhongguo88888888",
  "aaaaaaaaaaaaaaaaaaaa",
])("%s is guessed easily", (password) => expect(passwordFlaw(password, [])).toBe("password-easy"));

test.each(["copper lantern over seven bridges", "Kx7#vQ2!mZp9Wd", "春眠不觉晓处处闻啼鸟夜来风雨声"])(
  "%s is not",
  (password) => expect(passwordFlaw(password, ["Nora Newcomer", "nora@staff.example"])).toBeNull(),
);

test("nor may it be made of one's own name or address", () => {
  expect(passwordFlaw("noranewcomer nora", ["Nora Newcomer", "nora@staff.example"])).toBe("password-easy");
});

test("it has from 14 to 128 signs", () => {
  expect(passwordFlaw("Kx7#vQ2!mZp9W", [])).toBe("password-short");
  expect(passwordFlaw("Kx7#vQ2!mZp9Wd".repeat(10), [])).toBe("password-long");
});
