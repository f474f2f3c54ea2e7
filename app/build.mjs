// `npm run build`: builds what production runs, the pages and the programs, where they are not built from these very sources already.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./platform/start/prepare/build.mjs";
import { Stop } from "./platform/start/words/say.mjs";

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
try {
  await build();
} catch (error) {
  process.stderr.write(`${error instanceof Stop ? error.message : error.stack}\n`);
  process.exit(1);
}
