import { randomInt } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typed } from "#tests/factories/typed";
import { makeReference, parseReference } from "./reference";

const references = fc.infiniteStream(fc.nat()).map((numbers) => makeReference((below) => numbers.next().value % below));

describe("a reference", () => {
  test("looks like RD-XXXX-XXXX", () =>
    fc.assert(fc.property(references, (reference) => /^RD-[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(reference))));

  test("holds no letters or figures that are mistaken for one another", () => {
    const letters = new Set(
      Array.from({ length: 5000 }, () => makeReference((below) => randomInt(below)).slice(3)).join(""),
    );
    expect([..."0O1IL5S2Z8BUV"].filter((letter) => letters.has(letter))).toEqual([]);
    expect(letters.size).toBe(23 + 1);
  });

  test("draws every one of its eight letters anew", () => {
    const draws: number[] = [];
    makeReference((below) => {
      draws.push(below);
      return 0;
    });
    expect(draws).toEqual(Array(8).fill(23));
  });

  test("is read back whatever was typed around it", () => {
    const dress = fc.constantFrom<(reference: string) => string>(
      (reference) => reference,
      (reference) => reference.toLowerCase(),
      (reference) => reference.replaceAll("-", ""),
      (reference) => reference.slice(3),
      (reference) => reference.slice(3).replace("-", " ").toLowerCase(),
      (reference) => ` ${reference.split("").join(" ")}\n`,
      (reference) => reference.replaceAll("-", "－"),
      (reference) => reference.replaceAll("-", "—"),
      (reference) =>
        [...reference]
          .map((letter) => (/[0-9A-Z]/.test(letter) ? String.fromCodePoint(letter.charCodeAt(0) + 0xfee0) : letter))
          .join(""),
      (reference) => `编号：${reference}。`,
      (reference) => reference.replaceAll("-", "–"),
      (reference) => reference.split("").join("\u200B"),
      (reference) => `\u202E${reference}\u202C`,
      (reference) => `\u2068${reference}\u2069\uFEFF`,
      (reference) => reference.replaceAll("-", "\u00AD-\u00A0"),
    );
    fc.assert(fc.property(references, dress, (reference, typed) => parseReference(typed(reference)) === reference));
  });

  test("that begins with RD by chance is not taken for its prefix", () => {
    expect(parseReference("RDAC-DEFG")).toBe("RD-RDAC-DEFG");
    expect(parseReference("RD-RDAC-DEFG")).toBe("RD-RDAC-DEFG");
  });

  test.each([
    "",
    "RD",
    "RD-",
    "RD-7K4M",
    "RD-7K4M-3QX",
    "RD-7K4M-3QXPP",
    "RD-7K4M-3QX0",
    "RD-7K4M-3QXI",
    "AB-7K4M-3QXP",
    "7K4M3QXP7K4M3QXP",
    "编号",
    "../../etc",
    "%00",
  ])("%j is none", (typed) => expect(parseReference(typed)).toBeNull());

  test("what is read is always whole, whatever was typed", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const read = parseReference(text);
        return read === null || parseReference(read) === read;
      }),
    );
  });
});
