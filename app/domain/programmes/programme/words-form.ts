import { z } from "zod";
import { laterOf, type CivilDate } from "../../clock/dates/civil-date";
import { instantAt, type LocalTime } from "../../clock/dates/zone";
import { inEveryLanguage, LONGEST_TEXT, type Locale, type Text } from "../../language";
import { MOST_ROWS } from "../../policies/profile/profile-parts";
import { NOTICE_POINTS } from "../../policies/profile/programme-points";
import type { Profile } from "../../policies/profile/profile";
import {
  optionalDay,
  optionalText,
  requiredLine,
  requiredText,
  typedDay,
  type FieldError,
} from "../../tickets/ticket/typed-fields";
import { machineText } from "../../typed/machine";
import { KEEP_DAYS } from "./contacts-end";
import { PACE, type ProgrammeKind } from "./kinds";
import type { EndSystem, Words } from "./words";

/** Longest title of a notice: one line of a list of letters. */
const LONGEST_TITLE = 80;

/** The languages of a programme's words as the ends of its fields' names. */
const ENDS = { "zh-CN": "Zh", en: "En" } as const;

/** The name of the field of some words in one language. */
export function wordsField(name: string, locale: keyof typeof ENDS): string {
  return `${name}${ENDS[locale]}`;
}

/** What is written into a programme at once: its words, by which channels, how fast, until when the portal's front tells it, and for how long its list is kept. */
export type WrittenProgramme = {
  words: Words;
  byLetter: boolean;
  byPage: boolean;
  pace: number;
  shownUntil: CivilDate | null;
  keepDays: number;
};

export type FormContext = { profile: Profile; now: Date; today: CivilDate; earliestEnd: CivilDate };

const CHANNELS = ["letter", "page"] as const;

/** The fields of words in every language the policy speaks: one line, or several. */
function inLanguages(languages: readonly Locale[], name: string, field: () => z.ZodType<string>) {
  return Object.fromEntries(languages.map((locale) => [wordsField(name, locale), field()]));
}

const line = () => requiredLine(LONGEST_TITLE);
const lines = () => requiredText(LONGEST_TEXT);

const pace = z
  .string({ error: "required" satisfies FieldError })
  .max(20, "pace")
  .overwrite(machineText)
  .refine((typed) => /^[1-9]\d{0,3}$/.test(typed) && Number(typed) <= PACE.most, "pace" satisfies FieldError);

/** The form of the pace alone. */
export const paceForm = z.object({
  pace,
  /** The pace the form was made from. */
  seenPace: z.coerce.number().int().positive().optional().catch(undefined),
});

const keepDays = z
  .string()
  .max(20, "keep-days")
  .overwrite(machineText)
  .default(String(KEEP_DAYS.suggested))
  .refine(
    (typed) => /^[1-9]\d{1,3}$/.test(typed) && Number(typed) >= KEEP_DAYS.fewest && Number(typed) <= KEEP_DAYS.most,
    "keep-days" satisfies FieldError,
  );

const yes = z.string().max(10).optional();

const time = z
  .string({ error: "required" satisfies FieldError })
  .max(20, "time")
  .overwrite(machineText)
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time" satisfies FieldError);

const OF_KIND = {
  incident: { noticedOn: typedDay, noticedTime: time },
  "policy-change": {
    majors: z.array(z.string().max(40)).max(MOST_ROWS).default([]),
    effectiveOn: typedDay,
    acceptance: yes,
    cutsRights: yes,
  },
  "service-end": {
    endsOn: typedDay,
    requestsUntil: typedDay,
    systems: z.array(z.string().max(40)).max(MOST_ROWS).default([]),
    moreSystems: optionalText(LONGEST_TEXT),
  },
} as const;

type Typed = Record<string, unknown>;

function string(typed: Typed, name: string): string {
  const value = typed[name];
  return typeof value === "string" ? value : "";
}

