import { describe, expect, test } from "vitest";
import { isRole, MATRIX, may, PERMISSIONS, ROLES } from "./permissions";
import { decides } from "./staff";

describe("who may do what", () => {
  test.each(PERMISSIONS)("%s is held by somebody", (permission) => {
    expect(ROLES.some((role) => may(role, permission))).toBe(true);
  });

  test("everybody at the desk can read it", () => {
    expect(ROLES.filter((role) => !may(role, "desk.read"))).toEqual([]);
  });

  test("an administrator manages people and decides no ticket", () => {
    expect(may("administrator", "staff.manage")).toBe(true);
    expect(
      (["ticket.work", "ticket.review", "ticket.reopen", "ticket.note"] as const).filter((each) =>
        may("administrator", each),
      ),
    ).toEqual([]);
  });

  test("who works tickets does not decide who sees a child's data", () => {
    expect(ROLES.filter((role) => may(role, "minor.approve"))).toEqual(["compliance", "administrator"]);
    expect(ROLES.filter((role) => may(role, "minor.approve") && may(role, "ticket.work"))).toEqual([]);
  });

  test("an agent confirms no refusal and sees no report", () => {
    expect(
      (["ticket.review", "ticket.assign", "report.read", "staff.manage"] as const).filter((each) => may("agent", each)),
    ).toEqual([]);
  });

  test("whoever sees the reports does not work the tickets they are about", () => {
    expect(ROLES.filter((role) => may(role, "report.read") && may(role, "ticket.work"))).toEqual([]);
  });

  test("no permission is named twice for a role", () => {
    for (const role of ROLES) expect(new Set<string>(MATRIX[role]).size).toBe(MATRIX[role].length);
  });
});

test("those who decide about people or staff need a second factor", () => {
  expect(ROLES.filter(decides)).toEqual(["agent", "reviewer", "lead", "compliance", "administrator"]);
});

test("an unknown word is no role", () => {
  expect(["", "admin", "Agent", "toString", "__proto__", 1, null, undefined].filter(isRole)).toEqual([]);
});
