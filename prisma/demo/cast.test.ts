import { expect, test } from "vitest";
import { DEFAULT_POLICY, SHIPPED } from "#app/domain/policies/profiles/shipped";
import { completeAnswers } from "#app/domain/tickets/filing/journey";
import { demoAnswers } from "./cast";

test("the demo's people answer everything the default portal asks", () => {
  const profile = SHIPPED.find(({ id }) => id === DEFAULT_POLICY)!;
  for (let n = 0; n < 40; n++) expect([n, completeAnswers(demoAnswers(n), profile)]).toEqual([n, expect.anything()]);
});
