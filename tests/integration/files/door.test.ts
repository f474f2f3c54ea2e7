import { describe, expect, test } from "vitest";
import { FILE_LIMITS } from "#app/domain/files/limits";
import { readFileForm, readWordsOnly } from "#app/http/form/upload.server";
import { env } from "#app/platform/env/env.server";
import { useDatabase } from "#tests/support/database";

useDatabase();

const BOUNDARY = "----WebKitFormBoundary7MA4YWxkTrZu0gW";
const TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

function part(disposition: string, body: string | Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\nContent-Type: image/png\r\n\r\n`),
    Buffer.from(body),
    Buffer.from("\r\n"),
  ]);
}

const WHO = { address: "192.0.2.7" };
const END = Buffer.from(`--${BOUNDARY}--\r\n`);
const fileNamed = (name: string, body: string | Uint8Array) => part(`name="file"; filename="${name}"`, body);

function sent(body: Uint8Array | ReadableStream, headers: Record<string, string> = {}): Request {
  const init = {
    method: "POST",
    body,
    duplex: "half",
    headers: { "Content-Type": TYPE, "Sec-Fetch-Site": "same-origin", ...headers },
  };
  return new Request(`${env().ORIGIN}/request/evidence/add`, init as RequestInit);
}

const read = (body: Uint8Array | ReadableStream, headers?: Record<string, string>) =>
  readFileForm(sent(body, headers), { address: "192.0.2.7" }).then((form) => form.sent);

async function statusOf(body: Uint8Array | ReadableStream, headers?: Record<string, string>): Promise<number> {
  const thrown: unknown = await read(body, headers).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof Response)) throw new Error("the upload was let in", { cause: thrown });
  return thrown.status;
}

describe("the door for files", () => {
  test("lets a file in, whatever its name", async () => {
    const name = "身份证;正面=1 (2).png";
    const read1 = await read(Buffer.concat([fileNamed(name, "\0\r\n--bytes"), END]));
    expect(read1).toMatchObject({
      ok: true,
      upload: {
        name,
        bytes: new Uint8Array(Buffer.from("\0\r\n--bytes")),
        from: { lane: "public", key: "192.0.2.7" },
      },
    });
  });

  test("knows a form without a file chosen, and an empty file", async () => {
    expect(await read(Buffer.concat([fileNamed("", ""), END]))).toEqual({ ok: false, refusal: "file-none" });
    expect(await read(Buffer.concat([fileNamed("a.png", ""), END]))).toEqual({ ok: false, refusal: "file-empty" });
  });

  test("hears what is too large to its end and keeps none of it", async () => {
    expect(
      await read(Buffer.concat([fileNamed("a.png", Buffer.alloc(FILE_LIMITS.anyBytes * 2, 1)), END])),
    ).toMatchObject({
      ok: false,
      refusal: "file-too-large",
      detail: { is: expect.stringMatching(/^629\d{5}$/) as string, most: String(FILE_LIMITS.anyBytes) },
    });
  });

  test.each([
    ["another site", { "Sec-Fetch-Site": "cross-site" }, 403],
    ["no multipart", { "Content-Type": "application/x-www-form-urlencoded" }, 415],
    ["no boundary", { "Content-Type": "multipart/form-data" }, 415],
    ["another boundary", { "Content-Type": `${TYPE}x` }, 400],
  ])("%s is turned away", async (_, headers, status) =>
    expect(await statusOf(Buffer.concat([fileNamed("a.png", "x"), END]), headers)).toBe(status),
  );

  test.each([
    ["no end", fileNamed("a.png", "x")],
    ["no headers", Buffer.concat([Buffer.from(`--${BOUNDARY}\r\n\r\nx\r\n`), END])],
    ["a broken header", Buffer.concat([part(`name="file; filename=`, "x"), END])],
    ["no file", Buffer.concat([part(`name="other"`, "x"), END])],
    ["text in the file's place", Buffer.concat([part(`name="file"`, "x"), END])],
    ["a field no form of ours has", Buffer.concat([fileNamed("a.png", "x"), part(`name="right[9999999]"`, "x"), END])],
    ["nothing but noise", Buffer.from("noise")],
  ])("a body with %s is turned away", async (_, body) => expect(await statusOf(body)).toBe(400));

  test("very many parts are turned away", async () => {
    expect(await statusOf(Buffer.concat([...Array.from({ length: 5_000 }, () => part(`name="a"`, "x")), END]))).toBe(
      413,
    );
  });

  test("an upload cut off on the way is turned away, not an error of ours", async () => {
    const cut = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(fileNamed("a.png", "half")));
        controller.error(new Error("aborted"));
      },
    });
    expect(await statusOf(cut)).toBe(400);
  });

  test("one network may send so many files an hour", async () => {
    const body = Buffer.concat([fileNamed("a.png", "x"), END]);
    const outcomes: string[] = [];
    for (let at = 0; at < 101; at++) {
      const { sent: outcome } = await readFileForm(sent(body), { address: "198.51.100.9" });
      outcomes.push(outcome.ok ? "in" : outcome.refusal);
    }
    expect(outcomes.slice(0, 100).every((outcome) => outcome === "in")).toBe(true);
    expect(outcomes[100]).toBe("too-many-uploads");
    // Who sends no file is not kept from saying something.
    const words = part(`name="answer"`, "好的");
    const without = await readFileForm(sent(Buffer.concat([words, fileNamed("", ""), END])), {
      address: "198.51.100.9",
    });
    expect([without.sent, without.fields.get("answer")]).toEqual([{ ok: false, refusal: "file-none" }, "好的"]);
    const refused = await readFileForm(sent(Buffer.concat([words, body])), { address: "198.51.100.9" });
    expect([refused.sent, refused.fields.get("answer")]).toEqual([{ ok: false, refusal: "too-many-uploads" }, "好的"]);
  });

  test("what is written beside a file is kept, whatever becomes of the file", async () => {
    const words = [part(`name="answer"`, "第一行\r\n第二行\0"), part(`name="remove"`, "")];
    const whole = await readFileForm(sent(Buffer.concat([...words, fileNamed("a.png", "x"), END])), WHO);
    expect([whole.sent.ok, [...whole.fields]]).toEqual([
      true,
      [
        ["answer", "第一行\n第二行"],
        ["remove", ""],
      ],
    ]);
    const large = fileNamed("a.png", Buffer.alloc(FILE_LIMITS.anyBytes * 2, 1));
    const long = await readFileForm(sent(Buffer.concat([...words, large, END])), WHO);
    expect(long.sent).toMatchObject({ ok: false, refusal: "file-too-large" });
    expect([...long.fields]).toEqual([...whole.fields]);
  });

  test("who finds nobody signed in reads the words alone", async () => {
    const cut = Buffer.concat([part(`name="answer"`, "好的"), fileNamed("a.png", Buffer.alloc(300_000, 1))]);
    const { fields, fileChosen } = await readWordsOnly(sent(cut));
    expect([[...fields], fileChosen]).toEqual([[["answer", "好的"]], true]);
    const none = await readWordsOnly(sent(Buffer.concat([part(`name="answer"`, "好的"), fileNamed("", ""), END])));
    expect([[...none.fields], none.fileChosen]).toEqual([[["answer", "好的"]], false]);
  });
});
