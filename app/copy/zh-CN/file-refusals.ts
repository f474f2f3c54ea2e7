/** Why a file cannot be taken, and what to do about it. The limits they name stand in `app/domain/files/limits.ts`. */
export const fileRefusals = {
  "file-none": "请先选择一个文件。",
  "file-empty": "这个文件是空的，请换一个。",
  "file-kind": "只收 PDF、JPEG 和 PNG。请另存为其中一种，或拍照上传。",
  "file-too-large": "文件超过 10 MB。请压缩，或分成几个文件上传。",
  "file-too-many-pixels": "图片尺寸过大。请缩小后再上传。",
  "file-too-many-pages": "文件超过 20 页。请只上传相关的页，或分成几个文件。",
  "file-locked": "这份 PDF 有密码，我们打不开。请去掉密码后再上传。",
  "file-broken": "这个文件打不开，可能已损坏。请重新导出，或拍照上传。",
  "files-too-many": "文件数量已到上限。请先移除不需要的文件。",
  "files-too-much": "所有文件合计超过 40 MB。请先移除不需要的文件。",
  "uploads-busy": "现在上传的人较多，请过一分钟再试。",
  "too-many-uploads": "您所在的网络上传过于频繁，请一小时后再试。",
};
