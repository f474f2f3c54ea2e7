import type { DeskCopy } from "#app/copy/desk";
import type { PortalCopy } from "#app/copy/portal";
import type { RequesterKind } from "#app/domain/policies/profile/profile-parts";
import { BEHALF_FIELDS } from "../_portal.request.behalf/fields";
import { whatFields } from "../_portal.request.what/fields";
import type { AskedClue } from "../_portal.request.who/form";
import { REACH_FIELDS } from "../desk/intake/reach-fields";
import type { Labelled } from "../desk/use-form";
import { rightOfPart, type FormPart } from "./parts";

function behalf(kind: RequesterKind, { requester }: PortalCopy["request"]): Labelled[] {
  if (kind === "subject") return [];
  const labelled = requester[kind] as Record<string, { label: string } | string>;
  return BEHALF_FIELDS[kind].map((name) => {
    const field = labelled[name];
    return { name, label: typeof field === "object" ? field.label : name };
  });
}

/** What the fields of a page are called, in their order, for the list of what is to be mended. */
export function partLabels(
  part: FormPart,
  { kind, clues }: { kind: RequesterKind; clues: readonly AskedClue[] },
  { request }: PortalCopy,
  { intake }: DeskCopy,
): Labelled[] {
  const { came, person } = intake;
  const right = rightOfPart(part);
  if (right) return whatFields(right, request.what);
  if (part === "guardian")
    return [
      { name: "way", label: request.guardian.term },
      { name: "contact", label: request.guardian.contact.label },
    ];
  if (part === "came")
    return (["channel", "office", "file", "answerBy", "on", "time", "rights", "kind"] as const).map((name) => ({
      name,
      label: came[name].label,
    }));
  return [
    ...behalf(kind, request),
    ...clues.map(({ field, label }) => ({ name: field, label })),
    { name: "age", label: request.who.age.label },
    ...REACH_FIELDS.map((name) => ({ name, label: person[name].label })),
  ];
}
