import { execFile } from "node:child_process";
import { promisify } from "node:util";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { FILE_LIMITS, REMAKING } from "#app/domain/files/limits";
import { remake } from "#app/domain/files/remake.server";
import { refuseMeasured } from "#app/domain/refusal";
import { bomb, heicPhoto, largePhoto, pdf, photo, picture, PLANTED, sent as upload } from "#tests/factories/uploads";
import { drawnPages } from "#tests/support/paper";

/** As much time as a busy machine may need. */
const PATIENT = { ...REMAKING, wallMs: 300_000 };

async function remade(bytes: Uint8Array) {
  const made = await remake(upload(bytes), PATIENT);
  if (!made.ok) throw new Error(made.refusal);
  return { ...made, bytes: Buffer.from(made.bytes) };
}

async function refusal(bytes: Uint8Array) {
  const made = await remake(upload(bytes), PATIENT);
  return made.ok ? null : made.refusal;
}

describe("images", () => {
  test("a photo is turned upright, and place, device and comment are gone", async () => {
    const sent = await photo(60, 40);
    expect(sent.includes(PLANTED)).toBe(true);
    const { bytes, mediaType } = await remade(sent);
    const kept = await sharp(bytes).metadata();
    expect([mediaType, kept.width, kept.height, kept.exif, kept.orientation]).toEqual([
      "image/jpeg",
      40,
      60,
      undefined,
      undefined,
    ]);
    expect(bytes.includes(PLANTED)).toBe(false);
  });

  test("what hangs behind the picture stays behind: a page, an archive, a document", async () => {
    for (const tail of [`<script>${PLANTED}</script>`, `PK\u0003\u0004${PLANTED}`, `%PDF-1.7 ${PLANTED}`]) {
      const { bytes } = await remade(Buffer.concat([await picture(), Buffer.from(tail)]));
      expect(bytes.includes(PLANTED)).toBe(false);
      expect((await sharp(bytes).metadata()).format).toBe("png");
    }
  });

  test("a large picture is made as small as is readable", async () => {
    const { bytes } = await remade(await picture(FILE_LIMITS.side + 500, 10));
    expect((await sharp(bytes).metadata()).width).toBe(FILE_LIMITS.side);
  });

  test("a picture that is huge once opened is refused before it is", async () => {
    const sent = bomb(20_000, 20_000);
    expect(sent.byteLength).toBeLessThan(FILE_LIMITS.bytes["image/png"]);
    expect(await refusal(sent)).toBe("file-too-many-pixels");
    expect(await refusal(bomb(60_000, 60_000))).toBe("file-too-many-pixels");
  });

  test("a photo of 108 million pixels is made smaller, upright, within the memory there is", async () => {
    const { bytes, mediaType } = await remade(await largePhoto(12_000, 9_000));
    const { width, height } = await sharp(bytes).metadata();
    expect([mediaType, width, height]).toEqual(["image/jpeg", 3_000, FILE_LIMITS.side]);
  });

  test("too many pixels are told, with how many they are", async () =>
    expect(await remake(upload(bomb(20_000, 20_000)), PATIENT)).toEqual(
      refuseMeasured("file-too-many-pixels", { is: 400_000_000, most: FILE_LIMITS.pixels["image/png"] }),
    ));

  test("a phone's HEIC becomes a JPEG that looks the same", async () => {
    const { bytes, mediaType } = await remade(heicPhoto());
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number) => [...data.subarray((24 * info.width + x) * 3, (24 * info.width + x) * 3 + 3)];
    expect([mediaType, info.width, info.height]).toEqual(["image/jpeg", 64, 48]);
    const [red, blue] = [at(8), at(56)];
    expect(red[0]! - red[2]!).toBeGreaterThan(100);
    expect(blue[2]! - blue[0]!).toBeGreaterThan(100);
  });

  test("a HEIC that cannot be opened is refused with what to press, and what only says it is one too", async () => {
    const whole = heicPhoto();
    expect(["file-heic", "file-broken"]).toContain(await refusal(whole.subarray(0, whole.length - 200)));
    expect(["file-heic", "file-broken"]).toContain(await refusal(whole.subarray(0, 60)));
  });

  test("half a picture is refused", async () => {
    const whole = await photo(400, 400);
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe("file-broken");
  });
});

