import type { Text } from "../../language";
import type { ProfileDraft } from "../profile/profile";
import { OWN, section } from "./building";

type Consent = ProfileDraft["consents"][number];

const text = (chinese: string, en: string): Text => ({ "zh-CN": chinese, en });

/** A permission of the phone: switched off there, the consent is withdrawn. Source: 五（二） of the policy. */
function permission(id: string, at: string, what: Text, stops: Text, stopsStands: string): Consent {
  return {
    id,
    text: what,
    stops,
    where: text("在手机系统设置里可以自己关闭。", "You can switch this off in your phone's settings."),
    stands: section(at),
    stopsStands,
    whereStands: section("五（二）"),
  };
}

/** By permission. What stops without its own words in the text is its general rule: what the consent was for. */
const PERMISSIONS: Consent[] = [
  permission(
    "notification",
    "一（一）1",
    text(
      "通知：业务和订单提醒、聊天消息、活动促销和推荐",
      "Notifications: reminders, orders, chat messages, offers and suggestions",
    ),
    text("收不到这些提醒和推荐，基本功能照常。", "These reminders and suggestions stop. Basic functions still work."),
    section("一（一）1"),
  ),
  permission(
    "location",
    "一（二）4 插件（2）",
    text(
      "位置：推荐附近门店、按区域筛选、导航到门店（高德地图）",
      "Location: suggesting nearby shops, filtering by area, directions to a shop (Amap)",
    ),
    text(
      "不再推荐附近门店，也不能从当前位置导航。",
      "Nearby shops are no longer suggested, and directions from the present location do not work.",
    ),
    section("五（二）"),
  ),
  permission(
    "camera",
    "一（二）4（2）",
    text(
      "摄像头：拍摄上传、发布信息、语音通话、扫码",
      "Camera: taking and uploading pictures, posting, voice calls and scanning codes",
    ),
    text(
      "不能再拍摄上传、扫码，也不能发起语音通话。",
      "Taking and uploading pictures, scanning codes and starting voice calls stop working.",
    ),
    section("五（二）"),
  ),
  permission(
    "album",
    "一（二）4（3）",
    text(
      "相册（存储）：上传图片和视频、换头像、在沟通中发图片",
      "Photos (storage): uploading pictures and videos, changing the profile picture, sending pictures in chat",
    ),
    text(
      "不能再从手机里上传或者发送图片、视频。",
      "Pictures and videos can no longer be uploaded or sent from the phone.",
    ),
    section("五（二）"),
  ),
  permission(
    "calendar",
    "一（二）4（4）",
    text("日历：记录抢购、预约等，到时提醒", "Calendar: saving sales and bookings, with reminders"),
    text("不再往日历里写提醒。", "Reminders are no longer added to the calendar."),
    section("五（二）"),
  ),
  permission(
    "phone",
    "一（二）4（5）",
    text("电话（手机信息）：手机号一键登录", "Phone (device information): one-tap sign-in with the phone number"),
    text("不能再用手机号一键登录。", "One-tap sign-in with the phone number stops working."),
    section("五（二）"),
  ),
];

