import { LOCALES } from "../../language";
import { CLUE_HOLDERS, CLUE_KINDS } from "../profile/clues";
import { groundsUnder } from "../profile/grounds";
import { LAW_IDS, type LawId } from "../profile/laws";
import { LONGEST_DECLARATION_MONTHS, REQUESTER_KINDS, SIGN_IN_WAYS } from "../profile/profile-parts";
import { CAPACITIES, RETENTION_DUTY_IDS } from "../profile/retention-duties";
import { IDENTITY_RUNGS } from "../profile/rungs";
import { RIGHTS, type Right } from "../profile/rights";

/** How one line is written. */
export type LineForm = "plain" | "email" | "url" | "date" | "id" | "zone";

/** A part of a profile as an administrator sees it: what kind of thing it is, and whether it may stay empty. `name` is its name in the schema. */
export type Field =
  /** Words in every language. */
  | { kind: "text"; name: string; optional?: true; long?: true }
  | { kind: "line"; name: string; form: LineForm; optional?: true }
  | { kind: "number"; name: string; least: number; most: number; optional?: true }
  | { kind: "term"; name: string; optional?: true }
  | { kind: "yes"; name: string }
  | { kind: "one"; name: string; options: readonly string[] }
  /** Any number of several. `grounds`: the catalogue's and the policy's own; `duties`: to keep data. Of both only what is of the policy's law. */
  | { kind: "many"; name: string; options: readonly string[] | "grounds" | "duties"; least?: 1 }
  | { kind: "group"; name: string; fields: readonly Field[]; optional?: true }
  /** Rows in an order. `key` is the field that names a row; rows of words alone have none. */
  | { kind: "list"; name: string; key: string | null; fields: readonly Field[] | null; least?: 1 }
  /** Which rights the policy offers; each has a section of its own. */
  | { kind: "offers"; name: string };
export type FieldOf<K extends Field["kind"]> = Extract<Field, { kind: K }>;

const text = (name: string) => ({ kind: "text", name }) as const;
const maybe = { optional: true } as const;
const id: Field = { kind: "line", name: "id", form: "id" };

/** Rows that are chosen by their words. */
const choices = (name: string, more: readonly Field[] = []): Field => ({
  kind: "list",
  name,
  key: "id",
  fields: [text("text"), ...more, id],
});
/** Rows of words alone. */
const sentences = (name: string): FieldOf<"list"> => ({ kind: "list", name, key: null, fields: null });

const PROMISE: readonly Field[] = [
  { kind: "term", name: "term" },
  { kind: "term", name: "target", ...maybe },
  { kind: "term", name: "extension", ...maybe },
  { kind: "term", name: "outerLimit", ...maybe },
  { kind: "term", name: "refuseWithin", ...maybe },
  { kind: "term", name: "denyAfter", ...maybe },
  { kind: "yes", name: "pausable" },
  { kind: "one", name: "identity", options: IDENTITY_RUNGS },
  { ...text("selfService"), ...maybe, long: true },
  sentences("evidence"),
  { kind: "many", name: "refusalGrounds", options: "grounds", least: 1 },
];

