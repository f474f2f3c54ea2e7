import { z } from "zod";
import { typedDay, type FieldError } from "../../tickets/ticket/typed-fields";
import { machineText } from "../../typed/machine";

/** Most tickets of one sample: what an audit reads. */
export const MOST_DRAWN = 200;

/** Which tickets can be drawn, how many are, and by which seed. Days are days of receipt, both ends included. `policyId`: of one policy only. */
export type SampleAsked = {
  from: string;
  to: string;
  policyId: string | null;
  stratified: boolean;
  size: number;
  seed: string;
};

const SEED = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LONGEST_SEED = 40;

const count = z
  .string()
  .max(20, "sample-size" satisfies FieldError)
  .default("")
  .transform(machineText)
  .refine((typed) => /^\d{1,3}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= MOST_DRAWN, {
    message: "sample-size" satisfies FieldError,
  })
  .transform(Number);

const seed = z
  .string()
  .max(200, "seed" satisfies FieldError)
  .default("")
  .transform((typed) => machineText(typed).toLowerCase())
  .refine((typed) => SEED.test(typed) && typed.length <= LONGEST_SEED, { message: "seed" satisfies FieldError });

/** What the form brings. */
export const sampleInput = z
  .object({
    from: typedDay,
    to: typedDay,
    size: count,
    seed,
    policy: z.string().max(60).default(""),
    stratified: z.enum(["yes"]).optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "until-after-since" satisfies FieldError })
  .transform(({ policy, stratified, ...rest }): SampleAsked => ({
    ...rest,
    policyId: policy === "" ? null : policy,
    stratified: stratified === "yes",
  }));
