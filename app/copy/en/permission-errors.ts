import type {
  permissionErrors as chineseErrors,
  permissionRefusals as chineseRefusals,
} from "../zh-CN/permission-errors";

/** What is to be mended where somebody else has to agree. */
export const permissionErrors = {
  reach: "Enter an e-mail address or phone number where your guardian can be reached",
  "not-confirmed": "The person has not confirmed it yet: ask them first, or choose another way",
  "answered-no":
    "The answer was that no permission was given, so the check cannot be completed. If that has changed, ask again",
} satisfies Record<keyof typeof chineseErrors, string>;

/** Why nothing was done where somebody else has to agree, or something has to be signed. */
export const permissionRefusals = {
  "declaration-missing":
    "The requester has not signed the declaration yet. Ask them to sign it on the page of the request, then continue.",
  "permission-denied":
    "The answer was that no permission was given, so the identity check cannot be completed. Ask again if that has changed; if not, refuse the request and say why.",
  "permission-missing": "The person has not confirmed the agent's permission yet. Ask them first, then continue.",
  "asked-self":
    "This is the requester's own address, so nobody else can be asked there. Use an address of the person or the guardian from our records.",
} satisfies Record<keyof typeof chineseRefusals, string>;
