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
    where: text("在手机系统设置里可以自己关闭。", "You can switch this off in your phone's settings."),
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
        "You can switch off its permissions in your phone's settings; we switch off the rest.",
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
    text("位置：推荐所在地区能买到的商品和服务", "Location: suggesting goods and services available nearby"),
    text("不再按所在的地区推荐。", "Goods and services are no longer suggested by area."),
  ),
  permission(
    "camera",
    "1.3.2",
    text(
      "摄像头：拍照上传，用来找商品、写评价",
      "Camera: taking and uploading pictures to find goods or write reviews",
    ),
    text("不能再拍照上传。", "Pictures can no longer be taken and uploaded."),
  ),
  permission(
    "album",
    "1.3.2",
    text("相册：上传或者保存图片", "Photos: uploading or saving pictures"),
    text(
      "不能再从相册上传图片，也不能把图片存到相册。",
      "Pictures can no longer be uploaded from the photos or saved to them.",
    ),
  ),
  permission(
    "microphone",
    "1.3.3",
    text("麦克风：和我们、商家用语音沟通", "Microphone: voice messages with us and with shops"),
    text("不能再用语音沟通，仍可以打字。", "Voice messages stop; typing still works."),
  ),
  permission(
    "contacts",
    "1.3.4",
    text(
      "通讯录：免去手动填写联系人，找到也在用一手的联系人",
      "Contacts: filling in contacts, and finding those who also use Yishou",
    ),
    text(
      "联系人要手动填写，也不再寻找同样在用一手的联系人。",
      "Contacts have to be entered by hand, and those who also use Yishou are no longer found.",
    ),
  ),
  permission(
    "app-list",
    "1.3.5",
    text(
      "软件安装列表：看有没有微信等社交软件，好提供相应的登录方式",
      "List of installed apps: checking for social apps such as WeChat, to offer sign-in with them",
    ),
    text(
      "不能再据此提供微信等登录方式。",
      "Sign-in with WeChat and other apps can no longer be offered on this basis.",
    ),
  ),
];

const KITS: Consent[] = [
  kit(
    "sdk-one-tap",
    "1.7 1）",
    text("闪验 SDK：一键登录", "Shanyan SDK: one-tap sign-in"),
    text("不能再一键登录。", "One-tap sign-in stops working."),
    text("登录时改用短信验证码，就不会用到它。", "If you sign in with a text message code instead, it is not used."),
  ),
  kit(
    "sdk-share",
    "1.7 2）",
    text("掌淘 SDK：把商品分享到微信", "Zhangtao SDK: sharing goods to WeChat"),
    text(
      "不能再从商品页直接分享到微信、朋友圈和小程序。",
      "Goods can no longer be shared directly to WeChat, Moments or mini programs.",
    ),
  ),
  kit(
    "sdk-service",
    "1.7 3）",
    text("七鱼客服 SDK：在线咨询和售后", "Qiyu SDK: customer service chat and after-sales service"),
    text("不能再在 App 里在线咨询，仍可以打客服电话。", "Chat in the app stops; customer service can still be phoned."),
  ),
  kit(
    "sdk-push",
    "1.7 4）",
    text("极光推送 SDK：推送消息", "JPush SDK: push messages"),
    text("不再收到推送消息。", "Push messages stop."),
    text("在手机系统设置里关闭一手的通知。", "You can switch off Yishou's notifications in your phone's settings."),
  ),
  kit(
    "sdk-statistics",
    "1.7 5）、1.7 7）",
    text("日志上报 SDK、友盟+ SDK：统计浏览和点击", "Log and Umeng SDKs: statistics on views and clicks"),
    text("不再统计浏览和点击。", "Views and clicks are no longer counted."),
  ),
  kit(
    "sdk-bank-card",
    "1.7 9）",
    text(
      "文字识别 SDK：提现绑卡时识别身份证",
      "Text recognition SDK: reading the ID card when a bank card is linked for payouts",
    ),
    text("不能再用拍照识别的方式绑卡提现。", "A bank card can no longer be linked for payouts by taking a picture."),
  ),
  kit(
    "sdk-ad-id",
    "1.7 12）",
    text("广告标识符 SDK：统计广告效果", "Advertising identifier (OAID) SDK: measuring the effect of advertising"),
    text("不再用这台设备统计广告效果。", "The device is no longer used to measure the effect of advertising."),
  ),
  kit(
    "sdk-courses",
    "1.7 13）",
    text("小鹅通 SDK：一手大学的课程", "Xiaoe SDK: Yishou University courses"),
    text("不能再订阅课程、领课程优惠券。", "Subscribing to courses and getting course coupons stop."),
  ),
  kit(
    "sdk-pages",
    "1.7 14）、1.7 15）",
    text(
      "腾讯浏览服务、有赞 SDK：部分专场、活动、商品和店铺页面",
      "TBS and Youzan SDKs: some event, product and shop pages",
    ),
    text("这些页面可能打不开，或者播放不了视频。", "These pages may not open, or their videos may not play."),
  ),
  kit(
    "sdk-media",
    "1.7 17）",
    text(
      "七牛 SDK：拍摄、上传短视频、买家秀和点评",
      "Qiniu SDK: taking and uploading short videos, buyer pictures and reviews",
    ),
    text("不能再在 App 里拍摄和上传这些内容。", "These can no longer be taken and uploaded in the app."),
  ),
];

