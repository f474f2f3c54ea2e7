// Writes the Prisma client. Prisma's command line insists on its schema engine even where it does not use it and would
// download it from outside npm; pointing it at any existing executable makes generation work with a registry alone.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const PRISMA = "node_modules/prisma/build/index.js";

// An installation for production has no command line; it runs with the client that was written before.
if (!existsSync(PRISMA)) {
  const written = existsSync("app/platform/generated/client.ts");
  if (!written)
    process.stderr.write(
      "The database client is not written yet, and what writes it is a development package: run `npm install && npm run build` first, then `npm ci --omit=dev`\n",
    );
  process.exit(written ? 0 : 1);
}

const result = spawnSync(process.execPath, [PRISMA, "generate", "--no-hints"], {
  stdio: ["ignore", "ignore", "inherit"],
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  },
});
process.exit(result.status ?? 1);
