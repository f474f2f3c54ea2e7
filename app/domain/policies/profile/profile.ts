import { z } from "zod";
import { clueSchema, FORMER_CLUES } from "./clues";
import { GROUND_IDS } from "./ground-catalogue";
import { isGroundId, isGroundOf } from "./grounds";
import { isOfAnotherLaw, LAW_IDS } from "./laws";
import { mayOutlast } from "./outer-limit";
import {
  cancellationSchema,
  choiceSchema,
  consentSchema,
  declarationSchema,
  emailSchema,
  feeRuleSchema,
  MOST_ROWS,
  ownGroundSchema,
  recipientSchema,
  requesterSchema,
  slug,
  termSchema,
  wordsSchema,
} from "./profile-parts";
import { CAPACITIES, isRetentionDuty } from "./retention-duties";
import { RIGHTS } from "./rights";
import { IDENTITY_RUNGS } from "./rungs";
import { standsById, standsOf, standsSchema } from "./stands";
import { LOCALES, LONGEST_TEXT, textSchema } from "../../language";

/** Most grounds of one right: the whole catalogue and every one a policy can have of its own. */
export const MOST_GROUNDS = GROUND_IDS.length + MOST_ROWS;

const rightSchema = z.object({
  /** The controller's promise to the person: verification and handling done within it. */
  term: termSchema,
  /** The desk's own earlier goal; paused while the requester owes an answer. */
  target: termSchema.nullable(),
  /** Whether the promise itself may pause (no Chinese profile says so). */
  pausable: z.boolean(),
  /** How long the promise can be prolonged, once, before its due date, with a reason. Null: never. */
  extension: termSchema.nullable().default(null),
  /** What no answer may exceed, extension included. */
  outerLimit: termSchema.nullable().default(null),
  /** Within what a refusal is told, whatever prolongs the promise. Null: as the promise. */
  refuseWithin: termSchema.nullable().default(null),
  /** After which time it may be denied because nobody could be verified, and not before. Null: the policy sets none. */
  denyAfter: termSchema.nullable().default(null),
  /** Where the person can do it faster alone. */
  selfService: textSchema.nullable(),
  /** How sure we must be who asks. */
  identity: z.enum(IDENTITY_RUNGS).default("code-and-facts"),
  /** What the person is asked to send as evidence, all of it at once. */
  evidence: z.array(wordsSchema).max(MOST_ROWS).default([]),
  /** The grounds on which this right may be refused, in the order the desk offers them: the catalogue's or the policy's own. */
  refusalGrounds: z.array(slug).min(1).max(MOST_GROUNDS),
  /** Where the right itself and each of its parts stand. */
  stands: z
    .object({
      ...standsOf("right", "term", "extension", "refuseWithin", "denyAfter", "pausable", "identity", "selfService"),
      refusalGrounds: standsById(MOST_GROUNDS),
    })
    .prefault({}),
});

const termDefaultsSchema = z.object({
  term: termSchema,
  extension: termSchema.nullable().default(null),
  pausable: z.boolean().default(false),
  rights: z.array(z.enum(RIGHTS)).max(RIGHTS.length).default([]),
  stands: standsSchema,
});

