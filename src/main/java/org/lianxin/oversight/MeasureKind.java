package org.lianxin.oversight;

import java.util.List;
import java.util.stream.Stream;
import org.lianxin.demand.DemandStatus;

/**
 * What the congress does about a case beside the clock (rules supervised-by-chairpersons,
 * three-meetings, coordinated-units, party-report).
 */
enum MeasureKind {
  /** 督办: picked by the chairpersons' meeting or the presidium. */
  SUPERVISED,
  /** 重点督办: one of the few that it pushes itself. */
  KEY_SUPERVISED,
  /** 分工会: says which unit does what. */
  DIVISION,
  /** 推进会: says what holds it up and what comes next. */
  PROGRESS,
  /** 测评会: rates what was done. */
  RATING,
  /** 协调会: several units agree who does what until when. */
  COORDINATION,
  /** 约谈: the principal of a unit is called in. */
  SUMMONS,
  /** 向党委报告: an important matter goes to the Party committee. */
  PARTY_REPORT;

  /** Those that are decided at a meeting whose minutes are kept here. */
  static List<MeasureKind> meetings() {
    return Stream.of(values()).filter(MeasureKind::isMeeting).toList();
  }

  boolean isMeeting() {
    return !isSupervision() && this != PARTY_REPORT;
  }

  boolean isSupervision() {
    return this == SUPERVISED || this == KEY_SUPERVISED;
  }

  /** Whether a case that stands there may still be dealt with so. */
  boolean takes(DemandStatus status) {
    return switch (this) {
      case RATING -> status.isAnswered();
      case PARTY_REPORT -> status != DemandStatus.WITHDRAWN && status != DemandStatus.VOIDED;
      default -> !status.isOver() && status != DemandStatus.JOINED;
    };
  }

  /** How many units at least have to be given something to do. */
  int fewestUnits() {
    return switch (this) {
      case DIVISION -> 1;
      case COORDINATION -> 2;
      default -> 0;
    };
  }
}
