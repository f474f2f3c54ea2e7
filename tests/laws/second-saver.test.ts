import { describe, expect, test } from "vitest";
import { sources } from "./sources";

/** The doors behind which something is edited that a colleague may be editing as well: their forms say what was seen (`docs/decisions/054`). */
const EDITS = [
  "desk.escalation.$policy",
  "desk.giving.$scope._index",
  "desk.giving.$scope.fixed.$fixed",
  "desk.giving.$scope.fixed.new",
  "desk.intake.$draft.check",
  "desk.policies.$policy.discard",
  "desk.policies.$policy.edit.$section",
  "desk.policies.$policy.grounds",
  "desk.policies.$policy.promises._index",
  "desk.policies.$policy.promises.add",
  "desk.policies.$policy.promises.line.$line._index",
  "desk.policies.$policy.promises.line.$line.remove",
  "desk.policies.$policy.publish",
  "desk.policies.$policy.text",
  "desk.programmes.$programme.act.$act",
  "desk.programmes.$programme.audience",
  "desk.programmes.$programme.connected",
  "desk.programmes.$programme.pace",
  "desk.programmes.$programme.publish",
  "desk.programmes.$programme.words",
  "desk.staff.$colleague.role",
  "desk.teams.$team.hold",
  "desk.teams.$team.members.$colleague",
  "desk.teams.$team.members.new",
  "desk.teams.$team.name",
  "desk.texts.$snippet",
  "desk.tickets.$reference.$action",
  "desk.tickets.$reference.access",
  "desk.tickets.$reference.apart",
  "desk.tickets.$reference.assign",
  "desk.tickets.$reference.contact",
  "desk.tickets.$reference.finish",
  "desk.tickets.$reference.merge",
  "desk.tickets.$reference.minor",
  "desk.tickets.$reference.received",
  "desk.tickets.$reference.split",
  "desk.tickets.$reference.take-over",
  "desk.views.$view._index",
  "desk.views.$view.narrow",
  "desk.views.$view.remove",
];

/** Behind these nothing is replaced, and why not. */
const REPLACES_NOTHING: Record<string, readonly string[]> = {
  "what is done once: who comes second finds it done, and is told": [
    "desk.access.$access._index",
    "desk.access.$access.end",
    "desk.away.$absence.end",
    "desk.away.new",
    "desk.bulk.$batch._index",
    "desk.bulk.$batch.$act",
    "desk.bulk.$batch.confirm",
    "desk.operations.journal",
    "desk.operations.tasks.$task.$act",
    "desk.policies.$policy.letters",
    "desk.policies.$policy.proposal.$act",
    "desk.policies.$policy.retire",
    "desk.policies.$policy.start",
    "desk.programmes.$programme.tasks.$task",
    "desk.staff.$colleague.act.$act",
    "desk.staff.$colleague.session",
    "desk.staff.$colleague.tickets",
    "desk.teams.$team.end",
    "desk.teams.$team.release",
    "desk.tickets.$reference.letters.$letter",
    "desk.tickets.$reference.permission",
    "desk.tickets.$reference.tasks.$task",
  ],
  "what is added beside what there is": [
    "desk.bulk._index",
    "desk.intake._index",
    "desk.policies.new",
    "desk.programmes.$programme.returned",
    "desk.programmes.$programme.told",
    "desk.programmes.new",
    "desk.search._index",
    "desk.staff.new",
    "desk.teams.new",
    "desk.texts.new",
    "desk.tickets.$reference.case-file._index",
    "desk.tickets.$reference.note",
    "desk.views.new",
    "reports.samples._index",
  ],
  "one's own, which nobody else edits": [
    "desk.account.codes",
    "desk.account.factor._index",
    "desk.account.factor.confirm",
    "desk.account.language",
    "desk.account.passkeys.$passkey",
    "desk.account.passkeys.confirm",
    "desk.account.passkeys.new",
    "desk.account.password",
    "desk.account.session",
    "desk.beside",
    "desk.forgot",
    "desk.intake.$draft.$part",
    "desk.intake.$draft.words",
    "desk.link._index",
    "desk.passkey",
    "desk.second-factor._index",
    "desk.second-factor.confirm",
    "desk.second-factor.enrol",
    "desk.second-factor.passkey",
    "desk.sign-in",
    "desk.sign-out",
    "desk.theme",
    "desk.told._index",
  ],
  "nothing is kept": [
    "desk.$",
    "reports.$",
    "desk.tickets.$reference.$action_.paper",
    "desk.tickets.$reference.presence",
    "desk_.policies.$policy.preview.($right)",
  ],
};

const texts = new Map<string, string>();
for (const { file, text } of sources("app/routes")) {
  const [, folder = ""] = /^app\/routes\/([^/]+)\//.exec(file) ?? [];
  texts.set(folder, (texts.get(folder) ?? "") + text);
}
const acting = sources("app/routes")
  .filter(
    ({ file, text }) =>
      /^app\/routes\/(desk|reports)[^/]*\/route\.tsx?$/.test(file) &&
      /export (async )?(function|const) action\b/.test(text),
  )
  .map(({ file }) => file.split("/")[2] ?? "");

describe("nobody replaces what they did not see:", () => {
  test("every door of the desk that takes a form is known as one of these", () => {
    expect([...EDITS, ...Object.values(REPLACES_NOTHING).flat()].sort()).toEqual([...acting].sort());
  });

  test.each(EDITS)("the form behind %s says what was seen", (door) => {
    expect(texts.get(door)).toMatch(/\bseen/);
  });
});
