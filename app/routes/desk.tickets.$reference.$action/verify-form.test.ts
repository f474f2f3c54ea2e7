import { describe, expect, test } from "vitest";
import { FOR_OTHERS } from "#tests/factories/answers";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { parseForm } from "#app/http/form/parse-form";
import type { RequesterAnswer } from "#app/domain/tickets/filing/requester";
import { confirmationsFor } from "#app/domain/tickets/filing/verification";
import { schemaOf } from "./form";

const TODAY = "2026-11-24";
const about = (requester: RequesterAnswer) => ({ requester, ageBand: null });

function sent(fields: Record<string, string | readonly string[]>, requester: RequesterAnswer) {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value);
  const deny = { right: "access", profile: resourceGo, identitySure: false, denyFrom: null, today: TODAY } as const;
  const proof = { required: "code-and-facts", declared: false, permission: null, confirmsAgents: false } as const;
  const whole = {
    ...about(requester),
    right: "access",
    proof,
    wish: null,
    duties: [],
    pauses: null,
    answered: { after: null, now: new Date(0), zone: "Asia/Shanghai" },
    deny,
    comparing: null,
  } as const;
  return parseForm(form, schemaOf("verify", TODAY, whole));
}

const OWN = { method: "document", detail: "seen" };

test("somebody who asks for themselves is verified as one person", () => {
  expect(sent(OWN, { kind: "subject" })).toMatchObject({ ok: true, value: { ...OWN, confirmed: [], behalf: "" } });
});

describe.each(Object.values(FOR_OTHERS))("a form about somebody for whom a $kind asks", (requester) => {
  const wanted = confirmationsFor(about(requester), TODAY);
  const theirs = { subjectMethod: "document", behalf: "papers" };

  test("is whole with both", () => {
    expect(sent({ ...OWN, ...theirs, confirmed: wanted }, requester)).toMatchObject({
      ok: true,
      value: { ...theirs, confirmed: wanted },
    });
  });

  test("says every gap beside its field, at once", () => {
    expect(sent({}, requester)).toMatchObject({
      ok: false,
      errors: {
        method: "choose-one",
        detail: "required",
        subjectMethod: "choose-one",
        confirmed: "accept-all",
        behalf: "required",
      },
    });
    expect(sent({ ...theirs, confirmed: wanted }, requester)).toMatchObject({
      ok: false,
      errors: { method: "choose-one", detail: "required" },
    });
    expect(sent({ ...OWN, ...theirs, confirmed: wanted.slice(1) }, requester)).toMatchObject({
      ok: false,
      errors: { confirmed: "accept-all" },
    });
    expect(sent({ ...OWN, ...theirs, behalf: "", confirmed: wanted }, requester)).toMatchObject({
      ok: false,
      errors: { behalf: "required" },
    });
  });

  test("knows no other confirmation", () => {
    expect(sent({ ...OWN, ...theirs, confirmed: [...wanted, "everything"] }, requester).ok).toBe(false);
  });
});

test("a method less sure than the right requires is said beside its field, for each person", () => {
  for (const requester of [{ kind: "subject" } as const, FOR_OTHERS.guardian]) {
    const told = { confirmed: confirmationsFor(about(requester), TODAY), behalf: "papers" };
    const low = { method: "contact-on-file", subjectMethod: "contact-on-file" };
    expect(sent({ ...OWN, ...told, ...low }, requester)).toMatchObject({
      ok: false,
      errors: { method: "rung-too-low", ...(requester.kind === "subject" ? {} : { subjectMethod: "rung-too-low" }) },
    });
    for (const method of ["nonsense", "toString"])
      expect(sent({ ...OWN, ...told, method, subjectMethod: "document" }, requester)).toMatchObject({
        ok: false,
        errors: { method: "choose-one" },
      });
  }
});
