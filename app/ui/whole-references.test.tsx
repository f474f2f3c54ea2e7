import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PageHeader } from "./page/page-header";
import { SummaryList } from "./summary-list";
import { WholeReferences } from "./whole-references";

const WHOLE = '<span class="whitespace-nowrap">RD-7K4M-3QXP</span>';

test.each([
  ["关于编号 RD-7K4M-3QXP 的投诉", `关于编号 ${WHOLE} 的投诉`],
  ["RD-7K4M-3QXP", WHOLE],
  ["编号RD-7K4M-3QXP。", `编号${WHOLE}。`],
])("“%s”: a reference is kept on one line", (text, shown) => {
  expect(renderToStaticMarkup(<WholeReferences text={text} />)).toBe(shown);
});

test("without a reference a sentence stays as it is", () => {
  expect(renderToStaticMarkup(<WholeReferences text="RD-1 opt-out e-mail" />)).toBe("RD-1 opt-out e-mail");
});

test("so are those in a page's title and lead, and in its list of facts", () => {
  expect(renderToStaticMarkup(<PageHeader title="RD-7K4M-3QXP" lead="RD-7K4M-3QXP" />).split(WHOLE)).toHaveLength(3);
  const rows = [{ key: "about", term: "About", value: "RD-7K4M-3QXP" }];
  expect(renderToStaticMarkup(<SummaryList rows={rows} />)).toContain(WHOLE);
});
