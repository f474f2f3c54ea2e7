import {
  ABOUT_THE_REQUEST,
  COMPLAIN_INSIDE,
  complaint,
  CALENDAR_DAYS_15,
  promise,
  REQUESTERS,
  STANDARD_EIGHT,
  WORKING_DAYS_10,
  written,
} from "./building";

const any = (more: string[] = []) =>
  promise(CALENDAR_DAYS_15, { ...WORKING_DAYS_10, count: 5 }, [...ABOUT_THE_REQUEST, ...STANDARD_EIGHT, ...more]);

/** 白驹速取: errands and delivery, after its policy of 2022-02-20. */
export const baiju = written({
  id: "baiju",
  name: { "zh-CN": "白驹速取", en: "Baiju" },
  controller: {
    name: { "zh-CN": "白驹速取 App", en: "Baiju" },
    hotline: "400-000-0004",
    email: "privacy@baiju.example",
    address: null,
  },
  policyDate: "2022-02-20",
  zone: "Asia/Shanghai",
  calendar: "CN",
  minorAge: 14,
  requesters: REQUESTERS,
  rights: {
    access: {
      ...any(["statutory-secrecy"]),
      selfService: {
        "zh-CN": "在 App“我的”中可以查看搜索记录、订单、评价和地址。",
        en: "“Me” in the app shows searches, orders, reviews and addresses.",
      },
    },
    correct: any(["harms-objectivity", "verified-identity"]),
    delete: {
      ...any(),
      selfService: {
        "zh-CN": "搜索记录、评价和地址可以在 App 中自行删除。",
        en: "Searches, reviews and addresses can be deleted in the app.",
      },
    },
    withdraw: any(["not-consent-based"]),
    complaint: complaint(CALENDAR_DAYS_15, { ...WORKING_DAYS_10, count: 5 }),
  },
  ownGrounds: [
    {
      id: "verified-identity",
      name: { "zh-CN": "实名核验信息不能更改", en: "Verified identity data cannot be changed" },
      hint: {
        "zh-CN": "写明哪一项来自实名核验，以及信息确有错误时怎样重新核验。",
        en: "Say which value comes from the identity check, and how to be verified again if it is wrong.",
      },
      source: { "zh-CN": "《白驹速取隐私政策》（2022年2月20日）", en: "Baiju privacy policy of 20 February 2022" },
      secondPerson: false,
    },
  ],
  deletionGrounds: [
    {
      id: "against-law-or-agreement",
      text: { "zh-CN": "处理违反法律或者约定", en: "Processing against law or agreement" },
    },
    {
      id: "purpose-over",
      text: {
        "zh-CN": "处理目的已实现，或者不再需要这些信息",
        en: "The purpose is achieved or no longer needs the data",
      },
    },
    { id: "consent-withdrawn", text: { "zh-CN": "我已撤回同意", en: "I have withdrawn my consent" } },
    {
      id: "child-data",
      text: {
        "zh-CN": "其他用户提供了孩子的信息（由监护人提出）",
        en: "Another user gave data of a child (asked by the guardian)",
      },
    },
    {
      id: "service-over",
      text: {
        "zh-CN": "服务已停止，或者保存期限已届满",
        en: "The service has stopped, or the retention period is over",
      },
    },
  ],
  consents: [
    {
      id: "location",
      text: { "zh-CN": "使用位置信息自动填写地址", en: "Location, to fill in addresses" },
      stops: { "zh-CN": "需要手动填写取送地址。", en: "You type the addresses yourself." },
    },
    {
      id: "album",
      text: { "zh-CN": "访问相册和相机上传图片", en: "Photos and camera, to upload pictures" },
      stops: { "zh-CN": "评价和售后不能上传图片。", en: "No pictures in reviews and after-sales." },
    },
    {
      id: "marketing",
      text: { "zh-CN": "接收活动消息", en: "Offers" },
      stops: { "zh-CN": "不再收到活动消息；订单通知不受影响。", en: "No more offers; order notices stay." },
    },
  ],
  notWithdrawable: [
    {
      "zh-CN": "取送地址和联系电话：没有它们无法完成配送。",
      en: "Addresses and phone number: nothing can be delivered without them.",
    },
  ],
  consequences: [],
  copyFormats: ["html"],
  dataCategories: [
    { id: "account", text: { "zh-CN": "账号信息", en: "Account" } },
    { id: "orders", text: { "zh-CN": "订单和地址", en: "Orders and addresses" } },
    { id: "reviews", text: { "zh-CN": "评价", en: "Reviews" } },
  ],
  recipients: [
    { id: "riders", text: { "zh-CN": "配送员", en: "Riders" } },
    { id: "shops", text: { "zh-CN": "商家", en: "Shops" } },
  ],
  retentionDuties: ["e-commerce", "network-logs"],
  endOfServiceNoticeDays: 30,
  remedies: {
    inside: COMPLAIN_INSIDE,
    complain: [{ "zh-CN": "向网信或市场监管部门投诉、举报", en: "Complain to the cyberspace or market authority" }],
    court: {
      "zh-CN": "您也可以向有管辖权的人民法院起诉",
      en: "You may also sue in the people's court with jurisdiction",
    },
  },
});
