import { runAsChild } from "./child-process";
import { type MailboxOptions, startMailbox } from "./mailbox";

runAsChild(async (options: MailboxOptions) => {
  const { smtpUrl, url, stop } = await startMailbox(options);
  return { answer: { smtpUrl, url }, stop };
});
