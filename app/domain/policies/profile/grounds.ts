import { GROUND_IDS, type GroundId, type Ground, GROUNDS } from "./ground-catalogue";
import { lawOf, type LawId } from "./laws";
import { lawText, sourceOf, withSource, type Titled } from "./sources";
import { readStand } from "./stands";
import type { Text } from "../../language";

/** Whether a ground of the catalogue can be named under a law; any can while nobody has said which law it is. */
export function isGroundOf(law: LawId | null, id: GroundId): boolean {
  const { laws } = GROUNDS[id];
  return law === null || laws === "all" || laws.includes(law);
}

/** The grounds of the catalogue that can be named under a law. */
export function groundsUnder(law: LawId | null): GroundId[] {
  return GROUND_IDS.filter((id) => isGroundOf(law, id));
}

/** Whether a ground is known to the standard alone under a law: then the policy has to say in which section of its own it stands. */
export function needsSection(id: GroundId, law: LawId): boolean {
  return law === "pipl" && GROUNDS[id].standard && GROUNDS[id].says.pipl === undefined;
}

/** The ground a duty to keep data is a reason under. */
export const DUTY_GROUND = "statutory-duty" satisfies GroundId;

/** True for a string that names a ground of the catalogue. */
export function isGroundId(id: string): id is GroundId {
  return Object.hasOwn(GROUNDS, id);
}

export type NamedGround = Omit<Ground, "source"> & { id: string };

/** A ground with its source, by its id. */
export type SourcedGround = Ground & { id: string };

/** What a policy that has grounds of its own looks like to this file. */
export type HasOwnGrounds = { ownGrounds: readonly NamedGround[] };

/** A policy under a law, whose rights say where each of their grounds stands. */
export type HasRights = Titled & {
  ownGrounds: readonly SourcedGround[];
  law: LawId | null;
  calendar: string;
  rights: Partial<Record<string, { stands: { refusalGrounds: Record<string, string> } }>>;
};

/** A ground without its source, under a policy: the policy's own first, then the catalogue's. Null when neither knows it. */
export function groundOf(policy: HasOwnGrounds, id: string): Omit<Ground, "source"> | null {
  const ground = policy.ownGrounds.find((own) => own.id === id) ?? (isGroundId(id) ? GROUNDS[id] : null);
  return ground && { name: ground.name, hint: ground.hint, secondPerson: ground.secondPerson };
}

/** As much of a policy as its grounds and their sources are told by, for a page. */
export function sourcesOfGrounds({ ownGrounds, name, title, law, calendar, rights }: HasRights): HasRights {
  const marks = Object.entries(rights).map(([right, promise]) => [
    right,
    { stands: { refusalGrounds: promise?.stands.refusalGrounds ?? {} } },
  ]);
  return { ownGrounds, name, title, law, calendar, rights: Object.fromEntries(marks) as HasRights["rights"] };
}

/** What the policy's law itself says of a ground; null where it says nothing, or the ground is the policy's own. */
function saidByLaw(policy: HasRights, id: string): Text | null {
  if (!isGroundId(id) || policy.ownGrounds.some((ground) => ground.id === id)) return null;
  const law = GROUNDS[id].says[lawOf(policy)];
  return law === undefined ? null : lawText(law);
}

/**
 * Where a ground stands for a right: at the policy's mark, and beside a section of its text at the law that says the same. Without a mark,
 * what the law says, or what a ground of the policy's own names. Never anything of another law than the policy's, and never a mere standard.
 */
function groundSource(policy: HasRights, right: string, id: string): Text | null {
  const mark = policy.rights[right]?.stands.refusalGrounds[id];
  if (mark === undefined) return policy.ownGrounds.find((ground) => ground.id === id)?.source ?? saidByLaw(policy, id);
  const source = sourceOf(mark, policy);
  return readStand(mark)?.in === "section" ? withSource(source, saidByLaw(policy, id)) : source;
}

/** A ground as a right of a policy has it. Null when neither the policy nor the catalogue knows it. */
function groundOfRight(policy: HasRights, right: string, id: string): Ground | null {
  const ground = groundOf(policy, id);
  return ground && { ...ground, source: groundSource(policy, right, id) };
}

/** Grounds by their ids, under a policy, for a list that needs no sources. An id nobody knows is left out. */
export function namedGrounds(policy: HasOwnGrounds, ids: readonly string[]): NamedGround[] {
  return ids.flatMap((id) => {
    const ground = groundOf(policy, id);
    return ground ? [{ ...ground, id }] : [];
  });
}

/** As `namedGrounds`, of a right: each source is where the policy says the ground stands for it. */
export function groundsOfRight(policy: HasRights, right: string, ids: readonly string[]): SourcedGround[] {
  return ids.flatMap((id) => {
    const ground = groundOfRight(policy, right, id);
    return ground ? [{ ...ground, id }] : [];
  });
}

/** As `groundOf`, for a ground a decision on a right was made on: its policy version never changes, so it is there. Throws when it is not. */
export function knownGround(policy: HasRights, right: string, id: string): Pick<Ground, "name" | "source"> {
  const ground = groundOfRight(policy, right, id);
  if (!ground) throw new Error(`no ground ${id} in this policy`);
  return { name: ground.name, source: ground.source };
}
