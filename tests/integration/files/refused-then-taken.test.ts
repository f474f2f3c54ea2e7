import { beforeAll, expect, test } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { draftFiles } from "#app/domain/tickets/filing/draft-files.server";
import { startDraft } from "#app/domain/tickets/filing/draft.server";
import { action as evidence } from "#app/routes/_portal.request.evidence/route";
import { answersFor } from "#tests/factories/answers";
import { publish } from "#tests/factories/policy";
import { picture } from "#tests/factories/uploads";
import { useDatabase } from "#tests/support/database";
import { knock } from "#tests/support/desk-door";
import { useFiles } from "#tests/support/files";

useDatabase();
useFiles();

let policy: PublishedPolicy;
beforeAll(async () => {
  policy = await publish();
});

test("while filing, a good file with the other language ends what the page says of the one that was refused", async () => {
  const { draft, token } = await startDraft(policy, answersFor("access"), new Date());
  const press = (path: string, file: File) => {
    const body = new FormData();
    body.append("_language", "en");
    body.append("file", file);
    const headers = { Cookie: `draft=${token}`, "Sec-Fetch-Site": "same-origin" };
    return knock(evidence, new Request(`http://127.0.0.1:3000${path}`, { method: "POST", headers, body }));
  };
  const refused = await press("/request/evidence?change=1", new File(["not a picture"], "x.docx"));
  expect(refused.location).toContain("problem=file-kind");
  const taken = await press(refused.location!, new File([new Uint8Array(await picture())], "good1.png"));
  expect(taken).toMatchObject({ status: 303 });
  expect(taken.location).toBe(refused.location!.replace(/[?&]problem=file-kind/, ""));
  expect(await draftFiles(draft.id)).toHaveLength(1);
});
