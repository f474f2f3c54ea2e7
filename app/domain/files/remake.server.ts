import { fileTypeFromBuffer } from "file-type";
import { refuse, type Outcome } from "../refusal";
import { gate } from "./gate";
import { FILE_LIMITS, REMAKING } from "./limits";
import { isMediaType, type MediaType } from "./media";
import { remakeImage } from "./remake-image.server";
import { remakePdf } from "./remake-pdf.server";

export type Remade = { mediaType: MediaType; bytes: Uint8Array };

const door = gate(REMAKING.atOnce, REMAKING.waiting);

async function mediaTypeOf(bytes: Uint8Array): Promise<MediaType | null> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return isMediaType(found?.mime) ? found.mime : null;
}

function draw(bytes: Uint8Array, mediaType: MediaType): Promise<Outcome<{ bytes: Uint8Array }>> {
  return mediaType === "application/pdf" ? remakePdf(bytes) : remakeImage(bytes, mediaType);
}

/**
 * Makes of whatever was sent a new file that holds what can be seen and nothing else. What it is is told by its content.
 * Out: the new file; or why not: `file-empty`, `file-too-large`, `file-kind`, `file-broken`, `file-locked`, `file-too-many-pages`,
 * `file-too-many-pixels`, `uploads-busy`.
 */
export async function remake(bytes: Uint8Array): Promise<Outcome<Remade>> {
  if (bytes.byteLength === 0) return refuse("file-empty");
  if (bytes.byteLength > FILE_LIMITS.bytes) return refuse("file-too-large");
  const mediaType = await mediaTypeOf(bytes);
  if (!mediaType) return refuse("file-kind");
  const remade = await door.enter(() => draw(bytes, mediaType));
  if (!remade) return refuse("uploads-busy");
  return remade.ok ? { ok: true, mediaType, bytes: remade.bytes } : remade;
}
