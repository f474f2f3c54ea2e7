import { inflateSync } from "node:zlib";
import { PDFiumLibrary } from "@hyzyla/pdfium";

let library: Promise<PDFiumLibrary> | undefined;

/** The text of a PDF, page by page, as another program reads it. */
export async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const document = await (await (library ??= PDFiumLibrary.init())).loadDocument(pdf);
  try {
    return [...document.pages()].map((page) => page.getText());
  } finally {
    document.destroy();
  }
}

/** All of a PDF's text without spaces and line breaks, which a page sets as it needs them. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  return (await pagesOf(pdf)).join("").replace(/\s+/g, "");
}

type DrawnPage = { width: number; height: number; pixels: Uint8Array };

/** The pages of a PDF as another program draws them, a point to a pixel. */
export async function drawnPages(pdf: Uint8Array): Promise<DrawnPage[]> {
  const document = await (await (library ??= PDFiumLibrary.init())).loadDocument(pdf);
  try {
    const drawn: DrawnPage[] = [];
    for (const page of document.pages()) {
      const { width, height, data } = await page.render({ scale: 1, render: async ({ data }) => data });
      drawn.push({ width, height, pixels: data });
    }
    return drawn;
  } finally {
    document.destroy();
  }
}

/** What a PDF of ours draws, as it is written in it. */
export function drawnOn(pdf: Uint8Array): string[] {
  const raw = Buffer.from(pdf).toString("latin1");
  return [...raw.matchAll(/FlateDecode\n>>\nstream\n([^]*?)\nendstream/g)]
    .map(([, packed]) => inflateSync(Buffer.from(packed!, "latin1")).toString("latin1"))
    .filter((drawn) => drawn.includes(" Tf"));
}

/** The numbers of all shapes that a PDF of ours draws; 0 stands for a shape that is missing. */
export function shapesOn(pdf: Uint8Array): number[] {
  return drawnOn(pdf).flatMap((drawn) =>
    [...drawn.matchAll(/^\[(.*)\] TJ$/gm)].flatMap(([, shown = ""]) =>
      [...shown.matchAll(/<([0-9a-f]{4})>/g)].map(([, shape = ""]) => parseInt(shape, 16)),
    ),
  );
}
