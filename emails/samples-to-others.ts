import type { LetterKind, LetterProps } from "./catalog";
import type { Locale } from "./letter";
import { en, enController, reference, zh, zhController } from "./sample-common";

type Kind = Extract<LetterKind, `staff-${string}` | "recipient-request">;

const deskUrl = "https://rights.example.com/desk/tickets/1024";

/** The samples of letters to others than the requester: recipients of data, and staff. */
export const samplesToOthers: { [K in Kind]: Record<Locale, LetterProps[K]> } = {
  "recipient-request": {
    "zh-CN": {
      controller: zhController,
      reference,
      act: "delete",
      about: "运单 7781 上的收货人姓名和电话",
      answerBy: "2026-10-29",
      until: "2026-12-20",
      answerUrl: "https://rights.example.com/answer/sample",
    },
    en: {
      controller: enController,
      reference,
      act: "update",
      about: "The phone number on bill 7781",
      answerBy: "2026-10-29",
      until: "2026-12-20",
      answerUrl: "https://rights.example.com/answer/sample",
    },
  },
  "staff-task": {
    "zh-CN": {
      controller: zhController,
      reference,
      rightName: "删除个人信息",
      deskUrl,
      task: "restricted",
      dueOn: "2026-10-15",
    },
    en: {
      controller: enController,
      reference,
      rightName: "Delete my data",
      deskUrl,
      task: "recipient",
      dueOn: "2026-10-15",
    },
  },
  "staff-notice": {
    "zh-CN": { ...zh, deskUrl, noticeKind: "overdue", dueOn: "2026-10-15", workingDays: 2, assigneeName: "林晓" },
    en: { ...en, deskUrl, noticeKind: "due-in-5", dueOn: "2026-10-15", workingDays: 5, assigneeName: null },
  },
  "staff-cooled": {
    "zh-CN": { ...zh, rightName: "注销账号", deskUrl, dueOn: "2026-10-15" },
    en: { ...en, rightName: "Cancel my account", deskUrl, dueOn: "2026-10-15" },
  },
  "staff-access-asked": { "zh-CN": { ...zh, deskUrl }, en: { ...en, deskUrl } },
  "staff-access-decided": { "zh-CN": { ...zh, deskUrl, until: "2026-10-22" }, en: { ...en, deskUrl, until: null } },
  "staff-due-moved": {
    "zh-CN": { ...zh, deskUrl, before: "2027-02-24", dueOn: "2027-02-23" },
    en: { ...en, deskUrl, before: "2027-02-24", dueOn: "2027-02-23" },
  },
};
