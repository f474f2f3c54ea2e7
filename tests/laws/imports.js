/**
 * The law of imports, as ESLint configuration: who may import whom, and which folder alone may use a library.
 * Data never flows left: person → routes → http → domain → platform → database; jobs and emails stand apart.
 */

const OURS = [
  "app/routes",
  "app/ui",
  "app/copy",
  "app/papers",
  "app/http",
  "app/domain",
  "app/platform",
  "emails",
  "jobs",
];

/** Folder → what of ours it may import beside itself. */
const MAY = {
  "app/routes": ["app/http", "app/domain", "app/ui", "app/copy", "app/papers"],
  "app/ui": ["app/copy"],
  "app/copy": [],
  "app/papers": ["app/domain", "app/copy"],
  "app/http": ["app/domain", "app/platform", "app/copy"],
  "app/domain": ["app/platform"],
  "app/platform": [],
  emails: [],
  jobs: ["app/domain", "app/platform", "app/papers", "emails"],
};

/** `app/paths` is a single file. */
const MAY_USE_PATHS = ["app/routes", "app/http", "jobs"];

/** Inside the domain, from low to high: a folder imports only what stands before its own rank. */
const DOMAIN_RANKS = [
  ["typed"],
  ["journal", "outbox", "kept"],
  ["identity", "clock", "policies", "files", "people"],
  ["tickets"],
  ["programmes"],
  ["reports", "retention", "operations"],
  ["audit"],
];

/** The rooms of a ticket, from low to high: a room imports only what stands before it. */
const TICKET_ROOMS = [
  "ticket",
  "clues",
  "channel",
  "workflow",
  "deadlines",
  "filing",
  "intake",
  "answer",
  "evidence",
  "letters/promise",
  "letters/facts",
  "letters/content",
  "letters/send",
  "tasks",
  "minors",
  "moves",
  "giving",
  "escalation",
  "complaints",
  "merging",
  "desk/calendars",
  "desk/queue",
  "desk/saved",
  "desk/page",
  "desk/search",
  "desk/bulk",
  "portal",
];

/** Library → the folders (or files) that alone may use it. */
const ALONE = {
  bullmq: ["jobs"],
  ioredis: ["jobs", "app/platform"],
  nodemailer: ["emails/transport.ts"],
  pdfkit: ["emails", "app/domain/files"],
  express: ["app/platform"],
  "@prisma/adapter-pg": ["app/platform"],
  pg: ["app/platform"],
};

/** Where a library's use is right though its folder's rule says otherwise. */
const FREE = [
  "app/server.ts",
  "app/due.ts",
  "app/**/*.test.ts",
  "app/**/*.test.tsx",
  "jobs/**/*.test.ts",
  "emails/**/*.test.ts",
  "emails/**/*.test.tsx",
];

/** Whether a relative path could lead from one to the other. */
function sameRoof(folder, other) {
  return folder.split("/")[0] === other.split("/")[0];
}

function forbiddenTo(folder) {
  const others = OURS.filter((other) => other !== folder && !MAY[folder].includes(other));
  const patterns = others.map((other) => ({
    group: sameRoof(folder, other) ? [`#${other}/**`, `**/${other.split("/").pop()}/**`] : [`#${other}/**`],
    message: `${folder} may not import ${other}.`,
  }));
  const libraries = Object.entries(ALONE)
    .filter(([, owners]) => !owners.some((owner) => owner === folder || owner.startsWith(`${folder}/`)))
    .map(([library, owners]) => ({ name: library, message: `Only ${owners.join(", ")} may use ${library}.` }));
  const paths = MAY_USE_PATHS.includes(folder)
    ? []
    : [{ regex: "(^|/)paths$", message: `${folder} may not import app/paths.` }];
  return { patterns: [...patterns, ...paths], paths: libraries };
}

/** A pure file never imports a `.server` file: only Remix stops those from reaching the browser, and only inside app/. */
const PURE = ["app/ui", "app/copy", "app/domain"];
const NO_SERVER = { regex: "\\.server$", message: "A pure file never imports a .server file." };

