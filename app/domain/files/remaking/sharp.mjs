import sharp from "sharp";

// The library knows some hundred formats; only these two are ever asked for, and nothing else may be reached through them.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer"] });
// One file, then the process ends: a cache would only take memory.
sharp.cache(false);
sharp.concurrency(1);

export { sharp };
