import { type PostgresOptions, startPostgres } from "./postgres";
import { runAsChild } from "./child-process";

runAsChild(async (options: PostgresOptions) => {
  const server = await startPostgres(options);
  let stopping = false;
  // A server that ended unasked takes this process with it, so that whoever started it sees it and starts anew.
  void server.ended.then(() => !stopping && process.exit(1));
  const stop = async () => {
    stopping = true;
    await server.stop();
  };
  return { answer: { port: server.port, url: server.url("postgres") }, stop };
});
