package org.lianxin.directory;

/** What of a deputy's profile voters may see; the name always (S15). */
public enum PublicField {
  /** 照片. */
  PHOTO,
  /** 工作单位. */
  WORK_UNIT,
  /** 职务. */
  OCCUPATION,
  /** 联系电话. */
  PHONE
}
