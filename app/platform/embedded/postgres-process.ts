import { runAsChild } from "./child-process";
import { ensureDatabase, type PostgresOptions, startPostgres } from "./postgres";

runAsChild(async ({ database, ...options }: PostgresOptions & { database: string }) => {
  const server = await startPostgres(options);
  let stopping = false;
  // A server that ended unasked takes this process with it, so that whoever started it sees it and starts anew.
  void server.ended.then(() => !stopping && process.exit(1));
  const stop = async () => {
    stopping = true;
    await server.stop();
  };
  await ensureDatabase(server, database);
  return { answer: { port: server.port, url: server.url(database) }, stop };
});
