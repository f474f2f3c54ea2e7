import { expect, test } from "vitest";
import { shownName } from "./file-name";

test.each([
  ["C:\\Users\\me\\身份证;正面=1.jpg", "身份证;正面=1.jpg"],
  ["../../etc/passwd", "passwd"],
  ["a\u0000b\u001b[31m\r\n.pdf", "ab[31m.pdf"],
  ["invoice\u202Efdp.exe", "invoicefdp.exe"],
  ["a\u200B\uFEFF\u2066b\u2069\u3164.png", "ab.png"],
  ["\u200B\u3164", ""],
  ["Jose\u0301.pdf", "José.pdf"],
  ["   ", ""],
  ["/", ""],
])("%j is shown as %j", (sent, shown) => expect(shownName(sent)).toBe(shown));

test("a very long name is cut between characters", () => expect([...shownName("𠮷".repeat(500))]).toHaveLength(120));
