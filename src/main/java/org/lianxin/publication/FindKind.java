package org.lianxin.publication;

/** What in a text may tell who somebody is. */
enum FindKind {
  /** 姓名. */
  NAME("某某", false),
  /** 电话. */
  PHONE("（电话略）", true),
  /** 证件或者账号. */
  ID_NUMBER("（号码略）", true),
  /** 电子邮箱. */
  E_MAIL("（邮箱略）", true),
  /** 车牌. */
  PLATE("（车牌略）", true),
  /** 住址. */
  ADDRESS("（住址略）", false);

  private final String instead;
  private final boolean isCertain;

  FindKind(String instead, boolean isCertain) {
    this.instead = instead;
    this.isCertain = isCertain;
  }

  /** What the proposal has in its place. */
  String instead() {
    return instead;
  }

  /** Whether no person has to decide: such a number is in no published text. */
  boolean isCertain() {
    return isCertain;
  }
}
