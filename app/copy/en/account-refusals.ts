import type { accountRefusals as Zh } from "../zh-CN/account-refusals";

/** Why something was not done to a colleague's account, or one's own. */
export const accountRefusals = {
  "colleague-gone": "There is no such colleague.",
  "colleague-state": "This account has just changed. Look at its present state before you act.",
  "own-account": "You cannot do this to your own account. Ask another administrator.",
  "last-administrator": "This is the last administrator. Make another colleague an administrator first.",
  "email-taken": "There is already an account with this e-mail. Look for it in the list of colleagues",
  "too-many-links":
    "Five e-mails with a link have gone to this colleague within the hour. Please wait before sending another.",
  "link-over": "This link has been used, replaced by a newer one, or has expired.",
  "password-wrong": "Your current password is not right",
  "password-same": "The new password must be different from the current one",
  "password-differs": "The two passwords are not the same",
  "password-short": "A password has at least 14 characters",
  "password-long": "A password has at most 128 characters",
  "password-easy":
    "This password is easy to guess. Avoid common passwords, rows of keys, repetition, and your own name or e-mail; a few unrelated words together work well",
} satisfies typeof Zh;
