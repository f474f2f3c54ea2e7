import { Frame } from "../../parts/frame";
import type { FromController, Letter, Locale } from "../../letter/letter";
import { OneTimeCode } from "../../parts/one-time-code";
import { Hint, Paragraph } from "../../parts/prose";
import { counted } from "../../words/count";
import { enController, zhController } from "../sample";

/** `minutes` is how long the code works; `purpose` is what it opens. */
export type CodeProps = FromController & { code: string; minutes: number; purpose: "file" | "track" };

const words = {
  "zh-CN": {
    file: {
      subject: "提交申请的验证码",
      title: "输入验证码，提交您的申请",
      ignore: "不是您本人操作？不用理会这封邮件。没有验证码，申请不会提交。",
    },
    track: {
      subject: "查看申请进度的验证码",
      title: "输入验证码，查看申请进度",
      ignore: "不是您本人操作？不用理会这封邮件。没有验证码，谁也看不到申请内容。",
    },
    lasts: (minutes: number) => `验证码 ${minutes} 分钟内有效，只能用一次。`,
    never: "请只在您刚才打开的页面输入。我们的工作人员绝不会向您索要验证码。",
    why: "您收到这封邮件，是因为有人在我们的个人信息申请页面填写了这个邮箱。",
  },
  en: {
    file: {
      subject: "Your code to send your request",
      title: "Enter the code to send your request",
      ignore: "Was this not you? Ignore this e-mail. Without the code, no request is sent.",
    },
    track: {
      subject: "Your code to see your request",
      title: "Enter the code to see your request",
      ignore: "Was this not you? Ignore this e-mail. Without the code, nobody can see the request.",
    },
    lasts: (minutes: number) => `The code is valid for ${counted(minutes, "minute")} and works only once.`,
    never: "Enter it only on the page you have just opened. Our staff will never ask you for it.",
    why: "You are receiving this e-mail because somebody entered this address on our page for personal data requests.",
  },
} satisfies Record<Locale, object>;

/** The one-time code. It stands in the body only: subjects are shown on locked screens and kept in logs. */
export const code: Letter<CodeProps> = {
  subject({ purpose }, locale) {
    return words[locale][purpose].subject;
  },
  Body({ locale, controller, code: digits, minutes, purpose }) {
    const say = words[locale];
    return (
      <Frame
        locale={locale}
        controller={controller}
        title={say[purpose].title}
        preview={say.lasts(minutes)}
        why={say.why}
      >
        <OneTimeCode code={digits} />
        <Paragraph>{say.lasts(minutes)}</Paragraph>
        <Paragraph>{say.never}</Paragraph>
        <Hint>{say[purpose].ignore}</Hint>
      </Frame>
    );
  },
  samples: {
    "zh-CN": { controller: zhController, code: "493027", minutes: 10, purpose: "file" },
    en: { controller: enController, code: "493027", minutes: 10, purpose: "track" },
  },
};