/** What a person agreed to and can take back, as the policy's text names it. */
export const BAIJU_CONSENTS: Consent[] = [
  ...PERMISSIONS,
  {
    id: "face",
    text: text(
      "面部识别信息：触发风险时核验是不是本人",
      "Face recognition data: checking that it is the right person when there is a risk",
    ),
    stops: text(
      "触发风险时不能再发布信息、即时通讯、回收物品和网络支付；浏览和搜索照常。",
      "When there is a risk, posting, chat, trade-ins and online payment are not possible. Browsing and searching still work.",
    ),
    where: text(
      "在手机系统设置里关闭摄像头权限，就不能再做人脸识别。",
      "If you switch off the camera permission in your phone's settings, face recognition can no longer be used.",
    ),
    stands: section("一（一）3、一（二）4（2）"),
    stopsStands: section("一（一）3"),
    whereStands: section("一（二）4（2）"),
  },
  {
    id: "profile-extras",
    text: text(
      "补充的账户信息，例如性别、出生日期、个人简介",
      "Additional account details, such as sex, date of birth and profile text",
    ),
    stops: text(
      "不再据此提供个性化推荐和会员服务，基本功能照常。",
      "They are no longer used for personalised suggestions and member services. Basic functions still work.",
    ),
    where: text("在“设置”里修改或者删除个人资料。", "You can change or delete them under “设置” (settings)."),
    stands: section("一（一）4"),
    stopsStands: section("一（一）4"),
    whereStands: section("五（一）"),
  },
  {
    id: "third-party-account",
    text: text("绑定微信等第三方账号登录", "Signing in with a linked WeChat or other third-party account"),
    stops: text("不能再用那个账号登录。", "Signing in with that account stops."),
    where: text("在“设置”里解绑第三方账号。", "You can unlink it under “设置” (settings)."),
    stands: section("一（一）2"),
    stopsStands: section("五（二）"),
    whereStands: section("五（一）"),
  },
  {
    id: "bank-card",
    text: text("绑定的银行卡", "Linked bank cards"),
    stops: text("不能再用这张卡付款。", "Paying with that card stops."),
    where: text("在“设置”里解绑银行卡。", "You can unlink it under “设置” (settings)."),
    stands: section("五（一）"),
    stopsStands: OWN,
    whereStands: section("五（一）"),
  },
  {
    id: "smart-push",
    text: text(
      "个推 SDK：推送消息、按应用列表和位置推荐内容",
      "Getui SDK: push messages, and suggestions based on the list of apps and the location",
    ),
    stops: text("不再智能推送；耗电和流量可能增加。", "Smart push messages stop. Battery and data use may increase."),
    where: text(
      "可以选择关闭；通知权限在手机系统设置里关闭。",
      "You can choose to switch it off; notifications can be switched off in your phone's settings.",
    ),
    stands: section("一（二）4 插件（1）"),
    stopsStands: section("一（二）4 插件（1）（2）"),
    whereStands: section("一（二）4 插件（1）（2）、五（二）"),
  },
  {
    id: "statistics",
    text: text("安装统计 SDK：统计安装和使用", "Openinstall SDK: statistics on installation and use"),
    stops: text("不再用这台设备做这些统计。", "The device is no longer included in these statistics."),
    where: text(
      "手机权限在系统设置里关闭，其余由我们停用。",
      "You can switch off its permissions in your phone's settings; we switch off the rest.",
    ),
    stands: section("一（二）4 插件（1）（4）"),
    stopsStands: OWN,
    whereStands: OWN,
  },
  {
    id: "partners-ads",
    text: text(
      "与广告、统计分析合作方共享（经授权）",
      "Sharing with advertising and analytics partners (with permission)",
    ),
    stops: text("不再与他们共享。", "Data are no longer shared with them."),
    stands: section("三（一）4"),
    stopsStands: section("五（二）"),
  },
  {
    id: "sharing-agreed",
    text: text(
      "另外同意过的共享和公开披露，包括向关联公司提供敏感信息",
      "Sharing and publication agreed to separately, including sensitive data with affiliates",
    ),
    stops: text(
      "不再据此共享或者公开；撤回以前已经提供的不受影响。",
      "Data are no longer shared or published on this basis. What was shared before is not affected.",
    ),
    stands: section("三（一）1、三（一）3、三（三）1"),
    stopsStands: section("五（二）"),
  },
  {
    id: "surveys",
    text: text("参加问卷调查", "Surveys"),
    stops: text("不再邀请填写问卷。", "There are no more surveys."),
    stands: section("一（二）7（1）"),
    stopsStands: OWN,
  },
  {
    id: "cookies",
    text: text("Cookie 和网络信标等同类技术", "Cookies, web beacons and similar technologies"),
    stops: text("有些便捷和安全功能可能不完整。", "Some convenience and security functions may not work fully."),
    where: text(
      "在浏览器里清除或者拒绝；软件里保存的也可以清除。",
      "You can clear or refuse them in your browser; those stored by the app can be cleared too.",
    ),
    stands: section("二（一）、二（二）"),
    stopsStands: section("二（一）"),
    whereStands: section("二（一）"),
  },
  {
    id: "cross-border",
    text: text("向境外提供个人信息（只在单独征得同意后）", "Sending data abroad (only with separate consent)"),
    stops: text("不再向境外提供。", "Data are no longer sent abroad."),
    stands: section("一（一）5、四（一）2"),
    stopsStands: section("五（二）"),
  },
];

/** What the basic function or the law needs, as the policy's text says. */
export const BAIJU_NEEDED: NonNullable<ProfileDraft["notWithdrawable"]> = [
  {
    ...text("手机号码：注册时用短信验证码核验身份", "Phone number: used to verify identity by text message at sign-up"),
    stands: section("一（一）2"),
  },
  {
    ...text(
      "订单里的收货人姓名、收货地址和手机号：没有它们不能下单和送达",
      "Recipient's name, address and phone number in an order: without them, ordering and delivery are not possible",
    ),
    stands: section("一（二）1（3）①"),
  },
  {
    ...text(
      "交给支付机构的订单号和交易金额：完成付款",
      "Order number and amount, passed to the payment company: needed to complete payment",
    ),
    stands: section("一（二）1（3）②"),
  },
  {
    ...text(
      "实名认证的姓名和身份证号：发布信息、即时通讯、回收物品和网络支付，法律要求实名",
      "Real name and ID number: required by law for posting, chat, trade-ins and online payment",
    ),
    stands: section("一（一）3"),
  },
];
