import { existsSync, readdirSync, statSync, watch } from "node:fs";
import path from "node:path";

const QUIET_MS = 150;

/**
 * Calls back with the name of a source that was written, made or removed, once nothing more has changed for a moment. Folders are watched,
 * not files: an editor that saves by renaming would be missed else. Tests change nothing that runs.
 * @param {readonly string[]} places files, and folders with all below them
 * @param {(file: string) => void} changed
 * @returns {() => void} stops watching
 */
export function watchSources(places, changed) {
  const watchers = new Map();
  let timer;

  function notice(file) {
    if (/\.test\.tsx?$/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => changed(file), QUIET_MS);
  }

  function watchFolder(folder) {
    if (watchers.has(folder)) return;
    const watcher = watch(folder, (_event, name) => {
      const file = path.join(folder, name ?? "");
      if (isFolder(file)) watchBelow(file);
      if (/\.(tsx?|mjs|json)$/.test(file)) notice(file);
    });
    // A folder that is removed takes its watcher along.
    watcher.on("error", () => forget(folder));
    watchers.set(folder, watcher);
  }

  function watchBelow(folder) {
    watchFolder(folder);
    for (const name of readdirSync(folder)) if (isFolder(path.join(folder, name))) watchBelow(path.join(folder, name));
  }

  function watchFile(file) {
    watchers.set(
      file,
      watch(path.dirname(file), (_event, name) => {
        if (name === path.basename(file)) notice(file);
      }),
    );
  }

  function forget(place) {
    watchers.get(place)?.close();
    watchers.delete(place);
  }

  for (const place of places.filter((each) => existsSync(each))) (isFolder(place) ? watchBelow : watchFile)(place);
  return () => {
    clearTimeout(timer);
    for (const place of [...watchers.keys()]) forget(place);
  };
}

function isFolder(place) {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
