import { z } from "zod";
import type { Right } from "#app/domain/policies/profile/rights";
import { allHold } from "#app/domain/tickets/workflow/transfer-conditions";
import type { Profile } from "#app/domain/policies/profile/profile";
import { MOST_GROUNDS } from "#app/domain/policies/profile/profile";
import { MOST_ROWS, slug } from "#app/domain/policies/profile/profile-parts";
import type { CivilDate } from "#app/domain/clock/dates/civil-date";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import { receiptFields } from "#app/domain/tickets/intake/came-form";
import type { StaffAction } from "#app/domain/tickets/workflow/buttons";
import { MOST_ITEMS, MOVE_INPUTS, type MoveInput } from "#app/domain/tickets/workflow/move-input";
import { comparisonGaps, type Told } from "#app/domain/tickets/filing/disputed";
import { verificationGaps, type Proof, type ToVerify, type Verified } from "#app/domain/tickets/filing/verification";
import { finishSchema } from "./finish-form";
import type { AutomatedWish, Pause } from "#app/domain/tickets/workflow/codes";
import { dutyFault } from "#app/domain/tickets/workflow/keeping";
import {
  asksReached,
  denialFault,
  denialGaps,
  REACHED,
  UNVERIFIED,
  type DenyScope,
} from "#app/domain/tickets/workflow/unverified";
import { DUTY_GROUND } from "#app/domain/policies/profile/grounds";
import { optionalText, typedDay, type FieldError } from "#app/domain/tickets/ticket/typed-fields";
import { typedWords } from "./typed-words";

const LONGEST = 4000;

const offered = z.object({
  id: slug.optional(),
  explanation: optionalText(LONGEST),
  dutyId: typedWords,
  eventOn: typedWords,
  reached: z.enum(REACHED).optional().catch(undefined),
  categories: z.array(z.string().max(40)).max(MOST_ROWS).optional(),
});
type Offered = z.output<typeof offered>;

/** The duty to keep data behind a ground, as chosen; null for another duty of the law, or where the ground is none. */
function dutyBehind({ id, dutyId }: Offered): string | null {
  return id === DUTY_GROUND && dutyId && dutyId !== "other" ? dutyId : null;
}

/** Every ground on offer has a box and a text; only those with a tick count, and each of them must be explained; the duty behind one says which, and since when it runs. */
function refusal(today: CivilDate, { duties, deny }: About): Schema {
  return z
    .object({
      grounds: z
        .array(offered.optional())
        .max(MOST_GROUNDS, "too-long" satisfies FieldError)
        .default([]),
    })
    .transform(({ grounds }, context): MoveInput["refuse"] => {
      const say = (message: FieldError, ...path: (string | number)[]) =>
        context.addIssue({ code: "custom", message, path: ["grounds", ...path] });
      const ticked = grounds.flatMap((ground, at) => (ground?.id ? [{ ground, id: ground.id, at }] : []));
      if (ticked.length === 0) say("choose-one");
      return {
        grounds: ticked.map(({ ground, id, at }) => {
          const { explanation } = ground;
          if (!explanation) say("required", at, "explanation");
          if (id === DUTY_GROUND && duties.length > 0 && !ground.dutyId) say("choose-one", at, "dutyId");
          if (id === UNVERIFIED) {
            const fault = denialFault(deny);
            if (fault === "deny-too-early") say("denial-ahead", at, "explanation");
            if (fault === "deny-verified") say("denial-of-known", at, "explanation");
            const gaps = Object.entries(denialGaps(ground, deny));
            for (const [field, gap] of gaps) say(gap, at, field);
            const { reached, categories = [] } = ground;
            return { id, explanation, ...(asksReached(deny) && reached ? { denial: { reached, categories } } : {}) };
          }
          const dutyId = dutyBehind(ground);
          if (dutyId === null) return { id, explanation };
          const day = typedDay.safeParse(ground.eventOn ?? "");
          const eventOn = day.data ?? null;
          if (!day.success) say(day.error.issues[0]!.message as FieldError, at, "eventOn");
          const fault = dutyFault({ dutyId, eventOn }, today);
          if (fault) say(fault, at, "eventOn");
          return { id, explanation, dutyId, eventOn };
        }),
      };
    });
}

