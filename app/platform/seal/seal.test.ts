import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unsealWith, sealedKeyId, sealWith } from "./seal";

const key = (fill: number) => new Uint8Array(32).fill(fill);
const ring = [
  { id: "new", key: key(1) },
  { id: "old", key: key(2) },
];
const bytes = (text: string) => new TextEncoder().encode(text);

test("whatever is sealed opens again in its place", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (plain, context) => {
      expect(unsealWith(ring, sealWith(ring, plain, context), context)).toEqual(new Uint8Array(plain));
    }),
  );
});

test("no two seals of one text are alike", () => {
  expect(sealWith(ring, bytes("same"), "c")).not.toEqual(sealWith(ring, bytes("same"), "c"));
});

test("a value moved to another place does not open", () => {
  const sealed = sealWith(ring, bytes("private"), "Ticket.contact.1");
  expect(() => unsealWith(ring, sealed, "Ticket.contact.2")).toThrow();
});

test("a single changed byte anywhere is found", () => {
  const sealed = sealWith(ring, bytes("private"), "c");
  for (let at = 0; at < sealed.length; at++) {
    const changed = sealed.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => unsealWith(ring, changed, "c"), `byte ${at}`).toThrow();
  }
});

test("a value cut short, or none at all, is refused", () => {
  const sealed = sealWith(ring, bytes("private"), "c");
  for (let length = 0; length < sealed.length; length++)
    expect(() => unsealWith(ring, sealed.slice(0, length), "c")).toThrow();
});

describe("keys change", () => {
  const before = sealWith(ring.slice(1), bytes("kept"), "c");

  test("what an older key sealed still opens, and names that key", () => {
    expect(sealedKeyId(before)).toBe("old");
    expect(unsealWith(ring, before, "c")).toEqual(bytes("kept"));
  });

  test("new values are sealed with the first key", () => {
    expect(sealedKeyId(sealWith(ring, bytes("x"), "c"))).toBe("new");
  });

  test("without the old key the error names it", () => {
    expect(() => unsealWith(ring.slice(0, 1), before, "c")).toThrow("key old");
  });

  test("another key under the same id does not open it", () => {
    expect(() => unsealWith([{ id: "old", key: key(3) }], before, "c")).toThrow();
  });
});

test("without any key nothing is sealed", () => {
  expect(() => sealWith([], bytes("x"), "c")).toThrow("no key");
});
