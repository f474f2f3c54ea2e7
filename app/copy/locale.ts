export type CopyLocale = "zh-CN" | "en";
