import type { Text } from "../../language";
import type { ProfileDraft } from "../profile/profile";
import { law, OWN, section } from "./building";

type Consent = ProfileDraft["consents"][number];

const text = (chinese: string, en: string): Text => ({ "zh-CN": chinese, en });

/** A permission of the phone: switched off there, it is a consent withdrawn. Source: 1.3.6 of the policy. */
function permission(id: string, at: string, what: Text, stops: Text): Consent {
  return {
    id,
    text: what,
    stops,
    where: text("在手机系统设置里可以自己关闭。", "You can switch it off in your phone's settings."),
    stands: section(at),
    stopsStands: section("1.3.6"),
    whereStands: section("1.3.6"),
  };
}

/** A third party's kit in the app: what reads the phone is switched off there, the rest is ours to stop. */
function kit(id: string, at: string, what: Text, stops: Text, where?: Text): Consent {
  return {
    id,
    text: what,
    stops,
    where:
      where ??
      text(
        "手机权限在系统设置里关闭，其余由我们停用。",
        "Switch its permissions off in your phone's settings; we stop the rest.",
      ),
    stands: section(at),
    stopsStands: OWN,
    whereStands: OWN,
  };
}

const PERMISSIONS: Consent[] = [
  permission(
    "location",
    "1.3.1",
    text("位置：推荐您所在地区能买到的商品和服务", "Location: goods and services you can buy where you are"),
    text("不再按您所在的地区推荐。", "Nothing is suggested by where you are."),
  ),
  permission(
    "camera",
    "1.3.2",
    text("摄像头：拍照上传，用来找商品、写评价", "Camera: pictures to find goods or to write a review"),
    text("不能再拍照上传。", "You can no longer take and upload pictures."),
  ),
  permission(
    "album",
    "1.3.2",
    text("相册：上传或者保存图片", "Photos: to upload or save pictures"),
    text("不能再从相册上传图片，也不能把图片存到相册。", "No more pictures from your photos or into them."),
  ),
  permission(
    "microphone",
    "1.3.3",
    text("麦克风：和我们、商家用语音沟通", "Microphone: to talk with us and with shops"),
    text("不能再用语音沟通，仍可以打字。", "No more talking by voice; you can still type."),
  ),
  permission(
    "contacts",
    "1.3.4",
    text(
      "通讯录：免去手动填写联系人，找到也在用一手的联系人",
      "Contacts: to fill in people, and to find those on Yishou",
    ),
    text(
      "联系人要自己填写，也不再帮您找也在用一手的人。",
      "You type contacts yourself, and we no longer look for them.",
    ),
  ),
  permission(
    "app-list",
    "1.3.5",
    text(
      "软件安装列表：看有没有微信等社交软件，好提供相应的登录方式",
      "List of apps: to offer sign-in with WeChat and others",
    ),
    text("不能再据此提供微信等登录方式。", "Sign-in with WeChat and others is no longer offered from it."),
  ),
];

const KITS: Consent[] = [
  kit(
    "sdk-one-tap",
    "1.7 1）",
    text("闪验 SDK：一键登录", "Shanyan SDK: one-tap sign-in"),
    text("不能再一键登录。", "One-tap sign-in stops."),
    text("登录时改用短信验证码，就不会用到它。", "Sign in by text-message code, and it is not used."),
  ),
  kit(
    "sdk-share",
    "1.7 2）",
    text("掌淘 SDK：把商品分享到微信", "Zhangtao SDK: sharing goods to WeChat"),
    text("不能再从商品页直接分享到微信、朋友圈和小程序。", "Goods can no longer be shared straight to WeChat."),
  ),
  kit(
    "sdk-service",
    "1.7 3）",
    text("七鱼客服 SDK：在线咨询和售后", "Qiyu SDK: service chat and after-sales"),
    text("不能再在 App 里在线咨询，仍可以打客服电话。", "No more chat in the app; you can still phone."),
  ),
  kit(
    "sdk-push",
    "1.7 4）",
    text("极光推送 SDK：推送消息", "JPush SDK: push messages"),
    text("不再收到推送消息。", "Push messages stop."),
    text("在手机系统设置里关闭一手的通知。", "Switch Yishou's notifications off in the phone's settings."),
  ),
  kit(
    "sdk-statistics",
    "1.7 5）、7）",
    text("日志上报 SDK、友盟+ SDK：统计浏览和点击", "Log and Umeng SDKs: statistics of views and clicks"),
    text("不再统计您的浏览和点击。", "Your views and clicks are no longer counted."),
  ),
  kit(
    "sdk-bank-card",
    "1.7 9）",
    text("文字识别 SDK：提现绑卡时识别身份证", "Text recognition SDK: reads the ID card when a bank card is bound"),
    text("不能再用拍照识别的方式绑卡提现。", "No more binding of a card for payouts by picture."),
  ),
  kit(
    "sdk-ad-id",
    "1.7 12）",
    text("广告标识符 SDK：统计广告效果", "Advertising identifier (OAID) SDK: measures advertising"),
    text("不再用您的设备统计广告效果。", "Your device no longer counts in it."),
  ),
  kit(
    "sdk-courses",
    "1.7 13）",
    text("小鹅通 SDK：一手大学的课程", "Xiaoe SDK: the courses of Yishou University"),
    text("不能再订阅课程、领课程优惠券。", "Courses and their coupons stop."),
  ),
  kit(
    "sdk-pages",
    "1.7 14）、15）",
    text(
      "腾讯浏览服务、有赞 SDK：部分专场、活动、商品和店铺页面",
      "TBS and Youzan SDKs: some event, goods and shop pages",
    ),
    text("这些页面可能打不开，或者播放不了视频。", "Those pages, or their videos, may not open."),
  ),
  kit(
    "sdk-media",
    "1.7 17）",
    text("七牛 SDK：拍摄、上传短视频、买家秀和点评", "Qiniu SDK: short videos, pictures and reviews you make"),
    text("不能再在 App 里拍摄和上传这些内容。", "You can no longer make and upload them in the app."),
  ),
];

