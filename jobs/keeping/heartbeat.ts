import { readBacklog } from "#app/domain/outbox/backlog.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";

const TOO_OLD_MS = 5 * 60_000;

/** Says how the outbox stands: workers that stop are otherwise not noticed for weeks. */
export async function heartbeat(): Promise<void> {
  const backlog = await readBacklog(now());
  const late = backlog.oldestMs > TOO_OLD_MS || backlog.failed > 0;
  log[late ? "warn" : "debug"](
    backlog,
    late ? "promises are late or were given up (npm run outbox lists and settles those)" : "all promises are kept",
  );
}
