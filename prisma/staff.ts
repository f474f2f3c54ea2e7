import { parseArgs } from "node:util";
import { createStaff, newStaffSchema } from "#app/domain/people/create-staff.server";
import { deactivateStaff, forgetSecondFactor } from "#app/domain/people/colleagues/by-email.server";
import type { Outcome } from "#app/domain/refusal";
import { PASSWORD_LENGTH } from "#app/domain/people/password.server";
import { ROLES } from "#app/domain/people/permissions";
import { closeDb } from "#app/platform/database/db.server";
import { isMain } from "#app/platform/is-main";
import { now } from "#app/platform/now.server";
import { randomToken } from "#app/platform/seal/secret.server";

const USAGE = `Staff accounts.
  npm run staff -- add --email E --name N --role ${ROLES.join("|")} [--locale zh-CN|en]
      The password is the first line of standard input; without one, a password is made and printed once.
  npm run staff -- deactivate --email E
  npm run staff -- forget-second-factor --email E
`;

type Options = Partial<Record<"email" | "name" | "role" | "locale", string>>;

async function firstLine(): Promise<string | null> {
  if (process.stdin.isTTY) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  const [line = ""] = Buffer.concat(chunks).toString("utf8").split(/\r?\n/);
  return line === "" ? null : line;
}

async function add(options: Options): Promise<string> {
  const given = await firstLine();
  const password = given ?? randomToken().slice(0, 24);
  const parsed = newStaffSchema.safeParse({ ...options, password });
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))].join(", ");
    throw new Error(
      `Not usable: ${fields}. A password has ${PASSWORD_LENGTH.min} to ${PASSWORD_LENGTH.max} characters.`,
    );
  }
  const created = await createStaff(parsed.data, now());
  if (!created.ok) throw new Error("There is an account with this e-mail already; it was left as it is.");
  return given ? "added\n" : `added, password (shown this once): ${password}\n`;
}

function ended(outcome: Outcome): string {
  if (outcome.ok) return "done\n";
  if (outcome.refusal === "last-administrator")
    throw new Error("This is the last administrator. Add another one first.");
  throw new Error("No active account has this e-mail.");
}

async function run(args: string[]): Promise<string> {
  const text = { type: "string" } as const;
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { email: text, name: text, role: text, locale: text },
  });
  const email = values.email ?? "";
  if (positionals[0] === "add") return add(values);
  if (positionals[0] === "deactivate") return ended(await deactivateStaff(email, now()));
  if (positionals[0] === "forget-second-factor") return ended(await forgetSecondFactor(email, now()));
  throw new Error(USAGE);
}

async function main(): Promise<void> {
  try {
    process.stdout.write(await run(process.argv.slice(2)));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    await closeDb();
  }
}

if (isMain(import.meta.url)) await main();
