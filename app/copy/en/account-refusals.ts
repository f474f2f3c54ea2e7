import type { accountRefusals as Zh } from "../zh-CN/account-refusals";

/** Why something was not done to a colleague's account, or one's own. */
export const accountRefusals = {
  "team-gone": "There is no such team any more.",
  "view-gone": "There is no such view: it may just have been deleted, or is no longer shared.",
  "view-name-taken": "Another view has this name. Choose a different one.",
  "views-full": "You can save 20 views, and 30 can be shared in all. Delete one that is not used first.",
  "team-name-taken": "Another team has this name.",
  "absence-gone": "There is no such absence any more.",
  "absence-over": "The last day cannot be before the first, nor before today.",
  "absence-overlaps": "An absence is entered for some of these days already. End it first, or choose other days.",
  "stand-in-unfit": "Choose somebody else: nobody stands in for themselves, and the account must be active.",
  "fixed-too-many": "There are as many such lines as there can be. Remove one first.",
  "team-still-holds":
    "The team still has requests of some policies. Take them away, or give them to another team, first.",
  "colleague-gone": "There is no such colleague.",
  "colleague-state": "This account has just changed. Look at its present state before you act.",
  "in-a-team": "You are in a team yourself. What teams see is changed by an administrator who is in none.",
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
  "passkey-none":
    "Your browser sent no passkey. This needs JavaScript: switch it on and try again, or sign in another way.",
  "passkey-over": "This took more than 5 minutes, or was done in another window. Press the button again.",
  "passkey-unknown":
    "This passkey does not sign you in here: it is not registered, has been removed, or the account is disabled. Sign in with your password, or ask an administrator.",
  "passkey-unsure":
    "This passkey did not check a fingerprint, a face or a PIN, so it cannot stand for your password. Enter your password first, then use it as the second factor.",
  "passkey-copied":
    "You were not signed in: this passkey says it was used less often than we know, so there may be a copy of it. This has been written down. Sign in another way, remove it, add a new one, and tell an administrator.",
  "passkey-known": "This passkey is already registered.",
  "passkey-gone": "There is no such passkey. It may have just been removed.",
  "passkeys-full": "You can have 10 passkeys at most. Remove one you do not use.",
  "last-factor":
    "This is your only second factor, and your role cannot be without one. Add another passkey first, or set up an authenticator.",
  "given-up-gone": "Somebody has just seen to this task, or it is done.",
  "given-up-letter":
    "This letter cannot be sent again: it has gone out meanwhile, or there is nothing true left to say. See its ticket.",
  "company-away": "Your company's sign-in does not answer now. Try again later, or sign in with your password.",
  "company-failed":
    "This sign-in was not finished: it was cancelled at your company's page, took more than 10 minutes, or was not begun in this browser. Please sign in again.",
  "company-email-unverified":
    "Your company's sign-in does not say that your e-mail is verified, which is needed the first time. Ask whoever runs it.",
  "company-nobody":
    "You have no account here and no invitation that is still valid. Ask an administrator of the desk to invite you.",
  "company-other":
    "This e-mail already belongs to another account of your company here. Ask an administrator of the desk.",
  "company-disabled": "Your account is disabled. Ask an administrator if you have questions.",
  "company-factor":
    "Your role needs a second factor, and your company's sign-in does not give one. Ask an administrator to reset your password: set one by the link in the e-mail, sign in with it and set up a second factor.",
} satisfies typeof Zh;
