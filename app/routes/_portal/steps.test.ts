import { describe, expect, it } from "vitest";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import type { Answers } from "#app/domain/tickets/filing/answers";
import { wayOf } from "./steps";

const AT = "http://127.0.0.1:3000/request/who";

function draft(answers: Answers, requesters = resourceGo.requesters) {
  return { answers, policy: { profile: { ...resourceGo, requesters } } };
}

describe("the way through the questions", () => {
  it("has eight pages before the confirmation, one less where only the subject may ask, one more for somebody else", () => {
    expect(wayOf("right", draft({}), AT).place).toEqual([1, 8]);
    expect(wayOf("code", draft({ requester: { kind: "subject" } }), AT).place).toEqual([8, 8]);
    expect(
      wayOf("code", draft({}, [{ kind: "subject", evidence: [], words: null, help: null, stands: null }]), AT).place,
    ).toEqual([6, 6]);
    expect(wayOf("behalf", draft({ requester: { kind: "agent" } }), AT).place).toEqual([3, 9]);
  });

  it("leads back one page, from the first to the front page", () => {
    expect(wayOf("right", draft({}), AT).back).toBe("/");
    expect(wayOf("who", draft({ requester: { kind: "subject" } }), AT).back).toBe("/request/requester");
    expect(wayOf("who", draft({ requester: { kind: "agent" } }), AT).back).toBe("/request/behalf");
    expect(
      wayOf("who", draft({}, [{ kind: "subject", evidence: [], words: null, help: null, stands: null }]), AT).back,
    ).toBe("/request/right");
    expect(wayOf("code", draft({}), AT).back).toBe("/request/check");
  });

  it("counts a page for each of several rights, and leads back from one to the other", () => {
    const visit = draft({ rights: ["access", "delete", "cancel"], requester: { kind: "subject" } });
    expect(wayOf("what", visit, AT, "delete")).toEqual({ back: "/request/what?right=access", place: [5, 10] });
    expect(wayOf("contact", visit, AT)).toEqual({ back: "/request/evidence", place: [8, 10] });
    expect(wayOf("what", draft({ rights: ["delete"] }), AT, "delete").back).toBe("/request/who");
  });

  it("leads back to the check for who came from there", () => {
    expect(wayOf("who", draft({}), `${AT}?change=1`).back).toBe("/request/check");
  });
});