/** What is written once for the whole policy, page by page. A new field of the schema is one line here, and its words in `app/copy`. */
const GENERAL_SECTIONS = {
  basics: [
    { kind: "many", name: "languages", options: LOCALES, least: 1 },
    text("name"),
    {
      kind: "group",
      name: "controller",
      fields: [
        text("name"),
        { kind: "line", name: "hotline", form: "plain", ...maybe },
        { kind: "line", name: "email", form: "email", ...maybe },
        { ...text("address"), ...maybe },
      ],
    },
    { ...text("title"), ...maybe },
    { kind: "line", name: "policyDate", form: "date", ...maybe },
    { kind: "line", name: "policyUrl", form: "url", ...maybe },
    { kind: "line", name: "zone", form: "zone" },
    { kind: "one", name: "calendar", options: ["CN", "weekends"] },
    { kind: "one", name: "law", options: LAW_IDS },
    { kind: "number", name: "endOfServiceNoticeDays", least: 1, most: 3650, ...maybe },
    choices("majorChanges"),
    { kind: "yes", name: "changeAcceptance" },
  ],
  requesters: [
    {
      kind: "list",
      name: "requesters",
      key: "kind",
      fields: [
        { kind: "one", name: "kind", options: REQUESTER_KINDS },
        { ...text("words"), ...maybe },
        { ...text("help"), ...maybe, long: true },
        sentences("evidence"),
      ],
    },
    { kind: "number", name: "minorAge", least: 1, most: 120, ...maybe },
    {
      kind: "group",
      name: "declaration",
      ...maybe,
      fields: [
        { ...text("own"), long: true },
        { ...text("behalf"), long: true },
        { kind: "number", name: "keepMonths", least: 0, most: LONGEST_DECLARATION_MONTHS },
      ],
    },
  ],
  clues: [
    {
      kind: "list",
      name: "clues",
      key: "id",
      least: 1,
      fields: [
        text("name"),
        { ...text("help"), ...maybe, long: true },
        { kind: "one", name: "kind", options: CLUE_KINDS },
        { kind: "one", name: "holder", options: CLUE_HOLDERS },
        { kind: "yes", name: "required" },
        id,
      ],
    },
  ],
  rights: [
    { kind: "offers", name: "rights" },
    {
      kind: "group",
      name: "termDefaults",
      ...maybe,
      fields: [
        { kind: "term", name: "term" },
        { kind: "term", name: "extension", ...maybe },
        { kind: "yes", name: "pausable" },
        { kind: "many", name: "rights", options: RIGHTS, least: 1 },
      ],
    },
  ],
  grounds: [
    {
      kind: "list",
      name: "ownGrounds",
      key: "id",
      fields: [
        text("name"),
        { ...text("hint"), long: true },
        { ...text("source"), ...maybe },
        { kind: "yes", name: "secondPerson" },
        id,
      ],
    },
  ],
  deletion: [
    choices("deletionGrounds"),
    { kind: "yes", name: "anonymise" },
    { kind: "many", name: "capacities", options: CAPACITIES },
    { kind: "many", name: "retentionDuties", options: "duties" },
  ],
  consents: [
    choices("consents", [
      { ...text("stops"), long: true },
      { ...text("where"), ...maybe, long: true },
    ]),
    sentences("notWithdrawable"),
  ],
  cancellation: [
    choices("consequences"),
    {
      kind: "group",
      name: "cancellation",
      fields: [
        choices("blockers", [
          { ...text("remedy"), long: true },
          { kind: "one", name: "checkedBy", options: ["staff", "system"] },
        ]),
        { kind: "term", name: "coolingOff", ...maybe },
        { kind: "yes", name: "irreversible" },
        choices("thirdPartySignIns", [{ kind: "one", name: "way", options: SIGN_IN_WAYS }]),
        choices("systems"),
      ],
    },
  ],
  data: [
    choices("dataCategories"),
    { kind: "many", name: "copyFormats", options: ["html", "json", "csv"], least: 1 },
    choices("recipients", [{ kind: "line", name: "email", form: "email", ...maybe }]),
    { kind: "number", name: "packageDays", least: 7, most: 365 },
    { ...text("automatedDecisions"), ...maybe, long: true },
  ],
  fee: [
    {
      kind: "group",
      name: "feeRule",
      ...maybe,
      fields: [
        { kind: "number", name: "freeRequests", least: 0, most: 1000 },
        { kind: "number", name: "withinDays", least: 1, most: 3650 },
        { ...text("cost"), long: true },
      ],
    },
  ],
  remedies: [
    {
      kind: "group",
      name: "remedies",
      fields: [{ ...text("inside"), ...maybe, long: true }, { ...sentences("complain"), least: 1 }, text("court")],
    },
  ],
} as const satisfies Record<string, readonly Field[]>;

export type GeneralSection = keyof typeof GENERAL_SECTIONS;
export type SectionId = GeneralSection | `right-${Right}`;
const GENERAL_SECTION_IDS = Object.keys(GENERAL_SECTIONS) as GeneralSection[];
export const SECTION_IDS: readonly SectionId[] = GENERAL_SECTION_IDS.flatMap((each): SectionId[] =>
  each === "rights" ? [each, ...RIGHTS.map((right) => `right-${right}` as const)] : [each],
);

/** Fields of the schema that no form shows, each with its reason. */
export const NOT_EDITABLE: Record<string, string> = {
  id: "the policy's address: given once, when it is begun",
};

/** What can be chosen in a field under a law, as far as the catalogues say; null while nobody has said which law it is. */
export function optionsUnder(law: LawId | null, options: FieldOf<"many">["options"]): readonly string[] {
  if (options === "grounds") return groundsUnder(law);
  if (options === "duties") return law === null || law === "pipl" ? RETENTION_DUTY_IDS : [];
  return options;
}

/** Whether a path of the schema is a mark: it says where another field stands, and is no promise itself. */
export function isMark(path: string): boolean {
  return /(^|\.)([a-z]+S|s)tands(\.|$)/.test(path);
}

/** The right a section is about; null where it is about the whole policy. */
export function rightOfSection(section: SectionId): Right | null {
  return RIGHTS.find((right) => section === `right-${right}`) ?? null;
}

/** The fields of a section, from the root of the profile. */
export function fieldsOfSection(section: SectionId): readonly Field[] {
  const right = rightOfSection(section);
  if (!right) return GENERAL_SECTIONS[section as GeneralSection];
  return [{ kind: "group", name: "rights", fields: [{ kind: "group", name: right, fields: PROMISE }] }];
}

/** True for a string that names a section. */
export function isSection(value: unknown): value is SectionId {
  return (SECTION_IDS as readonly unknown[]).includes(value);
}

/** What a field is called whatever row or right it stands in: `consents[2].stops` is `consents.stops`, `rights.access.term` is `rights.term`. */
export function fieldKey(path: string): string {
  return path.replace(/\[\d+\]/g, "").replace(/^rights\.[a-z-]+\./, "rights.");
}

/** The right a path stands under; null where it stands under none. */
export function rightOfPath(path: string): Right | null {
  const name = /^rights\.([a-z-]+)/.exec(path)?.[1];
  return RIGHTS.find((right) => right === name) ?? null;
}

/** The section in which a path is written; the first where none knows it. */
export function sectionOfPath(path: string): SectionId {
  const right = rightOfPath(path);
  if (right) return `right-${right}`;
  const top = /^[^.[]+/.exec(path)?.[0];
  return GENERAL_SECTION_IDS.find((section) => GENERAL_SECTIONS[section].some(({ name }) => name === top)) ?? "basics";
}
