import type { portalFiles as Zh } from "../zh-CN/portal-files";

/** Files a person sends, and what they get. */
export const portalFiles = {
  upload: {
    label: "Choose a file",
    hint: "PDF up to 10 MB and 20 pages, or a photo (JPEG, PNG, HEIC) up to 30 MB. Up to 10 files, one at a time. You may cover anything that is not needed as proof.",
    submit: "Upload this file",
  },
  listTitle: "Uploaded",
  empty: "No files uploaded yet.",
  unnamed: "File without a name",
  size: (kilobytes: number) => (kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`),
  remove: "Remove",
  kept: "What you upload is kept encrypted, used for this request only, and deleted when it is closed.",
  question: {
    title: "Do you have any documents to send?",
    help: "Sending them now can save time. If you have none, just continue. If we need something, we will ask for all of it at once.",
    list: "For a request like this we usually need:",
    checkTerm: "Documents",
    checkValue: (count: number) => (count === 0 ? "None uploaded" : `${count} ${count === 1 ? "file" : "files"}`),
  },
  add: {
    title: "Do you want to add anything?",
    help: "You can add something here at any time until your request is closed.",
    words: { label: "What you want to say", hint: "Do not include ID numbers, bank card numbers or passwords." },
    submit: "Send this",
    nothing: "Write something or choose a file",
    received: {
      word: "Received",
      file: "We have received your file.",
      words: "We have received what you added.",
      both: "We have received what you added, and your file.",
    },
  },
  asked: {
    title: "Please send what is missing",
    by: (on: string) => `Please upload the following by ${on}. This is everything that is missing:`,
    late: (on: string) =>
      `We asked for these by ${on}, which has passed. You can still upload them: we will consider anything that arrives before we answer.`,
    words: {
      label: "Anything to add",
      hint: "For example, what you cannot get yet. Do not include ID numbers, bank card numbers or passwords.",
    },
    submit: "That is all, please carry on",
  },
  package: {
    title: "The data are ready",
    ready: (until: string) =>
      `Please download them by ${until}. They are deleted after that. The package has a page to read and print; if you asked for a copy, it also has data files.`,
    rules: {
      title: "The documents are ready",
      ready: (until: string) => `Please download them by ${until}. They are deleted after that.`,
    },
    gone: (until: string) =>
      `The last day to download them was ${until}, and they have been deleted. If you need them, please ask again.`,
    download: "Download the package (ZIP)",
    size: "Size",
    sum: "SHA-256 checksum",
    keep: "Download the package on your own device and keep it safe. Every download is recorded.",
  },
} satisfies typeof Zh;
