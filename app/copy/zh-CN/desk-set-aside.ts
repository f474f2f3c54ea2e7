/** Putting a ticket aside, having that checked, and bringing it back. */
export const deskSetAside = {
  "put-aside": {
    title: "搁置（垃圾申请）",
    help: "不再提醒，期限照旧，可以随时恢复。之后由第二个人核对；需要时也可以写信告知申请人。只用于明显的广告或乱填。",
    submit: "搁置",
    reason: { label: "为什么搁置", hint: "写明判断的依据。" },
  },
  "propose-aside": {
    title: "提请搁置（垃圾申请）",
    help: "工单已经有人在办，搁置要由第二个人确认。确认以前期限照常计算，申请人不会收到通知。",
    submit: "提交复核",
    reason: { label: "为什么搁置", hint: "写明判断的依据。" },
  },
  "confirm-aside": {
    title: "确认搁置",
    help: "请核对同事的理由。确认后不再提醒，可以随时恢复；申请人不会自动收到信。",
    submit: "确认搁置",
  },
  "clear-aside": {
    title: "核对搁置",
    help: "确认这确实不是申请。不是垃圾的，请改用“恢复处理”；应当告诉申请人的，可以再写信告知。",
    submit: "核对无误",
    by: (name: string, when: string) => `${name} · ${when}`,
    note: { label: "核对时看到的", hint: "同事看得到，申请人看不到。" },
  },
  "tell-aside": {
    title: "写信告知申请人",
    help: "申请人会收到一封信：没有办理、为什么、怎样说明这确实是申请。工单仍然搁置。",
    submit: "发出这封信",
    reason: { label: "为什么没有办理", hint: "申请人会看到，请用平常的话写。" },
  },
  "bring-back": {
    title: "恢复处理",
    help: "期限照旧：搁置的日子也算在内。",
    submit: "恢复处理",
    reason: { label: "为什么恢复", hint: "" },
  },
};
