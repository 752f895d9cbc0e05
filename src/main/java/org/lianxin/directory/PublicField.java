package org.lianxin.directory;

/** What voters may see of a deputy's profile besides the name (rule public-profile). */
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