describe("what is neither", () => {
  test.each([
    ["a page", Buffer.from(`<html><script>${PLANTED}</script></html>`), "file-kind"],
    ["a drawing", Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>`), "file-kind"],
    ["a program", Buffer.from("4d5a90000300000004000000ffff0000b8", "hex"), "file-kind"],
    ["text", Buffer.from("hello"), "file-kind"],
    ["nothing", Buffer.alloc(0), "file-empty"],
    ["too much", Buffer.alloc(FILE_LIMITS.anyBytes + 1, 1), "file-too-large"],
    ["a name only", Buffer.from("%PDF-1.7\nnot really"), "file-broken"],
  ] as const)("%s", async (_, bytes, expected) => expect(await refusal(bytes)).toBe(expected));
});

describe("documents", () => {
  test("script, attachment and title are gone; the words can still be seen", async () => {
    const sent = await pdf({ script: true, attachment: true, pages: 2 });
    expect(sent.includes("JavaScript")).toBe(true);
    const { bytes, mediaType } = await remade(sent);
    expect(mediaType).toBe("application/pdf");
    for (const trace of [PLANTED, "JavaScript", "EmbeddedFile", "/AA", "/OpenAction", "/AcroForm"])
      expect(bytes.includes(trace)).toBe(false);
    const pages = await drawnPages(bytes);
    expect(pages.map(({ width, height }) => [width, height])).toEqual([
      [300, 400],
      [300, 400],
    ]);
    expect(pages[0]!.pixels.some((value) => value < 100)).toBe(true);
  });

  test("one with a password is refused as that", async () =>
    expect(await refusal(await pdf({ password: "secret" }))).toBe("file-locked"));

  test("one with too many pages is refused as that", async () =>
    expect(await refusal(await pdf({ pages: FILE_LIMITS.pages + 1 }))).toBe("file-too-many-pages"));

  test("too many pages are told, with how many they are; too many bytes too", async () => {
    expect(await remake(upload(await pdf({ pages: 23 })), PATIENT)).toEqual(
      refuseMeasured("file-too-many-pages", { is: 23, most: FILE_LIMITS.pages }),
    );
    const most = FILE_LIMITS.bytes["application/pdf"];
    const long = Buffer.concat([await pdf(), Buffer.alloc(most)]);
    expect(await remake(upload(long), PATIENT)).toEqual(
      refuseMeasured("file-too-large", { is: long.byteLength, most }),
    );
  });

  test("one cut off in the middle is refused, and the next is made all the same", async () => {
    const whole = await pdf();
    expect(await refusal(whole.subarray(0, 200))).toBe("file-broken");
    expect((await remade(whole)).mediaType).toBe("application/pdf");
  });

  test("a page as large as a field is drawn small", async () => {
    const { pictures } = await remade(await pdf({ size: [14_000, 14_000] }));
    const { width, height } = await sharp(pictures[0]).metadata();
    expect([width, height]).toEqual([FILE_LIMITS.pageSide, FILE_LIMITS.pageSide]);
  });

  test("of each page there is a picture, in their order", async () => {
    const { pictures } = await remade(await pdf({ pages: 3 }));
    expect(pictures).toHaveLength(3);
    for (const each of pictures) expect((await sharp(each).metadata()).format).toBe("jpeg");
  });
});

test("the process that opens pictures can open nothing but the kinds we take", async () => {
  const program = `
    const { sharp } = await import("./app/domain/files/remaking/sharp.mjs");
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    const gif = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
    const made = (kind) => sharp({ create: { width: 9, height: 9, channels: 3, background: "#fff" } })[kind]().toBuffer();
    const files = { svg, gif, webp: await made("webp"), tiff: await made("tiff"), avif: await made("avif"), png: await made("png"), jpeg: await made("jpeg") };
    const opens = [];
    for (const [kind, bytes] of Object.entries(files)) await sharp(bytes).toBuffer().then(() => opens.push(kind), () => undefined);
    console.log(opens.join());`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program]);
  expect(stdout.trim()).toBe("png,jpeg");
});
