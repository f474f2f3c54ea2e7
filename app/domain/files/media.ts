/** What is kept: never what a name or a browser says, always what the content is. */
export const MEDIA_TYPES = ["application/pdf", "image/jpeg", "image/png"] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/**
 * What a chooser of files offers: the types for phones, whose choosers open by type, and the endings for desktops, which know them better.
 * What the content is tells whether it is taken.
 */
export const OFFERED = [
  ...MEDIA_TYPES,
  "image/heic",
  "image/heif",
  ".pdf",
  ".jpg",
  ".jpeg",
  ".png",
  ".heic",
  ".heif",
].join(",");

/** The same for staff, who also bring tables. */
export const OFFERED_TO_STAFF = [OFFERED, "text/csv", ".csv"].join(",");

/** The ending a file gets when it is handed out again. */
export const ENDINGS = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "application/zip": "zip",
} as const satisfies Record<MediaType | "application/zip", string>;

/** Why a file is kept: sent by the person, found by staff, or the package made of what was found. */
export type Purpose = "evidence" | "finding" | "package";
