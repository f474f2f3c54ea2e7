const MB = 1024 * 1024;

/** How much a file, and all files of one draft or ticket, may hold. Source: the product's rules on identity (numbers). */
export const FILE_LIMITS = {
  /** Bytes of one file as it arrives: photos of a phone are larger than papers. */
  bytes: { "application/pdf": 10 * MB, "image/jpeg": 30 * MB, "image/png": 30 * MB, "image/heic": 30 * MB },
  /** Bytes of any file as it arrives, before it is known what it is. */
  anyBytes: 30 * MB,
  /** Pixels of one image. A JPEG or PNG is made smaller while it is read; a HEIC must be opened whole. */
  pixels: { "image/jpeg": 200_000_000, "image/png": 200_000_000, "image/heic": 50_000_000 },
  /** The longer side of an image as it is kept, in pixels: small print of a whole page is readable. */
  side: 4_000,
  pages: 20,
  /** How finely a page of a PDF is drawn, in dots an inch, and the longest side it may come to. */
  dotsPerInch: 150,
  pageSide: 2_500,
  /** Files one person may send for one draft or ticket, and their bytes together as they are kept. */
  evidence: { count: 10, bytes: 40 * MB },
  /** Files staff may attach to what was found for one ticket. */
  finding: { count: 40, bytes: 40 * MB },
} as const;

/** What the process that makes one file anew may use, and how long its sender waits for their turn at most. */
export const REMAKING = {
  memoryBytes: 768 * MB,
  wallMs: 30_000,
  /** A file and the pictures of its pages, as they are kept. */
  answerBytes: 96 * MB,
  waitMs: 60_000,
} as const;

/** How many files one web process remakes at once, and how many may wait; `each`: of one network, or of one colleague. */
export const REMAKING_SHARES = {
  public: { atOnce: 2, waiting: 12, each: { atOnce: 1, waiting: 3 } },
  staff: { atOnce: 1, waiting: 4, each: { atOnce: 1, waiting: 3 } },
} as const;

/** How many uploads are read at once: each may hold one file's bytes in memory. */
export const READING_SHARES = {
  public: { atOnce: 8, waiting: 0, each: { atOnce: 4, waiting: 0 } },
  staff: { atOnce: 4, waiting: 0, each: { atOnce: 2, waiting: 0 } },
} as const;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * What is kept how long. Evidence goes when its ticket closes; what was put aside can be brought back, so its evidence waits a while.
 * What staff found goes with the package made of it, or when the ticket closes without one. A draft's files go with the draft.
 */
export const FILE_RETENTION = {
  evidenceAsideMs: 30 * DAY_MS,
  /** Bytes without a row are an upload in progress until they are this old. */
  orphanMs: 6 * HOUR_MS,
} as const;
