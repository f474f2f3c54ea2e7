import path from "node:path";
import express, { type Router } from "express";

const common = { index: false, redirect: false, dotfiles: "ignore" } as const;

/** Built files. Those under /assets carry a hash of their content in the name and never change; the others may be kept for an hour. */
export function assets(folder: string): Router {
  const router = express.Router();
  router.use("/assets", express.static(path.join(folder, "assets"), { ...common, immutable: true, maxAge: "1y" }));
  router.use("/assets", (_req, res) => void res.status(404).type("text").send("not found"));
  router.use(express.static(folder, { ...common, maxAge: "1h" }));
  return router;
}
