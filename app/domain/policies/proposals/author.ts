import type { Role } from "../../people/permissions";

/** A colleague who does something about a policy, with the role of their account. */
export type Author = { id: string; role: Role };