/** What an action's form may have at most: a finish with every item and every recipient, or a refusal with every ground on offer. */
export const ACTION_LIMITS = { fields: 400, rows: Math.max(MOST_GROUNDS, MOST_ROWS, MOST_ITEMS) };

/** A field of an action's form: free text, for whom somebody asks and how an identity was verified, the grounds of a refusal, what blocks a cancellation, what became of a complaint; or what to know first: a proposal, a time to change one's mind, the date a longer term leads to, what the controller's own system said; or that the request is approved in the same press. */
export type FormField =
  | { kind: "text"; name: TextName; optional?: true }
  | { kind: "behalf" }
  | { kind: "method" }
  | { kind: "compared" }
  | { kind: "grounds" }
  | { kind: "blockers" }
  | { kind: "verdict" }
  | { kind: "proposal" }
  | { kind: "evidence" }
  | { kind: "reply-by" }
  | { kind: "heard" }
  | { kind: "aside" }
  | { kind: "pause" }
  | { kind: "cooling" }
  | { kind: "check" }
  | { kind: "fee-rule" }
  | { kind: "extension" }
  | { kind: "conditions" }
  | { kind: "at-once" };
export type TextName = "detail" | "question" | "answer" | "note" | "reason" | "amount" | "reasons";

type Schema = z.ZodType<MoveInput[StaffAction]>;
/** What a form is about: the right, how sure it requires us to be and whether a declaration is on record, who asks for whom, what was wanted of a program's decision, and the duties to keep data the policy can meet. */
type About = ToVerify & {
  right: Right;
  proof: Proof;
  wish: AutomatedWish | null;
  duties: readonly string[];
  /** What the person told to be verified by, under which policy; null where nothing is in dispute. */
  comparing: { profile: Pick<Profile, "clues">; told: Told } | null;
  /** What a denial of somebody unverified is looked at against. */
  deny: DenyScope;
  /** What can be said of the clock; null where nothing is to be said. */
  pauses: readonly Pause[] | null;
  /** Between which instants an answer can have been given that is written down now, and the zone its time is told in. */
  answered: AnsweredBetween;
};
export type AnsweredBetween = { after: Date | null; now: Date; zone: string };
type ActionForm = { schema: Schema | ((today: CivilDate, about: About) => Schema); fields: readonly FormField[] };

const text = (name: TextName) => ({ kind: "text", name }) as const;

/** A transfer is agreed to only once each of its conditions was looked at. */
function approval(_today: CivilDate, { right }: About): Schema {
  if (right !== "transfer") return MOVE_INPUTS.approve;
  return MOVE_INPUTS.approve.refine(({ conditions }) => allHold(conditions), {
    message: "accept-all" satisfies FieldError,
    path: ["conditions"],
  });
}

/** What asks the person something says why the promise stands still, where the policy's law wants to know. */
function asking(act: "ask" | "ask-evidence") {
  return (_today: CivilDate, { pauses }: About): Schema =>
    (MOVE_INPUTS[act] as z.ZodType<MoveInput["ask"]>).superRefine(
      (input: Partial<MoveInput["ask"]>, context) => {
        if (pauses && !(input.pause && pauses.includes(input.pause)))
          context.addIssue({ code: "custom", message: "choose-one" satisfies FieldError, path: ["pause"] });
      },
      { when: () => true },
    );
}

/** An answer is written down with the day and time at which it was given. */
function heard(_today: CivilDate, { answered }: About): Schema {
  const { heardAt: _, ...told } = MOVE_INPUTS["note-answer"].shape;
  const { after, zone } = answered;
  return z.object(told).and(
    receiptFields({ ...answered, from: null, until: null }).transform((heardAt, context) => {
      if (after !== null && heardAt < after)
        context.addIssue({
          code: "custom",
          path: [civilDateIn(heardAt, zone) < civilDateIn(after, zone) ? "on" : "time"],
          message: "before-question" satisfies FieldError,
        });
      return { heardAt };
    }),
  );
}

/** What each gap of a verification stands beside; where somebody asks for another person, both are verified. */
const GAPS = [
  "method",
  "subjectMethod",
  "authority",
  "confirmed",
  "behalf",
] as const satisfies readonly (keyof Verified)[];

