import { z } from "zod";
import type { CivilDate } from "#app/domain/clock/dates/civil-date";
import { isRight, type Right } from "#app/domain/policies/profile/rights";
import type { Profile } from "#app/domain/policies/profile/profile";
import { whatSchema, withWhat } from "#app/domain/tickets/filing/answers";
import { clueFields, whoSchema } from "#app/domain/tickets/filing/clue-answers";
import { behalfSchema, isWhole, type BehalfKind, type RequesterSoFar } from "#app/domain/tickets/filing/requester";
import { ageAnswer, asksAgeBand, guardianSchema } from "#app/domain/tickets/filing/subject-age";
import { cameSchema, type ReceiptLimits } from "#app/domain/tickets/intake/came-form";
import type { IntakeAnswers, IntakePart } from "#app/domain/tickets/intake/intake";
import { reachFields, reachSchema } from "#app/domain/tickets/intake/reach-form";
import { localMinute } from "#app/http/answer/local-minute";
import { parseForm, type Parsed } from "#app/http/form/parse-form";
import type { Fields } from "#app/http/form/returned";
import { offeredRights } from "../_portal.request.right/form";
import { notFound } from "#app/http/staff/not-found";

/** The pages that are forms of their own kind here; words and check have pages of their own. */
export type FormPart = Exclude<IntakePart, "words" | "check">;

/** The right a page asks about; null for any other page. */
export function rightOfPart(part: string): Right | null {
  const right = part.replace(/^what-/, "");
  return part.startsWith("what-") && isRight(right) ? right : null;
}

/** The page an address names; null for none of these. */
export function formPart(named: string | undefined): FormPart | null {
  if (named === "came" || named === "person" || named === "guardian") return named;
  const right = rightOfPart(named ?? "");
  return right && `what-${right}`;
}

/** Who is asked about: the kind, as the page before told it. */
export function kindOf({ requester }: IntakeAnswers): RequesterSoFar["kind"] {
  return requester?.kind ?? "subject";
}

/** What a page is held against, and when: today in the policy's zone. */
export type Asking = { profile: Profile; answers: IntakeAnswers; limits: ReceiptLimits; today: CivilDate };

function personSchema({ profile, answers, today }: Asking) {
  const kind = kindOf(answers);
  const common = whoSchema(profile)
    .transform((who) => ({ who }))
    .and(asksAgeBand(kind) ? ageAnswer : z.object({}))
    .and(reachSchema(profile));
  const told = (value: z.output<typeof common>) => ({ ...value, age: "age" in value ? value.age : undefined });
  if (kind === "subject") return common.transform((value) => ({ ...told(value), requester: { kind } as const }));
  return common
    .and(behalfSchema(kind satisfies BehalfKind, profile, today).transform((requester) => ({ requester })))
    .transform((value) => ({ ...told(value), requester: value.requester }));
}

/** Who takes it in for a child is told that a guardian agrees, and how that one is reached: a guardian who asks is another kind of requester. */
const agreeing = guardianSchema({ requesters: [] });

/** The answers as they were, with what the form of a page tells; or the form as it comes back. */
export function answersWith(part: FormPart, form: FormData, asking: Asking): Parsed<IntakeAnswers> {
  const { profile, answers, limits } = asking;
  const withTold = <T>(parsed: Parsed<T>, place: (value: T) => IntakeAnswers): Parsed<IntakeAnswers> =>
    parsed.ok ? { ok: true, value: { ...answers, ...place(parsed.value) } } : parsed;
  if (part === "came") {
    const told = parseForm(form, cameSchema(profile, offeredRights(profile), limits));
    return withTold(told, ({ came, rights, kind }) => ({
      came,
      rights,
      requester: answers.requester?.kind === kind ? answers.requester : { kind },
    }));
  }
  if (part === "person") {
    form.set("kind", kindOf(answers));
    return withTold(parseForm(form, personSchema(asking)), (told) => told);
  }
  if (part === "guardian")
    return withTold(parseForm(form, agreeing), ({ contact }) => ({ guardian: "agrees", guardianContact: contact }));
  const right = rightOfPart(part);
  if (!right) throw notFound("page");
  form.set("right", right);
  return withTold(parseForm(form, whatSchema(right, profile)), (what) => ({ whats: withWhat(answers.whats, what) }));
}

function texts(told: object): Fields {
  return Object.fromEntries(
    Object.entries(told).map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value ?? "")]),
  );
}

/** What a page's form shows before anything is typed into it: what was told, or what is most likely. */
export function shownFields(part: FormPart, { profile, answers, limits }: Asking): Fields {
  const { came, rights, requester, who, age, contact, guardian, guardianContact, whats = [] } = answers;
  if (part === "came") {
    const { on, time } = localMinute(came?.receivedAt ?? limits.now, profile.zone);
    const { name: office = "", file = "", dueOn } = came?.authority ?? {};
    return {
      channel: came?.channel ?? "",
      on,
      time,
      office,
      file,
      answerBy: dueOn ?? "",
      rights: [...(rights ?? [])],
      kind: requester?.kind ?? "subject",
    };
  }
  if (part === "person")
    return {
      ...(requester && isWhole(requester) ? texts(requester) : {}),
      ...(who ? clueFields(who) : {}),
      age: age ?? "",
      ...(contact
        ? reachFields(contact)
        : { way: came?.channel === "phone" ? "phone" : "", letterLocale: profile.languages[0]! }),
    };
  if (part === "guardian") return { way: guardian ?? "", contact: guardianContact ?? "" };
  const right = rightOfPart(part);
  return texts(whats.find((what) => what.right === right) ?? {});
}
