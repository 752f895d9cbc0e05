package org.lianxin.guide;

/** The steps of the guide, in the order in which they build on each other. */
enum GuideStep {
  /** 选择区县，建机构. */
  COUNTY("/guide/area"),
  /** 填人员表. */
  PEOPLE("/guide/people"),
  /** 发密码条. */
  PASSWORDS("/accounts/slips"),
  /** 定口径. */
  POLICY("/guide/policy"),
  /** 定启用日期. */
  OPENING("/guide/opening"),
  /** 转入旧台账: an officer's business. */
  OLD_LEDGERS("/old-ledgers"),
  /** 看还缺什么. */
  CHECKUP("/checkup");

  private final String link;

  GuideStep(String link) {
    this.link = link;
  }

  /** The page where it is done. */
  public String link() {
    return link;
  }
}
