/** Why a file cannot be taken, and what to do about it. The limits they name stand in `app/domain/files/limits.ts`. */
export const fileRefusals = {
  "file-none": "请先选择一个文件。",
  "file-where": "请先选择文件属于哪一类，再选一次文件。",
  "file-empty": "这个文件是空的，请换一个。",
  "file-kind": "只收 PDF、JPEG、PNG 和 HEIC。请另存为其中一种，或拍照上传。",
  "file-heic":
    "这张 HEIC 照片无法转换。iPhone：设置 › 相机 › 格式 › 选“兼容性最佳”，重新拍一张；或者打开照片，截屏后上传截图。",
  "file-too-large": "文件过大：PDF 不超过 10 MB，照片不超过 30 MB。请压缩，或分成几个文件上传。",
  "file-too-many-pixels": "图片尺寸过大。请缩小后再上传。",
  "file-too-many-pages": "文件超过 20 页。请只上传相关的页，或分成几个文件。",
  "file-locked": "这份 PDF 有密码，我们打不开。请去掉密码后再上传。",
  "file-broken": "这个文件打不开，可能已损坏。请重新导出，或拍照上传。",
  "file-too-heavy": "打开这个文件占用的资源过多。请另存（打印）为新的 PDF，或拍照上传。",
  "file-too-slow": "打开这个文件超过了 30 秒。请另存（打印）为新的 PDF，或拍照上传。",
  "files-too-many": "文件数量已到上限。请先移除不需要的文件。",
  "files-too-much": "所有文件合计超过 40 MB。请先移除不需要的文件。",
  "uploads-busy": "现在上传的人较多，请过一分钟再试。",
  "too-many-additions": "一小时内补充的次数已达上限。您写的内容还在，请稍后再提交。",
  "upload-cut-off": "文件没有传完，请重新上传。",
  "too-many-uploads": "您所在的网络上传过于频繁，请一小时后再试。",
  "table-unreadable": "这份表格读不出来。请存成 UTF-8 编码的 CSV，第一行写列名，不超过 2 MB。",
  "table-too-large": "表格超过 2 MB。请分成几类登记，或删去不需要的列。",
  "table-too-many-rows": "表格超过 20,000 行。请删去不需要的行。",
  "table-too-many-columns": "表格超过 100 列。请删去不需要的列。",
  "evidence-unknown": "所选材料不在这份政策之内。",
  "findings-missing": "还没有写明查到了什么。请先在“办结”里逐类写明，没有的也要写。",
  "not-redacted": "请先确认：第三方的信息已经遮盖。",
};

const MB = 1024 * 1024;

/** Rounded up, so that what is too much never reads like what is allowed. */
function inMb(bytes: number): string {
  return `${(Math.ceil((bytes / MB) * 10) / 10).toFixed(1).replace(/\.0$/, "")} MB`;
}

function inTenThousands(pixels: number): string {
  return `${Math.ceil(pixels / 10_000).toLocaleString("en")} 万像素`;
}

/** The same of what is too much, once it is known how much it is. In: how much, and the most there may be. */
export const tooMuch = {
  "file-too-large": (is: number, most: number) =>
    `这个文件有 ${inMb(is)}，这类文件不能超过 ${inMb(most)}。请压缩，或分成几个文件上传。`,
  "file-too-many-pixels": (is: number, most: number) =>
    `这张图片有 ${inTenThousands(is)}，不能超过 ${inTenThousands(most)}。请缩小后再上传。`,
  "file-too-many-pages": (is: number, most: number) =>
    `这个文件有 ${is} 页，不能超过 ${most} 页。请只上传相关的页，或分成几个文件。`,
  "files-too-many": (is: number, most: number) => `已有 ${is} 个文件，最多 ${most} 个。请先移除不需要的文件。`,
  "files-too-much": (is: number, most: number) =>
    `加上这个，所有文件合计 ${inMb(is)}，不能超过 ${inMb(most)}。请先移除不需要的文件。`,
  "table-too-large": (is: number, most: number) => `表格有 ${inMb(is)}，不能超过 ${inMb(most)}。请删去不需要的列。`,
  "table-too-many-rows": (is: number, most: number) => `表格有 ${is} 行，不能超过 ${most} 行。请删去不需要的行。`,
  "table-too-many-columns": (is: number, most: number) => `表格有 ${is} 列，不能超过 ${most} 列。请删去不需要的列。`,
};
