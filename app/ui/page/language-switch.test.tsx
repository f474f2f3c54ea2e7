import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { LanguageSwitch } from "./language-switch";

const ENGLISH = { locale: "en", text: "English" };

it("takes the answers of the page's form along, unchecked", () => {
  const html = renderToStaticMarkup(<LanguageSwitch to={ENGLISH} form="question" action="/language" back="/" />);
  expect(html).toMatch(/<button[^>]*form="question"[^>]*formNoValidate=""[^>]*name="_language"[^>]*value="en"/i);
  expect(html).not.toContain("<form");
});

it("is not the button that Enter presses", () => {
  const html = renderToStaticMarkup(<LanguageSwitch to={ENGLISH} form="question" />);
  const [first] = html.match(/<button[^>]*>/g) ?? [];
  expect(first).toContain('form="question"');
  expect(first).not.toContain("_language");
  expect(first).toMatch(/tabindex="-1"/i);
});

it("is a form of its own where the page has none, and knows the way back", () => {
  const html = renderToStaticMarkup(<LanguageSwitch to={ENGLISH} action="/language" back="/track?again=1" />);
  expect(html).toContain('<form method="post" action="/language">');
  expect(html).toContain('name="back" value="/track?again=1"');
});
