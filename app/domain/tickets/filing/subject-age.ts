import { z } from "zod";
import { AGE_BANDS, bandOf, type AgeBand } from "../../policies/profile/ages";
import type { Profile } from "../../policies/profile/profile";
import type { RequesterKind } from "../../policies/profile/profile-parts";
import { parseEmail } from "../../typed/email";
import { machineText } from "../../typed/machine";
import { optionalLine, type FieldError } from "../ticket/typed-fields";
import type { Answers } from "./answers";

/** How old the person is, where it is asked as a band: nobody has to say. */
export const ageAnswer = z.object({
  age: z.enum(AGE_BANDS, { error: "choose-one" satisfies FieldError }).optional(),
});

/** What a child who asks alone chooses: that a guardian asks, or that one agrees. */
const GUARDIAN_WAYS = ["asks", "agrees"] as const;
export type GuardianWay = (typeof GUARDIAN_WAYS)[number];

/** The ways a policy leaves to a child who asks alone. */
export function guardianWays({ requesters }: Pick<Profile, "requesters">): GuardianWay[] {
  return GUARDIAN_WAYS.filter((way) => way === "agrees" || requesters.some(({ kind }) => kind === "guardian"));
}

/** What a child who asks alone tells: which way, and where a guardian agrees, how that guardian is reached (an address or a number). */
export function guardianSchema(offer: Pick<Profile, "requesters">) {
  return z
    .object({
      way: z.enum(guardianWays(offer), { error: "choose-one" satisfies FieldError }),
      contact: optionalLine,
    })
    .superRefine(({ way, contact }, context) => {
      if (way !== "agrees") return;
      if (contact === "")
        context.addIssue({ code: "custom", path: ["contact"], message: "required" satisfies FieldError });
      else if (!isReachable(contact))
        context.addIssue({ code: "custom", path: ["contact"], message: "reach" satisfies FieldError });
    });
}

/** Whether a line can be an address or a number somebody is reached by. */
function isReachable(contact: string): boolean {
  return parseEmail(contact) !== null || (machineText(contact).match(/\d/g) ?? []).length >= 7;
}

/** Whose requests ask for the age as a band: a guardian tells it in years, and the dead have none. */
export function asksAgeBand(kind: RequesterKind): boolean {
  return kind === "subject" || kind === "agent";
}

/** How old the person is whose data are meant, as far as it was told; null where it was not. */
export function toldAge({ requester, age }: Pick<Answers, "requester" | "age">): AgeBand | null {
  if (!requester || asksAgeBand(requester.kind)) return age ?? null;
  return requester.kind === "guardian" && "subjectAge" in requester ? bandOf(requester.subjectAge) : null;
}
