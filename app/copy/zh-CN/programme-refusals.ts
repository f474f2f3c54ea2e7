/** Why something was not done with a notice to many. */
export const programmeRefusals = {
  "programme-gone": "没有找到这份专项通知。",
  "programme-moved": "这份专项通知刚刚有变化，请看最新状态后再操作。",
  "programme-not-ready": "这份专项通知还不能发布，请看还缺什么。",
  "same-author": "发布要由没有参与起草和提交的同事来做。",
  "taking-out-own": "名单要由没有参与起草和提交的同事或者管理员下载。",
  "audience-empty": "请粘贴名单，或者选择一个名单文件。",
  "audience-lines": "名单里有几行不能用，请按下面的行号修改后重新提交。现有的名单没有变。",
  "audience-too-many": "名单最多 100000 人，请分成几份通知。",
  "audience-unreadable": "读不出这份名单，请用 UTF-8、UTF-16 或 GBK 编码的 CSV，每行一个邮箱。",
};
