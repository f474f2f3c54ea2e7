import type { FromController, Letter, Locale } from "../../letter/letter";
import { Action } from "../../parts/action";
import { Frame } from "../../parts/frame";
import { Hint, Paragraph } from "../../parts/prose";
import { enController, zhController } from "../sample";

/** `purpose`: an invitation, a reset by an administrator, one that was asked for at the sign-in page, or one that comes because strangers try passwords; `hours`: how long the link works. */
export type StaffLinkProps = FromController & {
  name: string;
  purpose: "invite" | "reset" | "forgot" | "guessing";
  hours: number;
  link: string;
};

const words = {
  "zh-CN": {
    invite: {
      title: "邀请您加入工单台",
      lead: (name: string) => `${name}，您好！管理员为您开设了工单台账号。请设置密码，之后就可以登录。`,
      button: "设置密码",
      why: "您收到这封邮件，是因为管理员邀请您处理个人信息申请。",
    },
    reset: {
      title: "请重新设置工单台的密码",
      lead: (name: string) => `${name}，您好！管理员重置了您的密码，原来的密码已经失效。请设置新密码。`,
      button: "设置新密码",
      why: "您收到这封邮件，是因为您有工单台的账号。",
    },
    forgot: {
      title: "重新设置工单台的密码",
      lead: (name: string) => `${name}，您好！有人在登录页面说忘记了您的密码。是您本人的话，请设置新密码。`,
      button: "设置新密码",
      why: "您收到这封邮件，是因为您有工单台的账号。",
    },
    guessing: {
      title: "有人反复试您工单台的密码",
      lead: (name: string) =>
        `${name}，您好！有人从许多不同的地方，一再用错误的密码登录您的工单台账号，都没有成功。您用过的设备照常登录；在新的设备上，一段时间内须有第二重验证才能登录。如果您的密码别处也用，或者可能被别人知道，请现在换一个。`,
      button: "换一个密码",
      why: "您收到这封邮件，是因为您有工单台的账号。",
    },
    lasts: (hours: number) => `链接 ${hours} 小时内有效，只能用一次。`,
    ignore: "不是您本人操作？不用理会这封邮件，密码不会改变。",
    never: "请不要把这封邮件转给别人：有链接的人就能设置您的密码。",
  },
  en: {
    invite: {
      title: "You are invited to the desk",
      lead: (name: string) => `Hello ${name}, an administrator has made an account for you. Set a password to sign in.`,
      button: "Set your password",
      why: "You are receiving this e-mail because an administrator invited you to work on personal data requests.",
    },
    reset: {
      title: "Please set a new password for the desk",
      lead: (name: string) =>
        `Hello ${name}, an administrator has reset your password. The old one does not work any more. Please set a new one.`,
      button: "Set a new password",
      why: "You are receiving this e-mail because you have an account at the desk.",
    },
    forgot: {
      title: "Set a new password for the desk",
      lead: (name: string) =>
        `Hello ${name}, somebody said at the sign-in page that they forgot your password. If it was you, set a new one.`,
      button: "Set a new password",
      why: "You are receiving this e-mail because you have an account at the desk.",
    },
    guessing: {
      title: "Somebody is trying passwords at your desk account",
      lead: (name: string) =>
        `Hello ${name}, somebody has tried many wrong passwords at your account, from many places. None of them was right. Your own devices work as before. On a new device you need your second factor for a while. If you use your password elsewhere too, or somebody may know it, set a new one now.`,
      button: "Set a new password",
      why: "You are receiving this e-mail because you have an account at the desk.",
    },
    lasts: (hours: number) => `The link works for ${hours} ${hours === 1 ? "hour" : "hours"}, and once only.`,
    ignore: "Was this not you? Ignore this e-mail. Your password stays as it is.",
    never: "Do not pass this e-mail on: whoever has the link can set your password.",
  },
} satisfies Record<Locale, object>;

/** The link by which a colleague sets a password. It stands in the body only. */
export const staffLink: Letter<StaffLinkProps> = {
  subject({ purpose }, locale) {
    return words[locale][purpose].title;
  },
  Body({ locale, controller, name, purpose, hours, link }) {
    const say = words[locale];
    const { title, lead, button, why } = say[purpose];
    return (
      <Frame locale={locale} controller={controller} title={title} preview={say.lasts(hours)} why={why}>
        <Paragraph>{lead(name)}</Paragraph>
        <Action href={link} locale={locale}>
          {button}
        </Action>
        <Paragraph>{say.lasts(hours)}</Paragraph>
        <Hint>{purpose === "forgot" ? say.ignore : say.never}</Hint>
      </Frame>
    );
  },
  samples: {
    "zh-CN": {
      controller: zhController,
      name: "林悦",
      purpose: "invite",
      hours: 72,
      link: "https://rights.example.com/desk/link/sample",
    },
    en: {
      controller: enController,
      name: "Sam Carter",
      purpose: "forgot",
      hours: 1,
      link: "https://rights.example.com/desk/link/sample",
    },
  },
};