/** What a person agreed to and can take back, as the policy's text names it. */
export const YISHOU_CONSENTS: Consent[] = [
  ...PERMISSIONS,
  {
    id: "birthday",
    text: text("您自己填写的出生日期：生日福利和推荐", "The date of birth you gave: birthday offers and suggestions"),
    stops: text("不再提供生日特权和福利，也不再用于推荐。", "No more birthday offers, and no suggestions from it."),
    where: text(
      "在“我的-设置-个人信息-出生日期”里管理。",
      "See “Me – Settings – Personal information – Date of birth”.",
    ),
    stands: section("1.2.4 3）"),
    stopsStands: OWN,
    whereStands: section("1.2.4 3）"),
  },
  {
    id: "third-party-account",
    text: text(
      "绑定第三方账号，用它的头像、昵称等登录",
      "Sign-in with an account of another company, its picture and name",
    ),
    stops: text("不能再用那个账号登录，仍可以用手机号登录。", "You sign in with your phone number instead."),
    stands: section("1.1（3）b、1.5"),
    stopsStands: OWN,
  },
  {
    id: "marketing",
    text: text("接收商业广告推送和商业短信", "Advertising by push and by text message"),
    stops: text("不再向您发送；订单通知不受影响。", "It stops; order notices stay."),
    stands: section("1.2.2"),
    stopsStands: law("《个人信息保护法》第二十四条"),
  },
  {
    id: "surveys",
    text: text("参加调查，以及问卷星 SDK", "Surveys, and the Wenjuanxing SDK"),
    stops: text("不再邀请您参加调查，在 App 里不能再填问卷。", "No more invitations, and no forms in the app."),
    stands: section("1.6.6、1.7 16）"),
    stopsStands: OWN,
  },
  ...KITS,
  {
    id: "cookies",
    text: text("Cookie 和网络信标等同类技术", "Cookies, beacons and the like"),
    stops: text(
      "要重新输入登录信息；某些情况下会影响安全访问和使用。",
      "You type sign-in details again; safe access and use may suffer in some cases.",
    ),
    where: text("在浏览器里可以修改接受程度，或者拒绝。", "Your browser lets you accept fewer of them, or none."),
    stands: section("2.1、2.3"),
    stopsStands: section("2.2"),
    whereStands: section("2.2"),
  },
  {
    id: "cross-border",
    text: text("向境外提供您的信息（只在您明确授权后）", "Sending your data abroad (only after you clearly agreed)"),
    stops: text("不再向境外提供。", "Nothing more is sent abroad."),
    stands: section("七"),
    stopsStands: OWN,
  },
];

/** What the basic function needs, as the policy's text says. */
export const YISHOU_NEEDED: NonNullable<ProfileDraft["notWithdrawable"]> = [
  {
    ...text("手机号码：注册和验证身份", "Your phone number: to register and to verify you"),
    stands: section("1.2.1"),
  },
  {
    ...text(
      "订单里的收货人、收货地址、电话和交易信息：下单、交付和售后",
      "Consignee, address, phone and trade details of an order: to place it, deliver it and serve you afterwards",
    ),
    stands: section("1.2.3 1）、4）"),
  },
  {
    ...text(
      "交给支付机构的订单号和交易金额：完成付款",
      "Order number and amount, given to the payment company: to pay",
    ),
    stands: section("1.2.3 2）"),
  },
  {
    ...text("保障账号和交易安全所需的设备、日志等信息", "Device and log data that keep your account and trades safe"),
    stands: section("1.2.5"),
  },
];
