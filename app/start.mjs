// `npm start` and `npm run dev`: brings everything up from nothing and takes it down again. Plain JavaScript, for it runs before anything is
// installed; this file alone must also be readable by a Node too old for the rest.
import path from "node:path";
import { fileURLToPath } from "node:url";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `RightsDesk needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer one from https://nodejs.org\n`,
  );
  process.exit(1);
}

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
import("./platform/start/start.mjs").then(({ start }) => start({ development: process.argv[2] === "dev" }));
