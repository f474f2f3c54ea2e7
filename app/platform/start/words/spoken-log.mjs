import { logFile } from "./log-file.mjs";
import { say } from "./say.mjs";

/** As `logFile`, and what is no everyday line is shown to whoever sits before it: warnings, errors, and words that are no log line. */
export function spokenLog(folder, name) {
  const log = logFile(folder, name);
  let rest = "";
  return {
    ...log,
    write(chunk) {
      log.write(chunk);
      const lines = (rest + chunk.toString("utf8")).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) if (line.trim() && !everyday(line)) say(`${name}: ${line}`);
    },
  };
}

function everyday(line) {
  return /^\{"level":(10|20|30),/.test(line);
}
