import { SHIPPED } from "../../../policies/profiles/shipped";

/** The zone in which the desk shows the instants of all policies' tickets side by side; an IANA name. Their due dates stay civil dates of each policy's own. */
export const DESK_ZONE = SHIPPED[0]?.zone ?? "UTC";
