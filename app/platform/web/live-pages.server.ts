import { realpathSync } from "node:fs";
import type { Server } from "node:http";
import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { createServer } from "vite";

const PAGES = "virtual:remix/server-build";

/** The files a browser may have, the door that answers with a page, and how to let go of what stands behind both. */
export type PageSource = { files: RequestHandler; pages: RequestHandler; close: () => Promise<void> };

/** What pages are made of; nothing else below this folder is read or shown, least of all the data. */
const FOLDERS = ["app", "public"].map((folder) => path.resolve(folder));

/**
 * Pages straight from their sources, for development: each request gets them as they are written now, and an open page loads itself anew
 * when a source changes. Vite stands inside our own server and speaks on its port.
 */
export async function livePages(server: Server, answer: (build: ServerBuild) => RequestHandler): Promise<PageSource> {
  const vite = await createServer({
    // The browser gets no module of ours, so there is nothing to make ready for it.
    optimizeDeps: { noDiscovery: true, include: [] },
    server: {
      middlewareMode: true,
      hmr: { server },
      fs: { allow: [...FOLDERS, realpathSync("node_modules")] },
      watch: { ignored: [(file: string) => outside(file) || file.includes(".test.")] },
    },
    plugins: [
      // The pages run no script of the framework that could take a change in: they are loaded anew.
      { name: "load-anew", handleHotUpdate: ({ server: { ws } }) => ws.send({ type: "full-reload" }) },
    ],
  });
  const pages: RequestHandler = (req, res, next) => {
    vite.ssrLoadModule(PAGES).then(
      (build) => void answer(build as ServerBuild)(req, res, next),
      (error: Error) => {
        vite.ssrFixStacktrace(error);
        process.stderr.write(`${error.stack ?? error.message}\n`);
        res.status(500).type("html").send(brokenPage(error));
      },
    );
  };
  return { files: vite.middlewares, pages, close: () => vite.close() };
}

/** Whether a file is neither a source of pages, nor a folder on the way to one. */
function outside(file: string): boolean {
  const whole = path.resolve(file);
  return !FOLDERS.some(
    (folder) => whole === folder || whole.startsWith(folder + path.sep) || folder.startsWith(whole + path.sep),
  );
}

/** Shown to who develops, on their own machine; it comes to life again with the next change. */
function brokenPage(error: Error): string {
  const words = `${error.message}\n\n${error.stack ?? ""}`.replace(/[&<]/g, (sign) =>
    sign === "&" ? "&amp;" : "&lt;",
  );
  return `<!doctype html><title>Broken</title><script type="module" src="/@vite/client"></script><pre>${words}</pre>`;
}
