import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MarkedText } from "./marked-text";

const shown = (text: string) => renderToStaticMarkup(<MarkedText text={text} />);

test("the names of a Chinese app's menus are marked as Chinese in an English sentence", () => {
  expect(shown("Signed in, open “买家中心 → 我的账户” (buyer centre).")).toBe(
    'Signed in, open “<span lang="zh-CN">买家中心 → 我的账户</span>” (buyer centre).',
  );
});

test.each(["在 App 的“设置”里关闭 Cookie。", "Switch it off in the settings.", ""])("“%s” stays as it is", (text) => {
  expect(shown(text)).toBe(renderToStaticMarkup(<>{text}</>));
});
