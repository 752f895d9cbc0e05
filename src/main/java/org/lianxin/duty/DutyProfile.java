package org.lianxin.duty;

import java.util.Map;

/** Whose expectations hold (rule yearly-duties); those of several add up. */
enum DutyProfile {
  /** 县工作意见 一. */
  COUNTY(Map.of(DutyKind.ACTIVITIES, 2, DutyKind.SOLVED, 1)),
  /** 松江区实施意见 三（六）. */
  SONGJIANG(
      Map.of(
          DutyKind.ACTIVITIES, 4,
          DutyKind.CONCENTRATED, 2,
          DutyKind.PERSON_TIMES, 40,
          DutyKind.REFLECTIONS, 4)),
  /** 枣阳. */
  ZAOYANG(Map.of(DutyKind.FIXED_CONTACTS, 10)),
  /** 南昌西湖: the six ones. */
  NANCHANG(
      Map.of(
          DutyKind.VISITS, 1,
          DutyKind.MATTERS_PUSHED, 1,
          DutyKind.DISPUTES_SETTLED, 1,
          DutyKind.HOUSEHOLDS_HELPED, 1,
          DutyKind.SUGGESTIONS, 1,
          DutyKind.REPORTS, 1));

  private final Map<DutyKind, Integer> targets;

  DutyProfile(Map<DutyKind, Integer> targets) {
    this.targets = targets;
  }

  /** How much of what is expected in a year at least. */
  Map<DutyKind, Integer> targets() {
    return targets;
  }
}
