import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import type { RefusalCode } from "../refusal";
import { PASSWORD_LENGTH } from "./password.server";

/** The least a password scores, by how many guesses it stands (the library's highest of 4: 10^10); a common word written twice scores 3. */
const LEAST_SCORE = 4;
/** What everybody who guesses at a colleague of ours would try first. */
const OURS = ["rightsdesk", "rights desk"];

let guesser: ZxcvbnFactory | undefined;

function guesses(): ZxcvbnFactory {
  return (guesser ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs }));
}

/**
 * What is wrong with a new password: its length, or that it is easily guessed: common ones, rows of keys, repetitions, the colleague's own
 * name or address. Null where nothing is. In: the password, and words of the colleague's own.
 */
export function passwordFlaw(password: string, own: readonly string[]): RefusalCode | null {
  if (password.length < PASSWORD_LENGTH.min) return "password-short";
  if (password.length > PASSWORD_LENGTH.max) return "password-long";
  const words = own.flatMap((each) => [each, ...each.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2);
  return guesses().check(password, [...OURS, ...words]).score < LEAST_SCORE ? "password-easy" : null;
}
