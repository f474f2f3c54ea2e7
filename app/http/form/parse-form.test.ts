import { expect, test } from "vitest";
import { z } from "zod";
import { parseForm } from "./parse-form";

const schema = z.object({ right: z.array(z.string().max(10)).max(3).default([]), name: z.string().max(10).optional() });

function formOf(...pairs: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
}

test("whatever brings a form, nothing is built along a name no form of ours can have", () => {
  const hostile: [string, string][] = [
    ["right[9999999]", "x"],
    ["__intent__", "{"],
    ["__intent__", '{"type":"update","payload":{"name":"right[9999999]","value":"x"}}'],
    ["__state__", "{"],
    ["__proto__.name", "x"],
  ];
  for (const pair of hostile) expect(parseForm(formOf(pair), schema)).toEqual({ ok: true, value: { right: [] } });
});

test("more than a list has is said of the list", () => {
  const form = formOf(...Array.from({ length: 4 }, (): [string, string] => ["right", "x"]));
  expect(parseForm(form, schema)).toMatchObject({ ok: false, errors: { right: expect.any(String) as string } });
});
