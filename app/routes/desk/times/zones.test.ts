import { expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { listZones } from "./zones";

const [SHANGHAI, BERLIN] = ["Asia/Shanghai", "Europe/Berlin"] as const;

test.each(["zh-CN", "en"] as const)("%s: a page in another zone than the lists names both", (locale) => {
  const { zoneApart, zoneBeside } = deskCopy(locale).ticket;
  for (const zone of [BERLIN, SHANGHAI])
    expect(zoneApart(BERLIN, SHANGHAI)).toContain(
      zoneBeside(zone)
        .replace(/[()（）]/g, "")
        .trim(),
    );
});

test.each(["zh-CN", "en"] as const)("%s: no time stands beside one of another zone without saying so", (locale) => {
  const copy = deskCopy(locale);
  const one = listZones([BERLIN, BERLIN], copy);
  const { zone, zoneBeside, zones } = copy.ticket;
  expect(one.note).toBe(zone(BERLIN));
  expect(one.beside(BERLIN)).toBe("");
  const two = listZones([SHANGHAI, BERLIN, SHANGHAI], copy);
  expect(two.note).toBe(zones);
  expect([two.beside(SHANGHAI), two.beside(BERLIN)]).toEqual([zoneBeside(SHANGHAI), zoneBeside(BERLIN)]);
  expect([zone(SHANGHAI), zoneBeside(SHANGHAI)].join()).toMatch(/北京时间|Beijing time/);
  expect(listZones([], copy).note).toBeNull();
});
