import { readStand } from "../profile/stands";
import { entriesOf } from "./entries";
import { takeAway, type LooseObject } from "./loose";

/** A profile copied from another policy, without the sections of the other's text: what stands there does not stand in its own. Laws, and what the operator says, stay. */
export function withoutSections(profile: LooseObject): LooseObject {
  const copy = structuredClone(profile);
  for (const { mark, stands } of entriesOf(copy)) if (readStand(stands)?.in === "section") takeAway(copy, mark);
  return copy;
}
