import { expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { accessTitle } from "./title";

test.each(["zh-CN", "en"] as const)("%s: only what is still to be decided is headed by deciding", (locale) => {
  const { access } = deskCopy(locale);
  const titles = [null, "access-decided-already", "access-own"] as const;
  const [open, decided, own] = titles.map((barred) => accessTitle(barred, access));
  expect(open).toBe(access.decide.title);
  expect(new Set([open, decided, own]).size).toBe(3);
  expect(decided).not.toContain(access.decide.title);
});
