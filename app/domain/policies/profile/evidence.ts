import type { Profile } from "./profile";
import type { RequesterKind } from "./profile-parts";
import type { Right } from "./rights";
import type { Text } from "../../language";

/** What a policy says of evidence. */
type Asking = Pick<Profile, "requesters"> & Partial<Pick<Profile, "rights">>;

/** What a policy asks for as evidence from one kind of requester for some rights, all of it, each once. Its order stays for the life of a version. */
export function evidenceList(
  { requesters, rights = {} }: Asking,
  asked: readonly Right[],
  kind: RequesterKind,
): Text[] {
  const all = [
    ...(requesters.find((each) => each.kind === kind)?.evidence ?? []),
    ...asked.flatMap((right) => rights[right]?.evidence ?? []),
  ];
  return all
    .filter((text, at) => all.findIndex((other) => other["zh-CN"] === text["zh-CN"]) === at)
    .map(({ "zh-CN": chinese, en }) => ({ "zh-CN": chinese, en }));
}
