import { expect, test } from "vitest";
import { isOtherLanguage } from "./other-language";

test.each([
  ["en", "请写明是哪一张提单。", true],
  ["en", "Which bill do you mean?", false],
  ["en", "The bill of 王小明 (RD-7K4M-2QXP)", false],
  ["en", "We asked the shop “杭州小店有限公司” about it.", false],
  ["en", "“杭州小店有限公司”", false],
  ["en", "订单", false],
  ["en", "OK，已经按您的要求删除了全部订单记录。", true],
  ["zh-CN", "Which bill do you mean?", true],
  ["zh-CN", "请写明是哪一张提单。", false],
  ["zh-CN", "iPhone 15 Pro Max", false],
  ["zh-CN", "您的账号 first.last@mail.example.com 已从 Resource GO App 的 Android 和 iOS 版本里移除。", false],
  ["zh-CN", "We have deleted all of your orders. 谢谢", true],
  ["zh-CN", "", false],
  ["en", "138 0000 7781", false],
] as const)("in a letter in %s: %s → %s", (locale, text, other) => {
  expect(isOtherLanguage(text, locale)).toBe(other);
});
