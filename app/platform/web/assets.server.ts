import path from "node:path";
import express, { type Router } from "express";

const common = { index: false, redirect: false, dotfiles: "ignore" } as const;

/** Built files. Those under /assets carry a hash of their content in the name and never change; the others may be kept for an hour. */
export function assets(folder: string): Router {
  const router = express.Router();
  router.use("/assets", express.static(path.join(folder, "assets"), { ...common, immutable: true, maxAge: "1y" }));
  router.use("/assets", (_req, res) => void res.status(404).type("text").send("not found"));
  const files = express.static(folder, { ...common, maxAge: "1h" });
  // Every built file has an ending: what has none is a page, and the disk need not be asked.
  router.use((req, res, next) => (req.path.includes(".") ? files(req, res, next) : next()));
  return router;
}