/** What a person agreed to and can take back, as the policy's text names it. */
export const YISHOU_CONSENTS: Consent[] = [
  ...PERMISSIONS,
  {
    id: "birthday",
    text: text(
      "自愿填写的出生日期：生日福利和推荐",
      "The date of birth given voluntarily: birthday offers and suggestions",
    ),
    stops: text(
      "不再提供生日特权和福利，也不再用于推荐。",
      "Birthday offers stop, and it is no longer used for suggestions.",
    ),
    where: text(
      "在“我的-设置-个人信息-出生日期”里管理。",
      "You can manage it under “我的-设置-个人信息-出生日期” (me – settings – personal information – date of birth).",
    ),
    stands: section("1.2.4 3）"),
    stopsStands: OWN,
    whereStands: section("1.2.4 3）"),
  },
  {
    id: "third-party-account",
    text: text(
      "绑定第三方账号，用它的头像、昵称等登录",
      "Linking a third-party account, and signing in with its picture and name",
    ),
    stops: text(
      "不能再用那个账号登录，仍可以用手机号登录。",
      "Signing in with that account stops; the phone number still works.",
    ),
    stands: section("1.1（3）b、1.5"),
    stopsStands: OWN,
  },
  {
    id: "face",
    text: text(
      "面部信息：识别是不是真实用户，判断账号风险",
      "Face data: checking that a real person uses the account, and judging its risk",
    ),
    stops: text(
      "不再用面部信息识别风险；少了它，我们可能无法保护账号安全。",
      "Face data are no longer used to detect risks; without them it may not be possible to protect the account.",
    ),
    where: text(
      "在手机系统设置里关闭摄像头权限，就不能再采集。",
      "If you switch off the camera permission in your phone's settings, it can no longer be collected.",
    ),
    stands: section("1.2.5"),
    stopsStands: section("1.2.5"),
    whereStands: OWN,
  },
  {
    id: "data-from-others",
    text: text(
      "向关联方、合作伙伴等第三方获取其他信息，用于防欺诈",
      "Getting other data from affiliates, partners and other third parties, to prevent fraud",
    ),
    stops: text("不再据此向他们获取。", "Data are no longer taken from them on this basis."),
    stands: section("1.1（3）a、1.5"),
    stopsStands: OWN,
  },
  {
    id: "marketing",
    text: text("接收商业广告推送和商业短信", "Advertising by push message and text message"),
    stops: text("不再发送；订单通知不受影响。", "No more advertising is sent. Order notices are not affected."),
    stands: section("1.2.2"),
    stopsStands: law("《个人信息保护法》第二十四条"),
  },
  {
    id: "surveys",
    text: text("参加调查，以及问卷星 SDK", "Surveys, and the Wenjuanxing SDK"),
    stops: text(
      "不再邀请参加调查，在 App 里不能再填问卷。",
      "Invitations to surveys stop, and survey forms in the app can no longer be filled in.",
    ),
    stands: section("1.6.6、1.7 16）"),
    stopsStands: OWN,
  },
  ...KITS,
  {
    id: "cookies",
    text: text("Cookie 和网络信标等同类技术", "Cookies, web beacons and similar technologies"),
    stops: text(
      "要重新输入登录信息；某些情况下会影响安全访问和使用。",
      "Sign-in details have to be entered again. In some cases this may affect safe access and use.",
    ),
    where: text(
      "在浏览器里可以修改接受程度，或者拒绝。",
      "You can change what you accept, or refuse them, in your browser.",
    ),
    stands: section("2.1、2.3"),
    stopsStands: section("2.2"),
    whereStands: section("2.2"),
  },
  {
    id: "sharing-agreed",
    text: text("另外同意过的共享、转让和公开披露", "Sharing, transfer and publication agreed to separately"),
    stops: text(
      "不再据此共享、转让或者公开；撤回以前已经提供的不受影响。",
      "Data are no longer shared, transferred or published on this basis. What was shared before is not affected.",
    ),
    stands: section("3.1.1、3.2.1、3.3.1"),
    stopsStands: law("《个人信息保护法》第十五条"),
  },
  {
    id: "cross-border",
    text: text("向境外提供个人信息（只在明确授权后）", "Sending data abroad (only with explicit consent)"),
    stops: text("不再向境外提供。", "Data are no longer sent abroad."),
    stands: section("七"),
    stopsStands: OWN,
  },
];
