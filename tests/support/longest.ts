/** The files that take longest, the longest first. */
export const LONGEST = [
  ...[
    "rights",
    "pages.portal",
    "programmes",
    "outage",
    "garbage",
    "cancel",
    "policy-admin",
    "portal",
    "pages.desk",
  ].map((name) => `tests/e2e/${name}.test.ts`),
  ...["ledger", "nothing-lost", "visit", "dev", "foreign", "outcomes", "files", "minors", "guardian"].map(
    (name) => `tests/e2e/${name}.test.ts`,
  ),
  ...["emails/paper/scripts.test.ts", "app/due.test.ts", "tests/laws/refusal-sources.test.ts"],
  ...["start", "catalogue", "programmes/killed", "jobs/killed-between-steps", "health", "jobs/killed-worker"].map(
    (name) => `tests/integration/${name}.test.ts`,
  ),
];
