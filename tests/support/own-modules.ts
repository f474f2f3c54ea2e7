import { vi } from "vitest";
import { single } from "#app/platform/single";

// Test files share their process, so that libraries are loaded once: that is most of a file's time. Our own modules and the environment
// are new for each file, for they remember what the last one told them.
vi.resetModules();

const untouched = single("untouched-environment", () => ({ ...process.env }));
for (const name of Object.keys(process.env)) if (!(name in untouched)) delete process.env[name];
Object.assign(process.env, untouched);
