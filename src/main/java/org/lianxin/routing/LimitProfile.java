package org.lianxin.routing;

/** Whose limits an installation goes by (rule local-limits). */
public enum LimitProfile {
  /** 全国: 代表法 2025 and what is usual where it is silent. */
  NATIONAL,
  /**
   * 上海市人民代表大会关于代表建议、批评和意见的规定, in force since 2015; its art. 28 has districts and towns follow it.
   */
  SHANGHAI,
  /** 重庆市人民代表大会代表建议批评和意见工作条例, in force since 2018. */
  CHONGQING,
  /** 热线: 12345 hotline rules, as several cities have them. */
  HOTLINE
}
