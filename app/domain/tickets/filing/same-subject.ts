import { foldedName } from "../../typed/folded-name";
import type { ContactAnswer } from "./answers";
import type { RequesterAnswer } from "./requester";

/** Who asks, by which name, and whose data are meant. */
type Asked = { requester: RequesterAnswer; contact: Pick<ContactAnswer, "name"> };

function subjectName({ requester, contact }: Asked): string {
  const name = requester.kind === "subject" ? contact.name : requester.subjectName;
  return foldedName(name);
}

/**
 * Whether two requests of one contact are about the same person in the same role. An address is shared in families and firms: another
 * name behind it is somebody else, whose request must not disappear behind the first. How a name is written does not matter (`foldedName`).
 */
export function isSameSubject(one: Asked, other: Asked): boolean {
  return one.requester.kind === other.requester.kind && subjectName(one) === subjectName(other);
}
