package org.lianxin.activity;

/** What a file of an activity shows. */
enum ActivityFileKind {
  /** 活动照片. */
  PHOTO,
  /** 签到表: as it was signed, scanned. */
  SHEET,
  /** 其他材料. */
  OTHER
}
