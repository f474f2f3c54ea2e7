import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ThemeSwitch } from "./theme-switch";

const words = { system: "As the machine", light: "Light", dark: "Dark" };
const shown = (form?: string) =>
  renderToStaticMarkup(
    <ThemeSwitch label="Colours" action="/desk/theme?back=%2Fdesk" form={form} current="system" words={words} />,
  );

test("on a page with a form its buttons send that form, unchecked, to their own door", () => {
  const html = shown("act");
  expect(html).not.toContain("<form");
  expect(html.match(/<button[^>]*form="act"[^>]*formAction="\/desk\/theme\?back=%2Fdesk"[^>]*/gi)).toHaveLength(3);
  expect(html.match(/formNoValidate/gi)).toHaveLength(3);
  expect(html).toMatch(/name="_theme"/);
});

test("elsewhere they have a form of their own", () => {
  expect(shown()).toMatch(/^<form method="post" action="\/desk\/theme\?back=%2Fdesk"/);
});