/** Each gap is said beside its field, whatever else is missing: everything to be mended is said at once. */
function verification(today: CivilDate, { proof, comparing, ...about }: About): Schema {
  return MOVE_INPUTS.verify.superRefine(
    (input: Partial<Verified>, context) => {
      const gaps = verificationGaps(about, today, proof, input);
      const compared = comparing ? comparisonGaps(comparing.profile, comparing.told, input) : {};
      const found: Partial<Record<string, FieldError>> = { ...compared, ...gaps };
      for (const field of [...GAPS, "compared", "detail"])
        if (found[field]) context.addIssue({ code: "custom", message: found[field], path: [field] });
    },
    { when: () => true },
  );
}

/** The form of each act: what it asks, and what it must be given. */
export const ACTION_FORMS: Record<StaffAction, ActionForm> = {
  take: { schema: MOVE_INPUTS.take, fields: [] },
  verify: {
    schema: verification,
    fields: [{ kind: "behalf" }, { kind: "method" }, { kind: "compared" }, text("detail"), { kind: "at-once" }],
  },
  ask: { schema: asking("ask"), fields: [text("question"), { kind: "reply-by" }, { kind: "pause" }] },
  "note-answer": { schema: heard, fields: [{ kind: "heard" }, text("answer")] },
  "ask-evidence": { schema: asking("ask-evidence"), fields: [{ kind: "evidence" }, { kind: "pause" }] },
  block: {
    schema: MOVE_INPUTS.block,
    fields: [{ kind: "check" }, { kind: "blockers" }, { ...text("note"), optional: true }],
  },
  extend: { schema: MOVE_INPUTS.extend, fields: [{ kind: "extension" }, text("reason")] },
  "put-aside": { schema: MOVE_INPUTS["put-aside"], fields: [text("reason")] },
  "propose-aside": { schema: MOVE_INPUTS["propose-aside"], fields: [text("reason")] },
  "confirm-aside": { schema: MOVE_INPUTS["confirm-aside"], fields: [{ kind: "proposal" }] },
  "clear-aside": {
    schema: MOVE_INPUTS["clear-aside"],
    fields: [{ kind: "aside" }, { ...text("note"), optional: true }],
  },
  "tell-aside": { schema: MOVE_INPUTS["tell-aside"], fields: [{ kind: "aside" }, text("reason")] },
  "bring-back": { schema: MOVE_INPUTS["bring-back"], fields: [{ kind: "aside" }, text("reason")] },
  approve: {
    schema: approval,
    fields: [{ kind: "check" }, { kind: "cooling" }, { kind: "conditions" }, { ...text("note"), optional: true }],
  },
  refuse: { schema: refusal, fields: [{ kind: "grounds" }] },
  "confirm-refusal": { schema: MOVE_INPUTS["confirm-refusal"], fields: [{ kind: "proposal" }] },
  "send-back": { schema: MOVE_INPUTS["send-back"], fields: [{ kind: "proposal" }, text("reason")] },
  "take-back": { schema: MOVE_INPUTS["take-back"], fields: [{ kind: "proposal" }] },
  finish: {
    schema: finishSchema,
    // A page of its own holds them: a row for each category and item.
    fields: [],
  },
  "confirm-finish": { schema: MOVE_INPUTS["confirm-finish"], fields: [{ kind: "proposal" }] },
  "propose-fee": { schema: MOVE_INPUTS["propose-fee"], fields: [{ kind: "fee-rule" }, text("amount"), text("reason")] },
  "confirm-fee": { schema: MOVE_INPUTS["confirm-fee"], fields: [{ kind: "proposal" }] },
  judge: { schema: MOVE_INPUTS.judge, fields: [{ kind: "verdict" }, text("reasons")] },
  reopen: { schema: MOVE_INPUTS.reopen, fields: [text("reason")] },
};

/** The field by which a verification approves in the same press. */
export const AT_ONCE = "approve";

/** What an act's form must be given. In: today in the policy's zone, what the ticket is about and who asks. */
export function schemaOf(act: StaffAction, today: CivilDate, about: About): Schema {
  const { schema } = ACTION_FORMS[act];
  return typeof schema === "function" ? schema(today, about) : schema;
}

/** The names of a ground's controls. `at` is its place among the grounds on offer. */
export function groundNames(at: number) {
  const name = (field: string) => `grounds[${at}].${field}`;
  return {
    id: name("id"),
    explanation: name("explanation"),
    dutyId: name("dutyId"),
    eventOn: name("eventOn"),
    reached: name("reached"),
    categories: name("categories"),
  };
}
