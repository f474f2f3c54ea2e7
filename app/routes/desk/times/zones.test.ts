import { expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { listZones } from "./zones";

const [SHANGHAI, BERLIN] = ["Asia/Shanghai", "Europe/Berlin"] as const;

test.each(["zh-CN", "en"] as const)("%s: no time stands beside one of another zone without saying so", (locale) => {
  const copy = deskCopy(locale);
  const one = listZones([BERLIN, BERLIN], copy);
  expect(one.note).toContain(BERLIN);
  expect(one.beside(BERLIN)).toBe("");
  const two = listZones([SHANGHAI, BERLIN, SHANGHAI], copy);
  expect(two.note).toBe(copy.ticket.zones);
  expect([two.beside(SHANGHAI), two.beside(BERLIN)]).toEqual([` (${SHANGHAI})`, ` (${BERLIN})`]);
  expect(listZones([], copy).note).toBeNull();
});
