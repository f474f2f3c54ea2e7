import { expect, test } from "vitest";
import { noteRequest } from "#app/platform/health/proxy-notes";
import { loader } from "#app/routes/desk.policies._index/route";
import { colleague, knock } from "#tests/support/desk-door";
import { useDatabase } from "#tests/support/database";

process.env.SECOND_FACTOR = "off";
useDatabase();

test("an administrator sees what is wrong with the proxy, and nothing where nothing is", async () => {
  const administrator = await colleague("administrator");
  const notices = async () =>
    ((await knock(loader, administrator.get("/desk/policies"))).data as { notices: string[] }).notices;
  expect(await notices()).toEqual([]);
  for (let forms = 0; forms < 3; forms++) noteRequest({ ignored: true, host: "lost" });
  expect(await notices()).toEqual(["forwarded-headers-ignored", "host-not-passed"]);
});
