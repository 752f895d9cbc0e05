package org.lianxin.takeover;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a column of an old ledger may hold. Its name is {@code takeover.old-field.<field>}, the
 * headings by which offices call it {@code takeover.headings.<field>}.
 */
enum OldField {
  /** 编号: the office's own number. */
  OWN_NO(64),
  /** 收到日期. */
  RECEIVED_ON,
  /** 来源: how it came in. */
  SOURCE(100),
  /** 家站点或信箱: where it was taken in. */
  TAKEN_IN_AT(100),
  /** 接收代表. */
  DEPUTY(100),
  /** 选民姓名: sealed. */
  VOTER(40),
  /** 选民电话: sealed, as it was typed. */
  PHONE(60),
  /** 选民住址: sealed. */
  ADDRESS(200),
  /** 诉求内容: the one thing that each row has. */
  SUBJECT(4000),
  /** 类别. */
  CATEGORY(100),
  /** 地点. */
  PLACE(200),
  /** 承办单位. */
  UNIT(200),
  /** 经办人: who of the unit handles it. */
  HANDLER(40),
  /** 核实日期: when the deputy found out that it is so. */
  VERIFIED_ON,
  /** 交办日期. */
  ASSIGNED_ON,
  /** 办理期限. */
  DUE_ON,
  /** 联系代表日期. */
  CONTACTED_ON,
  /** 联系代表方式. */
  CONTACT_WAY(40),
  /** 答复日期. */
  ANSWERED_ON,
  /** 办结日期. */
  CLOSED_ON,
  /** 办理情况: what was done and answered. */
  OUTCOME(4000),
  /** 结果类别: what came of it, in a word. */
  RESULT(60),
  /** 办理状态: the office's own word for whether it is closed. */
  STATE(60),
  /** 满意度. */
  OPINION(200),
  /** 备注. */
  NOTE(2000);

  /** Sealed in the tables, and in no list (rule sealed-voters). */
  static final Set<OldField> OF_THE_VOTER = EnumSet.of(VOTER, PHONE, ADDRESS);

  private final int most;

  OldField() {
    this(0);
  }

  OldField(int most) {
    this.most = most;
  }

  boolean isDay() {
    return most == 0;
  }

  /** The most characters of a text. */
  int most() {
    return most;
  }

  /** The texts that anybody may read who may read the record, in the order of a record's page. */
  static List<OldField> texts() {
    return Stream.of(values())
        .filter(field -> !field.isDay() && !OF_THE_VOTER.contains(field))
        .toList();
  }

  static List<OldField> days() {
    return Stream.of(values()).filter(OldField::isDay).toList();
  }

  /** The column of its table, such as {@code received_on}. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
