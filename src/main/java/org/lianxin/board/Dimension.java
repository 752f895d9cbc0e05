package org.lianxin.board;

/** By what a figure is divided. */
enum Dimension {
  /** 不分. */
  WHOLE("''"),
  /** 环节. */
  STAGE("c.status"),
  /** 登记至今. */
  AGE(
      "case when c.registered_at >= :week then 'WEEK' when c.registered_at >= :month then 'MONTH'"
          + " when c.registered_at >= :quarter then 'QUARTER'"
          + " when c.registered_at >= :half then 'HALF' else 'LONGER' end"),
  /** 层面. */
  LEVEL("coalesce(c.matter_level, 'UNKNOWN')"),
  /** 区域. */
  AREA("c.area"),
  /** 承办单位. */
  UNIT("c.unit");

  /** How long ago a case was registered, in days. */
  enum Age {
    /** 7天以内. */
    WEEK(7),
    /** 8至30天. */
    MONTH(30),
    /** 31至90天. */
    QUARTER(90),
    /** 91至180天. */
    HALF(180),
    /** 180天以上. */
    LONGER(Integer.MAX_VALUE);

    private final int days;

    Age(int days) {
      this.days = days;
    }

    /** The most days. */
    int days() {
      return days;
    }
  }

  private final String sql;

  Dimension(String sql) {
    this.sql = sql;
  }

  /** The value of a row. */
  String sql() {
    return sql;
  }
}
