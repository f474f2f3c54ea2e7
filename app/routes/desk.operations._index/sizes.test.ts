import { expect, test } from "vitest";
import { sayBytes } from "./sizes";

test.each([
  [0, "0 B"],
  [1023, "1023 B"],
  [1024, "1.0 KB"],
  [1536, "1.5 KB"],
  [300 * 1024, "300 KB"],
  [5 * 1024 ** 3, "5.0 GB"],
  [3 * 1024 ** 5, "3072 TB"],
])("%d bytes are %s", (bytes, said) => expect(sayBytes(bytes)).toBe(said));
