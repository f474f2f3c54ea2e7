import { describe, expect, test } from "vitest";
import { FOR_OTHERS } from "#tests/factories/answers";
import { parseForm } from "#app/http/form/parse-form";
import type { RequesterAnswer } from "#app/domain/tickets/filing/requester";
import { confirmationsFor } from "#app/domain/tickets/filing/verification";
import { schemaOf } from "./form";

const TODAY = "2026-11-24";

function sent(fields: Record<string, string | readonly string[]>, requester: RequesterAnswer) {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value);
  return parseForm(form, schemaOf("verify", TODAY, { right: "access", requester, wish: null, duties: [] }));
}

const OWN = { method: "document", detail: "seen" };

test("somebody who asks for themselves is verified as one person", () => {
  expect(sent(OWN, { kind: "subject" })).toMatchObject({ ok: true, value: { ...OWN, confirmed: [], behalf: "" } });
});

describe.each(Object.values(FOR_OTHERS))("a form about somebody for whom a $kind asks", (requester) => {
  const wanted = confirmationsFor(requester, TODAY);

  test("is whole with both", () => {
    expect(sent({ ...OWN, confirmed: wanted, behalf: "papers" }, requester)).toMatchObject({
      ok: true,
      value: { confirmed: wanted, behalf: "papers" },
    });
  });

  test("says every gap beside its field, at once", () => {
    expect(sent({}, requester)).toMatchObject({
      ok: false,
      errors: { method: "choose-one", detail: "required", confirmed: "accept-all", behalf: "required" },
    });
    expect(sent({ confirmed: wanted, behalf: "papers" }, requester)).toMatchObject({
      ok: false,
      errors: { method: "choose-one", detail: "required" },
    });
    expect(sent({ ...OWN, confirmed: wanted.slice(1), behalf: "papers" }, requester)).toMatchObject({
      ok: false,
      errors: { confirmed: "accept-all" },
    });
    expect(sent({ ...OWN, confirmed: wanted }, requester)).toMatchObject({ ok: false, errors: { behalf: "required" } });
  });

  test("knows no other confirmation", () => {
    expect(sent({ ...OWN, confirmed: [...wanted, "everything"], behalf: "papers" }, requester).ok).toBe(false);
  });
});