function list(typed: Typed, name: string): string[] {
  const value = typed[name];
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

/** Words as they were typed; a language the policy does not speak says what another says. */
function textOf(typed: Typed, name: string): Text {
  const [zh, en] = [string(typed, wordsField(name, "zh-CN")), string(typed, wordsField(name, "en"))];
  return inEveryLanguage({ "zh-CN": zh || undefined, en: en || undefined });
}

/** Systems typed one a line, in Chinese and, after an upright stroke, in English. */
function typedSystems(text: string): EndSystem[] {
  return text
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map((each, at) => {
      const [chinese = "", english] = each.split(/[|｜]/).map((part) => part.trim());
      return { id: `other-${at + 1}`, name: { "zh-CN": chinese, en: english || chinese } };
    });
}

function systemsOf(typed: Typed, { cancellation }: Profile): EndSystem[] {
  const chosen = list(typed, "systems");
  const named = cancellation.systems
    .filter(({ id }) => chosen.includes(id))
    .map(({ id, text }) => ({ id, name: text }));
  return [...named, ...typedSystems(string(typed, "moreSystems"))];
}

function noticedAt(typed: Typed, { zone }: Profile): Date {
  return instantAt(string(typed, "noticedOn"), string(typed, "noticedTime") as LocalTime, zone);
}

function wordsIn(kind: ProgrammeKind, typed: Typed, { profile }: FormContext): Words {
  const common = { title: textOf(typed, "title"), body: textOf(typed, "body") };
  const point = (name: string) => textOf(typed, name);
  switch (kind) {
    case "incident":
      return {
        ...common,
        kind,
        points: {
          happened: point("happened"),
          "may-follow": point("may-follow"),
          done: point("done"),
          protect: point("protect"),
          remedy: point("remedy"),
        },
        noticedAt: noticedAt(typed, profile).toISOString(),
      };
    case "policy-change":
      return {
        ...common,
        kind,
        points: { changes: point("changes") },
        majors: profile.majorChanges.map(({ id }) => id).filter((id) => list(typed, "majors").includes(id)),
        effectiveOn: string(typed, "effectiveOn"),
        acceptance: typed.acceptance !== undefined,
        cutsRights: typed.cutsRights !== undefined,
      };
    case "service-end":
      return {
        ...common,
        kind,
        points: { "data-after": point("data-after") },
        endsOn: string(typed, "endsOn"),
        requestsUntil: string(typed, "requestsUntil"),
        systems: systemsOf(typed, profile),
      };
  }
}

type Say = (field: string, code: FieldError) => void;

/** What a change has to have: consent where it cuts rights or where the policy's text asks for it, and, where it is a major one, a notice on the portal before it is in force. */
function checkChange(
  typed: Typed,
  channels: readonly string[],
  { profile, today }: Pick<FormContext, "profile" | "today">,
  say: Say,
) {
  const asksConsent = typed.acceptance !== undefined;
  const isMajor = profile.majorChanges.some(({ id }) => list(typed, "majors").includes(id));
  if (!asksConsent && typed.cutsRights !== undefined) say("acceptance", "acceptance-needed");
  else if (!asksConsent && profile.changeAcceptance) say("acceptance", "acceptance-by-policy");
  if (asksConsent && !channels.includes("letter")) say("channels", "letter-needed");
  else if (isMajor && !channels.includes("page")) say("channels", "page-needed");
  if ((asksConsent || isMajor) && string(typed, "effectiveOn") <= today) say("effectiveOn", "later-date");
}

/** What no field shows alone. */
function checkTogether(kind: ProgrammeKind, typed: Typed, { profile, now, today, earliestEnd }: FormContext, say: Say) {
  const channels = list(typed, "channels");
  const shownUntil = typed.shownUntil as CivilDate | null;
  if (kind !== "service-end" && channels.includes("page") && shownUntil === null) say("shownUntil", "required");
  if (shownUntil !== null && shownUntil < today) say("shownUntil", "later-date");
  if (kind === "incident" && noticedAt(typed, profile) > now) say("noticedOn", "in-future");
  if (kind === "policy-change") checkChange(typed, channels, { profile, today }, say);
  if (kind !== "service-end") return;
  if (string(typed, "endsOn") < earliestEnd) say("endsOn", "too-soon");
  if (string(typed, "requestsUntil") < string(typed, "endsOn")) say("requestsUntil", "before-end");
  const systems = systemsOf(typed, profile);
  if (systems.length === 0) say("systems", "choose-any");
  if (systems.length > MOST_ROWS || systems.some(({ name }) => name["zh-CN"] === "" || name.en === ""))
    say("moreSystems", "too-long");
}

/**
 * The form of a programme's words. In: its kind; the policy, the instant with its civil date, and the earliest day on which the service can
 * end with everybody told in time. Out of it: all that is written at once.
 */
export function wordsForm(kind: ProgrammeKind, context: FormContext) {
  const { languages } = context.profile;
  const ofPoints = NOTICE_POINTS[kind].map((point) => inLanguages(languages, point, lines));
  const points = Object.assign({}, ...ofPoints) as z.ZodRawShape;
  return z
    .object({
      ...inLanguages(languages, "title", line),
      ...inLanguages(languages, "body", lines),
      ...points,
      ...OF_KIND[kind],
      channels: z
        .array(z.enum(CHANNELS), { error: "choose-any" satisfies FieldError })
        .min(1, "choose-any" satisfies FieldError)
        .max(CHANNELS.length),
      pace,
      keepDays,
      shownUntil: optionalDay,
    })
    .superRefine((typed: Typed, issues) =>
      checkTogether(kind, typed, context, (field, message) =>
        issues.addIssue({ code: "custom", path: [field], message }),
      ),
    )
    .transform((typed: Typed): WrittenProgramme => {
      const words = wordsIn(kind, typed, context);
      const channels = list(typed, "channels");
      const until = typed.shownUntil as CivilDate | null;
      return {
        words,
        byLetter: channels.includes("letter"),
        byPage: channels.includes("page"),
        pace: Number(string(typed, "pace")),
        keepDays: Number(string(typed, "keepDays")),
        shownUntil: words.kind === "service-end" ? laterOf(words.endsOn, words.requestsUntil) : until,
      };
    });
}
