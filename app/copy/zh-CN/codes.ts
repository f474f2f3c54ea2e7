/** What can be wrong with a code. */
export const codeRefusals = {
  "code-wrong": "验证码不正确，请核对邮件后再试。",
  "code-expired": "验证码已过期，请重新获取。",
  "code-spent": "输错次数过多，这个验证码已失效，请重新获取。",
  "code-used": "这个验证码已经用过或已作废，请重新获取。",
  "too-many-tries": "刚才试的次数太多了，请稍等片刻再试。和别人共用网络时，换一个网络也许马上就能试。",
  "too-many-codes": "获取验证码过于频繁，请稍后再试。",
};

/** A stretch of time, rounded up to what people say. In: seconds. */
function stretch(seconds: number): string {
  if (seconds <= 90) return `${seconds} 秒`;
  if (seconds <= 90 * 60) return `${Math.ceil(seconds / 60)} 分钟`;
  return `${Math.ceil(seconds / 3600)} 小时`;
}

/** Why no code is sent now, when one will be, and what else can be done. */
export function codeWait({ by, seconds }: { by: "network" | "contact"; seconds: number }): string {
  return by === "network"
    ? `您所在的网络刚才要了很多验证码（一家公司或一个运营商可能共用一个网络）。请等 ${stretch(seconds)}再按一次。换一个网络，比如手机流量，现在就能试。`
    : `刚才要的验证码太多了，${stretch(seconds)}后可以再要。最近收到的那一封，十分钟内仍然有效。急用的话，请按页面上的联系方式找我们。`;
}
