package org.lianxin.activity;

/** Where the sheet is that those who came signed. */
enum SheetKept {
  /** 扫描件已上传. */
  SCANNED,
  /** 纸质件存档. */
  ON_PAPER,
  /** 没有签到表. */
  NONE
}
