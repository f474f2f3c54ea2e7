import { foldedName } from "../../typed/folded-name";
import { spellAccount } from "../clues/spell";
import type { Profile } from "../../policies/profile/profile";
import type { ContactAnswer } from "./answers";
import { tellingIds, type WhoAnswer } from "./clue-answers";
import type { RequesterAnswer } from "./requester";

/** Who asks, by which name, whose data are meant, and by what they are found. */
type Asked = {
  requester: RequesterAnswer;
  contact: Pick<ContactAnswer, "name">;
  who: WhoAnswer;
};

function subjectName({ requester, contact }: Asked): string {
  return foldedName(requester.kind === "subject" ? contact.name : requester.subjectName);
}

function differs(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && spellAccount(one) !== spellAccount(other);
}

/** Whether somebody who asks for others means two people of one name: each has an account or a number, and not the same. */
function areNamesakes(one: Asked, other: Asked, profile: Pick<Profile, "clues">): boolean {
  if (one.requester.kind === "subject") return false;
  return tellingIds(profile).some((id) => differs(one.who[id], other.who[id]));
}

/**
 * Whether two requests of one contact are about the same person in the same role. An address is shared in families and firms: another
 * name behind it is somebody else, whose request must not disappear behind the first; how a name is written does not matter. So is, where
 * somebody asks for others, another account or number behind the same name: what is of one client is neither shown nor counted for the next.
 * In: the two, and the policy that says which of its clues are accounts and numbers.
 */
export function isSameSubject(one: Asked, other: Asked, profile: Pick<Profile, "clues">): boolean {
  return (
    one.requester.kind === other.requester.kind &&
    subjectName(one) === subjectName(other) &&
    !areNamesakes(one, other, profile)
  );
}
