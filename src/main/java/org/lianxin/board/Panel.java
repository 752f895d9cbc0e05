package org.lianxin.board;

import static org.lianxin.board.Figure.AT_RISK;
import static org.lianxin.board.Figure.DEPUTY_SATISFIED;
import static org.lianxin.board.Figure.JOINED;
import static org.lianxin.board.Figure.LEDGERS_DIFFER;
import static org.lianxin.board.Figure.OPEN;
import static org.lianxin.board.Figure.OVERDUE;
import static org.lianxin.board.Figure.REFERRED;
import static org.lianxin.board.Figure.REGISTERED;
import static org.lianxin.board.Figure.REPLIED;
import static org.lianxin.board.Figure.RESOLVED;
import static org.lianxin.board.Figure.SAID_SOLVED;
import static org.lianxin.board.Figure.SATISFIED;
import static org.lianxin.board.Figure.SPLIT_OFF;
import static org.lianxin.board.Figure.STILL_OPEN;
import static org.lianxin.board.Figure.STRUCK_OFF;
import static org.lianxin.board.Figure.TOLD;
import static org.lianxin.board.Figure.UNACCOUNTED;
import static org.lianxin.board.Figure.VOIDED;
import static org.lianxin.board.Figure.WITHDRAWN;

import java.util.List;

/** A table of the board: which figures, all of the same rows, divided by what. */
enum Panel {
  /** 各环节. */
  STAGE(Dimension.STAGE, OPEN, OVERDUE, AT_RISK),
  /** 登记至今. */
  AGE(Dimension.AGE, OPEN, OVERDUE, AT_RISK),
  /** 各层面. */
  LEVEL(Dimension.LEVEL, OPEN, OVERDUE, AT_RISK),
  /** 各区域. */
  AREA(Dimension.AREA, OPEN, OVERDUE, AT_RISK),
  /** 收支平衡. */
  BALANCE(
      Dimension.WHOLE,
      REGISTERED,
      SPLIT_OFF,
      STILL_OPEN,
      STRUCK_OFF,
      JOINED,
      REFERRED,
      WITHDRAWN,
      VOIDED,
      UNACCOUNTED,
      LEDGERS_DIFFER),
  /** 办理成效. */
  RATES(Dimension.WHOLE, REPLIED, SAID_SOLVED, TOLD, RESOLVED, SATISFIED, DEPUTY_SATISFIED),
  /** 答复用时. */
  DAYS(
      Dimension.WHOLE,
      Figure.WITHIN_5,
      Figure.WITHIN_10,
      Figure.WITHIN_15,
      Figure.WITHIN_20,
      Figure.WITHIN_30),
  /** 承办单位. */
  UNITS(
      Dimension.UNIT,
      Figure.ASSIGNED,
      Figure.RETURNED,
      Figure.PASSED_ON,
      Figure.REHANDLED,
      Figure.EXTENDED,
      Figure.SUSPENDED),
  /** 首派即准. */
  FIRST_RIGHT(Dimension.UNIT, Figure.FIRST_RIGHT),
  /** 选民认可解决. */
  UNIT_RESOLVED(Dimension.UNIT, Figure.UNIT_RESOLVED),
  /** 承诺事项. */
  COMMITMENTS(Dimension.WHOLE, Figure.PROMISED, Figure.KEPT, Figure.MISSED, Figure.NOT_DUE),
  /** 回头看. */
  LOOK_BACKS(
      Dimension.WHOLE,
      Figure.LOOKED_BACK,
      Figure.FOUND_REAL,
      Figure.SENT_BACK,
      Figure.SOLVED_BEFORE,
      Figure.SOLVED_WHEN_CHECKED),
  /** 督办与会议. */
  OVERSIGHT(
      Dimension.WHOLE,
      Figure.SUPERVISED,
      Figure.KEY_SUPERVISED,
      Figure.SUPERVISION_ENDED,
      Figure.AT_DIVISION,
      Figure.AT_PROGRESS,
      Figure.RATED_SATISFIED,
      Figure.AT_COORDINATION,
      Figure.SUMMONED,
      Figure.PARTY_REPORTED),
  /** 会议交办. */
  AGREED(Dimension.WHOLE, Figure.AGREED_DUE, Figure.AGREED_IN_TIME, Figure.AGREED_LATE);

  private final Dimension by;
  private final List<Figure> figures;

  Panel(Dimension by, Figure... figures) {
    this.by = by;
    this.figures = List.of(figures);
  }

  Dimension by() {
    return by;
  }

  List<Figure> figures() {
    return figures;
  }

  /** Whether each line is a figure, and not a value by which figures are divided. */
  boolean isList() {
    return by == Dimension.WHOLE;
  }

  boolean hasRates() {
    return figures.stream().anyMatch(Figure::isRate);
  }
}