/** One folder's law: for its server files, and (where the folder has pure ones) with one more ban for those. */
function lawFor(folder, files, extra = []) {
  const base = forbiddenTo(folder);
  const patterns = [...base.patterns, ...extra];
  const law = { files, ignores: FREE, rules: { "no-restricted-imports": ["error", { ...base, patterns }] } };
  if (!PURE.includes(folder)) return [law];
  const pure = {
    files,
    ignores: [...FREE, "**/*.server.ts"],
    rules: { "no-restricted-imports": ["error", { ...base, patterns: [...patterns, NO_SERVER] }] },
  };
  return [law, pure];
}

/** The domain's folders, each with the house's law and its own rank's. */
function domainLaw() {
  return DOMAIN_RANKS.flatMap((rank, index) =>
    rank.flatMap((folder) => {
      const above = DOMAIN_RANKS.slice(index + 1).flat();
      const upward = above.map((higher) => ({
        group: [`../${higher}/**`, `#app/domain/${higher}/**`],
        message: `app/domain/${folder} may not import ${higher}: never upward.`,
      }));
      const law = lawFor("app/domain", [`app/domain/${folder}/**/*.ts`], upward);
      return folder === "tickets" ? [...law, ...roomLaw(upward)] : law;
    }),
  );
}

/** The rooms of a ticket, each with the domain's law and its own rank's. */
function roomLaw(domain) {
  return TICKET_ROOMS.slice(0, -1).flatMap((room, index) => {
    const above = TICKET_ROOMS.slice(index + 1).map((higher) => ({
      regex: `(^|/)${higher}/`,
      message: `app/domain/tickets/${room} may not import ${higher}: never upward.`,
    }));
    return lawFor("app/domain", [`app/domain/tickets/${room}/**/*.ts`], [...domain, ...above]);
  });
}

/** Ways of writing the house does without. An interface is only for what is widened elsewhere: a library's, and the rows of letters. */
export const houseSyntax = [
  { selector: "TSEnumDeclaration", message: "Unions, not enums." },
  {
    selector:
      "TSInterfaceDeclaration:not(TSModuleBlock > TSInterfaceDeclaration, TSModuleBlock > ExportNamedDeclaration > TSInterfaceDeclaration, [id.name='LetterData'])",
    message: "`type`, not `interface`.",
  },
];

/** The house's syntax for some files, with more ways of writing that these do without. */
function syntaxLaw(files, bans, ignores = []) {
  return { files, ignores, rules: { "no-restricted-syntax": ["error", ...houseSyntax, ...bans] } };
}

const timeless = syntaxLaw(
  ["app/domain/**/*.ts", "app/ui/**/*.{ts,tsx}", "app/routes/**/*.{ts,tsx}"],
  [
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: "Time is an argument; doors call now().",
    },
    {
      selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
      message: "Time is an argument; doors call now().",
    },
    {
      selector: "MemberExpression[object.name='process'][property.name='env']",
      message: "Only app/platform/env/env.server.ts reads the environment.",
    },
  ],
  ["**/*.test.ts", "**/*.test.tsx"],
);

/** Inside `arriving()`, or beside the event that is waited for in one `Promise.all`. */
const AWAITED = ":not(CallExpression[callee.name='arriving'] *):not(ArrayExpression > *)";

/** A story that presses and goes on at once may read the page it came from. */
const stories = syntaxLaw(
  ["tests/e2e/**/*.ts"],
  [
    {
      selector: `CallExpression[callee.property.name='click']${AWAITED}`,
      message: "follow() presses and waits for the page it leads to.",
    },
    {
      selector: `CallExpression[callee.property.name='press'][arguments.0.value='Enter']${AWAITED}`,
      message: "arriving() waits for the page that Enter leads to.",
    },
  ],
);

export const houseLaw = [
  ...OURS.flatMap((folder) => lawFor(folder, [`${folder}/**/*.{ts,tsx}`])),
  ...domainLaw(),
  timeless,
  stories,
];
