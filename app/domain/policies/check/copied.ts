import { readStand } from "../profile/stands";
import { entriesOf } from "./entries";
import { asTyped, at, isObject, put, rowPath, rowsOf, takeAway, type LooseObject } from "./loose";

/** A profile copied from another policy, without the sections of the other's text: what stands there does not stand in its own. Laws, and what the operator says, stay. */
export function withoutSections(profile: LooseObject): LooseObject {
  const copy = structuredClone(profile);
  // What a letter would quote goes first: it names the other's text by its title.
  for (const [each, ground] of rowsOf(copy.ownGrounds).entries())
    if (isObject(ground) && readStand(asTyped(ground.stands))?.in === "section")
      put(copy, rowPath("ownGrounds", each) + ".source", null);
  for (const { mark, stands } of entriesOf(copy)) if (readStand(stands)?.in === "section") takeAway(copy, mark);
  return copy;
}

/** What is one controller's and no other's: who it is, how its policy is called and reached, its own systems, partners and the ways through its own product. */
const NOBODY: Record<string, LooseObject[string]> = {
  name: { "zh-CN": "", en: "" },
  controller: { name: { "zh-CN": "", en: "" }, hotline: null, email: null, address: null },
  title: null,
  policyDate: null,
  policyUrl: null,
  recipients: [],
  automatedDecisions: null,
};

/** Of a copied policy: everything that belongs to the other controller and to nobody else is taken out, with its marks; what both may say stays, to be read through. */
export function withoutController(profile: LooseObject): LooseObject {
  const before = entriesOf(profile);
  const copy: LooseObject = { ...structuredClone(profile), ...structuredClone(NOBODY) };
  for (const path of ["cancellation.systems", "cancellation.thirdPartySignIns"])
    if (at(copy, path) !== null) put(copy, path, []);
  for (const promise of Object.values(isObject(copy.rights) ? copy.rights : {}))
    if (isObject(promise)) promise.selfService = null;
  for (const [each] of rowsOf(copy.consents).entries()) put(copy, rowPath("consents", each) + ".where", null);
  const standing = new Set(entriesOf(copy).map(({ mark }) => mark));
  for (const { mark } of before) if (!standing.has(mark)) takeAway(copy, mark);
  return copy;
}
