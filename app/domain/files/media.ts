/** What is kept: never what a name or a browser says, always what the content is. */
const MEDIA_TYPES = ["application/pdf", "image/jpeg", "image/png"] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** The ending a file gets when it is handed out again. */
export const ENDINGS = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "application/zip": "zip",
} as const satisfies Record<MediaType | "application/zip", string>;

/** Why a file is kept: sent by the person, found by staff, or the package made of what was found. */
export type Purpose = "evidence" | "finding" | "package";

/** True for a media type a person's or a colleague's file can have. */
export function isMediaType(value: unknown): value is MediaType {
  return (MEDIA_TYPES as readonly unknown[]).includes(value);
}
