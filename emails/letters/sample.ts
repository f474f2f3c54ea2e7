import type { Controller, Remedies } from "../letter/letter";
import type { ForPaper } from "../paper/answer";

/* What the samples of several letters have in common. */

export const zhController: Controller = {
  name: "资源GO",
  hotline: "400-000-0000",
  email: "privacy@example.com",
  address: "示例市示例区示例路 1 号",
  policy: { title: "资源GO隐私政策", url: "https://rights.example.com/p/resource-go/text/1" },
};

export const enController: Controller = {
  name: "Resource GO",
  hotline: "400-000-0000",
  email: "privacy@example.com",
  address: "1 Example Road, Example City",
  policy: { title: "Privacy policy of Resource GO", url: "https://rights.example.com/p/resource-go/text/1" },
};

export const reference = "RD-7K4M-2QXP";
const link = "https://rights.example.com/track/RD-7K4M-2QXP";

export const zh = { controller: zhController, reference, rightName: "删除个人信息", link };
export const en = { controller: enController, reference, rightName: "Delete personal data", link };

const deskLink = "https://rights.example.com/desk/tickets/1024";

export const zhDesk = { ...zh, link: deskLink };
export const enDesk = { ...en, link: deskLink };

export const zhRemedies: Remedies = {
  complain: ["向所在地的网信部门投诉、举报", "向所在地的市场监督管理部门投诉、举报"],
  court: "您也可以向被告住所地有管辖权的人民法院起诉",
};
export const enRemedies: Remedies = {
  complain: [
    "Complain to the cyberspace administration where you live",
    "Complain to the market regulator where you live",
  ],
  court: "You may also sue in the court with jurisdiction where we are based",
};

export const zhAsked = {
  file: reference,
  person: "王小明",
  subject: null,
  receivedOn: "2026-09-18",
  decidedOn: "2026-10-12",
  decidedAt: "2026-10-12T02:30:00.000Z",
  asked: [
    { name: "what", value: "收货地址和浏览记录" },
    { name: "ground", value: "处理目的已经实现" },
  ],
} satisfies ForPaper;
export const enAsked = {
  ...zhAsked,
  person: "Wang Xiaoming",
  asked: [
    { name: "what", value: "Delivery addresses and browsing data" },
    { name: "ground", value: "The purpose has been achieved" },
  ],
} satisfies ForPaper;
