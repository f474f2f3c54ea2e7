import { expect, test } from "vitest";
import { warnings } from "../processes/ready.mjs";
import { settings } from "./settings.mjs";

test.each(["", "127.0.0.1", "127.0.1.1", "localhost", "::1"])(
  "HOST=%s stays on this machine, and nothing is warned of",
  (HOST) => {
    const asked = settings({ HOST }, 3000);
    expect(asked).toMatchObject({ demo: true, exposed: false });
    expect(warnings(asked)).toEqual([]);
  },
);

test.each(["0.0.0.0", "::", "192.0.2.7", "portal.example.org", "127.example.org"])(
  "HOST=%s with the demo is warned of in one line",
  (HOST) => {
    const [line, ...more] = warnings(settings({ HOST }, 4000));
    expect(line).toContain(`HOST=${HOST}`);
    expect(line).toMatch(/^WARNING: .*port 4000.*demo accounts/);
    expect(more).toEqual([]);
  },
);

test("without the demo there is nothing to warn of", () => {
  expect(warnings(settings({ HOST: "0.0.0.0", DEMO: "false" }, 3000))).toEqual([]);
  expect(warnings(settings({ HOST: "0.0.0.0", DATABASE_URL: "postgresql://u:p@h/d" }, 3000))).toEqual([]);
});

test("another SECRET than before is warned of in one line", () => {
  const asked = settings({}, 3000);
  expect(warnings(asked, { secret: "ok" })).toEqual([]);
  expect(warnings(asked, { secret: "changed" })).toEqual([expect.stringMatching(/^WARNING: SECRET is not the one/)]);
});
