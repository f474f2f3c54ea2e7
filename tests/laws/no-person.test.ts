import { describe, expect, test } from "vitest";
import { z } from "zod";
import { EVENTS } from "#app/domain/journal/events";
import { PROGRAMME_EVENTS } from "#app/domain/journal/programme-events";
import { SEARCH_EVENTS } from "#app/domain/journal/search-events";
import { STAFF_EVENTS } from "#app/domain/journal/staff-events";
import { MESSAGES } from "#app/domain/outbox/messages";

/** Every name a fact may have in an outbox message or a journal line. A new one is added here after somebody has asked: can it hold a person? */
const NAMES = [
  "draftId",
  "codeId",
  "linkId",
  "morningId",
  "passkeyId",
  "viewId",
  "outboxId",
  "sessions",
  "role",
  "letterId",
  "ticketId",
  "policyVersionId",
  "decisionId",
  "messageId",
  "noteId",
  "checkId",
  "batchId",
  // A ticket's own, as its page's address has it.
  "reference",
  "leads",
  "off",
  "act",
  "undo",
  "assigneeId",
  "parentId",
  "complaintId",
  "staffIds",
  "holderId",
  "standInId",
  "absenceId",
  "fromOn",
  "toOn",
  "rule",
  "load",
  "days",
  "scope",
  "mode",
  "steps",
  "on",
  "receivedOn",
  "receivedAt",
  "authorityDueOn",
  "dueOn",
  "computedOn",
  "coolingOn",
  "before",
  "right",
  "channel",
  "clock",
  "term",
  "provisional",
  "calendarVersion",
  "reason",
  "action",
  "from",
  "to",
  "grounds",
  "blockers",
  "standing",
  "verdict",
  "outcome",
  "items",
  "taskId",
  "task",
  "result",
  "until",
  "byRecipient",
  "letter",
  "times",
  "why",
  "notice",
  "answersDigest",
  "contentDigest",
  "fileId",
  "findingId",
  "purpose",
  "category",
  "findings",
  "evidenceDueOn",
  "replyDueOn",
  "heardAt",
  "method",
  "subjectMethod",
  "authority",
  "pace",
  "ageBand",
  "confirmed",
  "compared",
  "declarationId",
  "pause",
  "only",
  "accessId",
  "staffId",
  "decision",
  "programmeId",
  "programme",
  "version",
  "readers",
  "readerId",
  "readId",
  "refused",
  "sent",
  "failed",
  "searchId",
  "ways",
  "lookedDigest",
  "dossierId",
  "sampleId",
  "policyId",
  "stratified",
  "size",
  "seed",
  "population",
  "populationDigest",
  "drawnDigest",
  "manifestDigest",
  "results",
  "teamId",
  "policyId",
  "proposalId",
  "act",
];

type Leaf = { name: string; type?: string; format?: string; pattern?: string; enum?: unknown[]; const?: unknown };
type Node = Omit<Leaf, "name"> & {
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
  additionalProperties?: boolean | Node;
};

function leaves(name: string, node: Node): Leaf[] {
  if (node.properties) return Object.entries(node.properties).flatMap(([key, member]) => leaves(key, member));
  if (node.items) return leaves(name, node.items);
  if (node.anyOf) return node.anyOf.flatMap((each) => leaves(name, each));
  return [{ name, ...node }];
}

/** A value that cannot carry a person's words: an id, a number, yes or no, one of a list, or text whose shape leaves no room. */
function isSafe({ type, format, pattern, enum: list, const: only }: Leaf): boolean {
  if (format === "uuid" || list || only !== undefined) return true;
  if (["boolean", "integer", "number", "null"].includes(type ?? "")) return true;
  return (
    pattern !== undefined &&
    !["张", "zhang@person.example", "13900007781", "沪A7781X", "two words"].some((personal) =>
      new RegExp(pattern).test(personal),
    )
  );
}

const SCHEMAS = { ...MESSAGES, ...EVENTS, ...PROGRAMME_EVENTS, ...SEARCH_EVENTS, ...STAFF_EVENTS };

test("a programme, a search and a ticket say nothing by the same name: who counts tickets counts nothing else", () => {
  const others = [PROGRAMME_EVENTS, SEARCH_EVENTS, STAFF_EVENTS].flatMap(Object.keys);
  expect(others.filter((kind) => Object.hasOwn(EVENTS, kind))).toEqual([]);
  expect(new Set(others).size).toBe(others.length);
});

describe.each(Object.entries(SCHEMAS))("%s", (_, schema) => {
  const facts = leaves("", z.toJSONSchema(schema) as Node);

  test("names only facts that hold no person", () =>
    expect(facts.map(({ name }) => name).filter((name) => !NAMES.includes(name))).toEqual([]));
  test("has room for no person's words", () =>
    expect(facts.filter((leaf) => !isSafe(leaf)).map(({ name }) => name)).toEqual([]));
});

test("a message with a fact too many is refused, not trimmed", () => {
  const codeId = "0199a000-0000-7000-8000-000000000001";
  expect(MESSAGES["send-code"].safeParse({ codeId, email: "zhang@person.example" }).success).toBe(false);
});
