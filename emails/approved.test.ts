import { expect, it } from "vitest";
import { renderLetter } from "./render";
import { samples } from "./samples";

it("says of an account that it cannot come back only where the policy says so, and names the sign-ins of others only when there are some, as their part or the person's", async () => {
  type SignIns = (typeof samples)["approved"]["en"]["thirdPartySignIns"];
  const said = async (thirdPartySignIns: SignIns, irreversible = true, coolingOn?: string) =>
    (
      await renderLetter("approved", { ...samples.approved.en, thirdPartySignIns, irreversible, coolingOn }, "en")
    ).text.replace(/\s+/g, " ");
  const [removed, asked] = [{ text: "QQ: there", way: "remove" } as const, { text: "WeChat", way: "contact" } as const];
  expect(await said(undefined)).toMatch(/You do not need to do anything now/);
  expect(await said(undefined)).not.toMatch(/cannot be restored|Third-party sign-ins|other companies/);
  expect(await said([])).toContain("cannot be restored");
  expect(await said([])).not.toMatch(/Third-party sign-ins|You do not need to do anything now/);
  expect(await said([removed])).toMatch(/cannot be restored.*Third-party sign-ins for you to remove.*- QQ: there/);
  expect(await said([asked])).toMatch(/please contact the other companies.*- WeChat/);
  expect(await said([asked])).not.toMatch(/remove/i);
  for (const cooling of [undefined, "2026-10-01"]) {
    expect(await said([], false, cooling)).toContain("Save what you need");
    expect(await said([], false, cooling)).not.toContain("cannot be restored");
  }
});
