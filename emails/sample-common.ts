import type { Controller } from "./letter";

/* What the samples of all letters have in common. */

export const zhController: Controller = {
  name: "资源GO",
  hotline: "400-000-0000",
  email: "privacy@example.com",
  address: "示例市示例区示例路 1 号",
};

export const enController: Controller = {
  name: "Resource GO",
  hotline: "400-000-0000",
  email: "privacy@example.com",
  address: "1 Example Road, Example City",
};

export const reference = "RD-7K4M-2QXP";
export const trackUrl = "https://rights.example.com/track/RD-7K4M-2QXP";

export const zh = { controller: zhController, reference, rightName: "删除个人信息", trackUrl };
export const en = { controller: enController, reference, rightName: "Delete my data", trackUrl };
