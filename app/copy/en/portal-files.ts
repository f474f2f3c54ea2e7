import type { portalFiles as Zh } from "../zh-CN/portal-files";

/** Files a person sends, and what they get. */
export const portalFiles = {
  upload: {
    label: "Choose a file",
    hint: "PDF up to 10 MB and 20 pages, or a photo (JPEG, PNG, HEIC) up to 30 MB. 10 files at most, one at a time. You may cover what does not matter.",
    submit: "Upload this file",
  },
  listTitle: "Uploaded",
  empty: "Nothing is uploaded yet.",
  unnamed: "File without a name",
  size: (kilobytes: number) => (kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`),
  remove: "Remove",
  kept: "What you upload is kept encrypted, used for this request only, and deleted when it is closed.",
  question: {
    title: "Do you have papers to send along?",
    help: "Sending them now can save a round of waiting. If you have none, just continue; should something be missing, we list all of it and ask.",
    list: "For a request like this we usually need:",
    checkTerm: "Papers",
    checkValue: (count: number) => (count === 0 ? "None uploaded" : `${count} ${count === 1 ? "file" : "files"}`),
  },
  add: {
    title: "Is there anything to add?",
    help: "You can add something here at any time until your request is closed.",
    words: { label: "What you want to say", hint: "No identity numbers, card numbers or passwords." },
    submit: "Send this",
    nothing: "Write a few words, or choose a file",
    received: {
      word: "Received",
      file: "We have received your file.",
      words: "We have received what you added.",
      both: "We have received what you added, and your file.",
    },
  },
  asked: {
    title: "Please send what is missing",
    by: (on: string) => `Please upload these by ${on}. This is all that is missing:`,
    late: (on: string) =>
      `The day, ${on}, is over. You can still upload; what arrives before our answer is taken into account.`,
    words: {
      label: "Anything to add",
      hint: "For example what you cannot get yet. No identity numbers, card numbers or passwords.",
    },
    submit: "That is all, please go on",
  },
  package: {
    title: "The data are ready",
    ready: (until: string) =>
      `You can download them until ${until}; after that they are deleted. Inside is a page to read and print; a copy also has data files.`,
    rules: {
      title: "The explanation has documents",
      ready: (until: string) => `You can download them until ${until}; after that they are deleted.`,
    },
    gone: (until: string) => `These data expired on ${until} and were deleted. Ask again if you need them.`,
    download: "Download the package (ZIP)",
    size: "Size",
    sum: "SHA-256 checksum",
    keep: "Download it on a device of your own and keep it safe. Each download is recorded.",
  },
} satisfies typeof Zh;
