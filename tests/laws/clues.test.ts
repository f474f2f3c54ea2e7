import { describe, expect, test } from "vitest";
import { filesWith, sources, type Source } from "./sources";

const all = sources("app", "jobs", "prisma");

const WRITES_TICKETS = /\.ticket\.(create|update|upsert)(Many)?(AndReturn)?\(|(UPDATE|INSERT\s+INTO)\s+"Ticket"/i;
const SEALED = /\b(contactSealed|answersSealed)\b/;
const KEEPS_CLUES = /\b(cluesWrite|addCluesIn|eraseClues)\(/;
const LOOKS_IN_WORDS = /\b(cluesWrite|addCluesIn|eraseClues|spellingsInText)\(/;

/** Files that change what a ticket holds of its person and leave what it is found by as it was. */
function forgetful(files: readonly Source[]): string[] {
  return files
    .filter(({ text }) => WRITES_TICKETS.test(text) && SEALED.test(text) && !KEEPS_CLUES.test(text))
    .map(({ file }) => file);
}

/** Files that keep words somebody is found by, and do not look what stands in them. */
function deaf(files: readonly Source[]): string[] {
  return files
    .filter(({ text }) => /sealBody\("(message|note)"/.test(text) && !LOOKS_IN_WORDS.test(text))
    .map(({ file }) => file);
}

describe("what a ticket is found by is what it holds of its person:", () => {
  test("whoever writes or erases the one does it to the other", () => expect(forgetful(all)).toEqual([]));
  test("whoever keeps what was said later looks what stands in it", () => expect(deaf(all)).toEqual([]));
  test("who forgets it would be found", () => {
    const text = `await tx.ticket.update({ where, data: { contactSealed: new Uint8Array() } });`;
    expect(forgetful([{ file: "app/erase.ts", text }])).toEqual(["app/erase.ts"]);
    expect(deaf([{ file: "app/say.ts", text: `sealBody("note", id, body)` }])).toEqual(["app/say.ts"]);
  });

  test("one file knows how a digest is made, and nobody else asks for it but who writes, who finds, and by what a colleague is known", () => {
    expect(filesWith(/\bclueDigest\b/, all)).toEqual([
      "app/domain/tickets/clues/digest.server.ts",
      "app/domain/tickets/clues/own-clues.server.ts",
      "app/domain/tickets/clues/write-clues.server.ts",
      "app/domain/tickets/desk/search/find-tickets.server.ts",
      "app/domain/tickets/desk/search/related-tickets.server.ts",
    ]);
  });
});
