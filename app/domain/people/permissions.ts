/** Everything a member of staff may be allowed to do. */
export const PERMISSIONS = [
  "desk.read",
  "ticket.work",
  "ticket.note",
  "ticket.take-over",
  "ticket.assign",
  "ticket.review",
  "ticket.reopen",
  "view.share",
  "ticket.lead",
  "minor.approve",
  "report.read",
  "audit.take",
  "staff.manage",
  "policy.read",
  "policy.manage",
  "policy.agree",
  "programme.write",
  "programme.release",
  "text.manage",
  "system.operate",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const ROLES = ["agent", "reviewer", "lead", "compliance", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** The one permission matrix. A lead does all a reviewer does, and answers for what others have: they enter absences, get what an absent colleague leaves, and are told when a ticket is escalated. Published policies and their ledgers of promises are read by whoever answers for them. An administrator manages people and policies but decides nothing about a request; that a policy is published or retired a second person agrees to, an administrator or who answers for compliance; who may see a child's data they decide too, for nobody approves their own asking, and notices to many, which one writes and another releases. A view of the queue is put into everybody's list by who looks after work, not by each who does it. What an outsider is to check (a ticket's case file, a sample) is taken out by who answers for compliance alone. */
export const MATRIX = {
  agent: ["desk.read", "ticket.work", "ticket.note", "ticket.take-over"],
  reviewer: [
    "desk.read",
    "ticket.work",
    "ticket.note",
    "ticket.take-over",
    "ticket.assign",
    "ticket.review",
    "ticket.reopen",
    "view.share",
  ],
  lead: [
    "desk.read",
    "ticket.work",
    "ticket.note",
    "ticket.take-over",
    "ticket.assign",
    "ticket.review",
    "ticket.reopen",
    "view.share",
    "ticket.lead",
  ],
  compliance: [
    "desk.read",
    "ticket.note",
    "ticket.reopen",
    "view.share",
    "minor.approve",
    "report.read",
    "audit.take",
    "policy.read",
    "policy.agree",
    "programme.write",
    "programme.release",
    "text.manage",
  ],
  administrator: [
    "desk.read",
    "ticket.assign",
    "view.share",
    "minor.approve",
    "report.read",
    "staff.manage",
    "policy.read",
    "policy.manage",
    "policy.agree",
    "programme.write",
    "programme.release",
    "text.manage",
    "system.operate",
  ],
} as const satisfies Record<Role, readonly Permission[]>;

/** True when the role carries the permission. */
export function may(role: Role, permission: Permission): boolean {
  return (MATRIX[role] as readonly Permission[]).includes(permission);
}

/** True for a string that names a role. */
export function isRole(value: unknown): value is Role {
  return typeof value === "string" && (ROLES as readonly string[]).includes(value);
}