const fields = {
  id: slug,
  /** The languages in which its portal and its letters speak, in the order of the product's own. */
  languages: z
    .array(z.enum(LOCALES))
    .min(1)
    .max(LOCALES.length)
    .default([...LOCALES])
    .transform((spoken) => LOCALES.filter((locale) => spoken.includes(locale))),
  name: textSchema,
  controller: z.object({
    name: textSchema,
    hotline: z.string().max(LONGEST_TEXT).nullable(),
    email: emailSchema.nullable(),
    address: textSchema.nullable(),
  }),
  /** The policy's real title, without quotation marks; null in versions older than the field. */
  title: textSchema.nullable().default(null),
  /** Null for a text that bears none: then none is printed. */
  policyDate: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  /** Where the policy itself can be read. */
  policyUrl: z.url().max(LONGEST_TEXT).nullable().default(null),
  zone: z.string().max(LONGEST_TEXT),
  calendar: z.enum(["CN", "weekends"]),
  /** Under which law it is written: its refusals name no source of another. Null in versions older than the field. */
  law: z.enum(LAW_IDS).nullable().default(null),
  /** Times written once: the rights named follow them, and have them written out. Null where each right has its own. */
  termDefaults: termDefaultsSchema.nullable().default(null),
  rights: z.partialRecord(z.enum(RIGHTS), rightSchema),
  requesters: z
    .array(requesterSchema)
    .max(MOST_ROWS)
    .prefault([{ kind: "subject", evidence: [] }]),
  /** By what a person can be found, in the order they are asked it. Versions older than the list read as what was asked then. */
  clues: z.array(clueSchema).min(1).max(MOST_ROWS).prefault(FORMER_CLUES),
  /** Age below which the policy has a guardian ask or consent; null where it says nothing. Guardians of minors may ask under any (`ages`). */
  minorAge: z.number().int().positive().nullable().default(null),
  ownGrounds: z.array(ownGroundSchema).max(MOST_ROWS).default([]),
  /** The grounds a person can name for a deletion, in the policy's own sense. */
  deletionGrounds: z.array(choiceSchema).max(MOST_ROWS),
  /** Whether a person who has data deleted or an account cancelled may choose that they are made anonymous instead. */
  anonymise: z.boolean().default(false),
  /** The consents a person can withdraw, each with what stops working. */
  consents: z.array(consentSchema).max(MOST_ROWS),
  /** What the basic function or the law needs: explained, not offered for withdrawal. */
  notWithdrawable: z.array(wordsSchema).max(MOST_ROWS).default([]),
  /** What the person must accept, one by one, before an account is cancelled. */
  consequences: z.array(choiceSchema).max(MOST_ROWS),
  cancellation: cancellationSchema.default({
    blockers: [],
    coolingOff: null,
    irreversible: false,
    thirdPartySignIns: [],
    systems: [],
  }),
  copyFormats: z
    .array(z.enum(["html", "json", "csv"]))
    .min(1)
    .max(MOST_ROWS),
  /** What is gathered for access and copy, one by one. */
  dataCategories: z.array(choiceSchema).max(MOST_ROWS).default([]),
  /** For how many days a person can fetch what was gathered, from the day of the answer. */
  packageDays: z.number().int().min(7).max(365).default(30),
  /** Who received the data and is told of deletions and corrections. */
  recipients: z.array(recipientSchema).max(MOST_ROWS).default([]),
  /** What the law sees in the controller: duties bind only whom they name. */
  capacities: z.array(z.enum(CAPACITIES)).max(CAPACITIES.length).default([]),
  /** Duties to keep data that a deletion may meet. */
  retentionDuties: z.array(z.string().max(40).refine(isRetentionDuty)).max(MOST_ROWS).default([]),
  feeRule: feeRuleSchema.nullable().default(null),
  /** What is signed where a right asks for a declaration. Null where none does, and in versions older than the field: then it cannot be signed on a page. */
  declaration: declarationSchema.nullable().default(null),
  /** Days of notice before a service ends. */
  endOfServiceNoticeDays: z.number().int().positive().nullable().default(null),
  /** What counts as a major change of the policy, in its own sense: told more prominently than others. */
  majorChanges: z.array(choiceSchema).max(MOST_ROWS).default([]),
  /** Whether people have to accept a changed policy before they go on using what it covers. */
  changeAcceptance: z.boolean().default(false),
  /** `inside`: how to have an answer looked at again by the controller itself; not named where that has been done. The others are outside. */
  remedies: z.object({
    inside: textSchema.nullable().default(null),
    complain: z.array(wordsSchema).min(1).max(MOST_ROWS),
    court: textSchema,
  }),
  /** What is said of automated decisions, that there are none too, where a person looks for it. */
  automatedDecisions: textSchema.nullable().default(null),
  /** Where those entries stand that are no rows and no rights. */
  stands: z
    .object({
      ...standsOf(
        "title",
        "policyDate",
        "policyUrl",
        "hotline",
        "email",
        "address",
        "minorAge",
        "anonymise",
        "coolingOff",
        "irreversible",
        "copyFormats",
        "packageDays",
        "endOfServiceNoticeDays",
        "changeAcceptance",
        "inside",
        "court",
        "automatedDecisions",
      ),
      capacities: standsById(CAPACITIES.length),
      retentionDuties: standsById(MOST_ROWS),
    })
    .prefault({}),
};

/** What a controller promises its people, as data: versioned, pinned to each ticket when it is filed. Later fields have defaults, so that old versions stay readable. */
export const profileSchema = z.object(fields).superRefine((profile, context) => {
  const own = new Set(profile.ownGrounds.map(({ id }) => id));
  if (profile.rights.delete && profile.deletionGrounds.length === 0)
    context.addIssue({ code: "custom", path: ["deletionGrounds"], message: "a deletion needs grounds to choose from" });
  for (const [right, promise] of Object.entries(profile.rights)) {
    const say = (field: keyof RightPromise, message: string) =>
      context.addIssue({ code: "custom", path: ["rights", right, field], message });
    for (const ground of promise.refusalGrounds) {
      if (own.has(ground)) continue;
      if (!isGroundId(ground)) say("refusalGrounds", `unknown ground ${ground}`);
      else if (!isGroundOf(profile.law, ground)) say("refusalGrounds", `${ground} is a ground of another law`);
    }
    for (const [ground, mark] of Object.entries(promise.stands.refusalGrounds))
      if (isOfAnotherLaw(mark, profile.law)) say("refusalGrounds", `${ground} stands in another law`);
    const { term, extension, outerLimit } = promise;
    if (outerLimit && mayOutlast([term], outerLimit)) say("term", "longer than its outer limit");
    else if (outerLimit && extension && mayOutlast([term, extension], outerLimit))
      say("extension", "with the term longer than the outer limit");
  }
  for (const [at, { source, stands }] of profile.ownGrounds.entries())
    for (const named of [source?.["zh-CN"], source?.en, stands])
      if (named && isOfAnotherLaw(named, profile.law))
        context.addIssue({ code: "custom", path: ["ownGrounds", at, "source"], message: "of another law" });
  if (profile.law !== null && profile.law !== "pipl" && profile.retentionDuties.length > 0)
    context.addIssue({ code: "custom", path: ["retentionDuties"], message: "duties of another law" });
  const { coolingOff } = profile.cancellation;
  if (!coolingOff || !profile.rights.cancel) return;
  // The clock of the promise runs on meanwhile: a longer one could never be kept.
  if (mayOutlast([coolingOff], profile.rights.cancel.term))
    context.addIssue({
      code: "custom",
      path: ["cancellation", "coolingOff"],
      message: "longer than the term for cancelling",
    });
});

export type Profile = z.output<typeof profileSchema>;
/** A profile as it is written: fields with defaults may be left out. */
export type ProfileDraft = z.input<typeof profileSchema>;
export type RightPromise = z.output<typeof rightSchema>;
