import { expect, it } from "vitest";
import { plainSvg } from "./plain-svg";

it("turns styles into attributes and drops what a still picture has no use for", () => {
  const drawn = `<svg width="4">\n<text style="font-size:12px;font-family:x;color:red" class="a" ecmeta_series_index="0">9月</text>\n<style ><![CDATA[\n.a:hover { cursor: pointer }\n]]></style>\n</svg>`;
  expect(plainSvg(drawn)).toBe(`<svg width="4">\n<text font-size="12px">9月</text>\n</svg>`);
});

it("lets no value through that could be more than a value", () => {
  expect(plainSvg(`<text style="font-size:url(x)">a</text>`)).toBe("<text>a</text>");
});
