package org.lianxin.routing;

/** Whose numbers an installation lives by (domain.md 3.2, 3.5). */
public enum LimitProfile {
  /** 全国: 代表法 2025 and what is usual where it is silent. */
  NATIONAL,
  /** 上海: 上海市人民代表大会关于代表建议、批评和意见的规定, 2016. */
  SHANGHAI,
  /** 重庆: 重庆市's rules on deputies' suggestions, 2017. */
  CHONGQING,
  /** 热线: 12345 hotline rules, as several cities have them. */
  HOTLINE
}
