import { z } from "zod";

const id = z.uuid();
const role = z.string().regex(/^[a-z]{1,20}$/);
const count = z.number().int();
const civil = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
/** A word whose shape leaves no room for a person's. */
const code = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(40);
const policyId = z.string().regex(/^[a-z][a-z0-9-]{0,79}$/);
/** What was asked about a policy: that it is published, or that it is retired. */
const aboutPolicy = z.object({ proposalId: id, policyId, act: code });
/** A policy, and one of its rights; empty for all that no team holds by themselves. */
const held = {
  teamId: id,
  policyId,
  right: z.string().regex(/^[a-z-]{0,40}$/),
};

/** Of which tickets a rule is: a team's, by its id, or of all no team holds. */
const giving = z.union([z.literal("all"), id]);
/** What somebody always gets; empty for any. */
const fixed = {
  scope: giving,
  policyId: z.string().regex(/^([a-z][a-z0-9-]{0,79})?$/),
  right: z.string().regex(/^[a-z-]{0,40}$/),
  channel: z.string().regex(/^[a-z-]{0,40}$/),
};

/**
 * Everything the journal can say about a colleague's account, and about the teams they see to, in the chain of that colleague. By whom stands with the line: an administrator,
 * the colleague, or nobody at a desk (`system`), where it was done from the command line.
 */
export const STAFF_EVENTS = {
  "colleague-added": z.object({ role }),
  "colleague-invited": z.object({ linkId: id, role }),
  "colleague-invited-again": z.object({ linkId: id }),
  "invitation-withdrawn": z.object({}),
  /** They set a password by the link of their invitation. */
  "colleague-joined": z.object({ linkId: id }),
  /** They came by the company's sign-in for the first time. */
  "company-account-tied": z.object({}),
  "role-changed": z.object({ from: role, to: role }),
  "colleague-disabled": z.object({}),
  "colleague-enabled": z.object({}),
  /** An administrator took the password away and had a link sent that sets a new one. */
  "password-reset": z.object({ linkId: id }),
  /** A new password was set by a link. */
  "password-set": z.object({ linkId: id }),
  "password-changed": z.object({}),
  "second-factor-set": z.object({}),
  "second-factor-reset": z.object({}),
  "passkey-added": z.object({ passkeyId: id }),
  "passkey-removed": z.object({ passkeyId: id }),
  /** A sign-in with it was refused: it says that it was used less often than we know, so there are two of it. */
  "passkey-refused": z.object({ passkeyId: id }),
  /** So many wrong passwords were tried from many places that the account takes a password alone from its own devices only, for a while; they were written to. */
  "guessing-stopped": z.object({ linkId: id }),
  "recovery-codes-made": z.object({}),
  /** A task that was given up was run again, or put aside: of what kind, and why. */
  "given-up-run-again": z.object({ outboxId: count, task: code, why: code }),
  "given-up-put-aside": z.object({ outboxId: count, task: code, why: code }),
  "journal-check-asked": z.object({ checkId: id }),
  /** Sessions were ended by somebody else than whoever used them. */
  "sessions-ended": z.object({ sessions: count }),
  /** They drew a sample of tickets: which can be drawn, by which seed, and what was drawn; lists are told by the digest of their references. */
  "sample-drawn": z.object({
    sampleId: id,
    from: civil,
    to: civil,
    policyId: code.optional(),
    stratified: z.boolean(),
    size: count,
    seed: code,
    population: count,
    populationDigest: digest,
    drawnDigest: digest,
  }),
  /** They are away; by whom stands with the line. And that it was taken back, or ended early. */
  "absence-entered": z.object({ absenceId: id, fromOn: civil, toOn: civil, standInId: id.optional() }),
  "absence-ended": z.object({ absenceId: id }),
  /** What an administrator laid down stands in their own chain: how new tickets are given out, to whom always, and who is told when. */
  "giving-rule-set": z.object({ scope: giving, mode: code }),
  "giving-fixed-set": z.object({ ...fixed, staffId: id }),
  "giving-fixed-removed": z.object({ ...fixed, staffId: id }),
  /** Steps as `to:days`; none where the policy has the plan for all again. */
  "escalation-plan-set": z.object({
    policyId: z.string().regex(/^([a-z][a-z0-9-]{0,79})?$/),
    steps: z
      .array(z.string().regex(/^[a-z]{1,20}:-?\d{1,3}$/))
      .max(20)
      .nullable(),
  }),
  "team-joined": z.object({ teamId: id, role }),
  "team-role-changed": z.object({ teamId: id, from: role, to: role }),
  "team-left": z.object({ teamId: id }),
  /** What an administrator did to a team stands in their own chain; what the team is called stands with the team. */
  "team-made": z.object({ teamId: id }),
  "team-renamed": z.object({ teamId: id }),
  "team-holds": z.object(held),
  "team-released": z.object(held),
  "team-ended": z.object({ teamId: id }),
  /** A view of the queue was put into everybody's list, changed there, taken out of it or removed; what it is called and shows stands with the view. */
  "view-shared": z.object({ viewId: id }),
  "view-changed": z.object({ viewId: id }),
  "view-unshared": z.object({ viewId: id }),
  "view-removed": z.object({ viewId: id }),
  /** They proposed something about a policy; agreed to it, sent it back, called it off; and what they agreed to took effect on its day. */
  "policy-proposed": aboutPolicy,
  "policy-agreed": aboutPolicy,
  "policy-sent-back": aboutPolicy,
  "policy-called-off": aboutPolicy,
  "policy-took-effect": aboutPolicy,
} as const;

type StaffEventKind = keyof typeof STAFF_EVENTS;
export type StaffEvent = {
  [K in StaffEventKind]: { kind: K; data: z.infer<(typeof STAFF_EVENTS)[K]> };
}[StaffEventKind];
