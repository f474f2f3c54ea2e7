import { expect, test } from "vitest";
import { parseForm } from "#app/http/form/parse-form";
import { correctionForm } from "./form";

const NOW = new Date("2026-11-27T04:00:00Z");

/** What is said beside each field of a form that was sent with these. */
function said(typed: Record<string, string>): Record<string, unknown> {
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.append(name, value);
  const parsed = parseForm(form, correctionForm({ zone: "Asia/Shanghai", now: NOW, from: null, until: null }));
  return parsed.ok ? {} : parsed.errors;
}

test.each([
  ["nothing", ""],
  ["blanks", " \u3000 "],
  ["a sign nobody can see", "\u200b"],
  ["several of them", "\u2060\ufeff\u200d"],
])("a time of receipt that is %s is asked for, beside its field", (_name, time) => {
  expect(said({ on: "2026-11-25", time, reason: "录音" })).toEqual({ time: "required" });
});
