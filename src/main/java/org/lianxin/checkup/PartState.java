package org.lianxin.checkup;

import java.util.List;

/**
 * How one part of the installation does.
 *
 * @param part which
 * @param isWell false when somebody has to look after it
 * @param kind which sentence says it, {@code checkup.state.<part>.<kind>}
 * @param values what fills its places: numbers, versions and times, nothing of a person
 */
record PartState(Part part, boolean isWell, String kind, List<Object> values) {

  /** What is looked at, and where more of it stands. */
  enum Part {
    /** 版本. */
    VERSION("/help"),
    /** 磁盘. */
    DISK("/backup"),
    /** 内存. */
    MEMORY("/help"),
    /** 数据库. */
    DATABASE("/help"),
    /** 备份. */
    BACKUP("/backup"),
    /** 程序步骤. */
    JOBS("/cockpit/stuck"),
    /** 通知渠道. */
    CHANNEL("/notices/outbox"),
    /** 证书. */
    CERTIFICATE("/help");

    private final String link;

    Part(String link) {
      this.link = link;
    }

    /** The page that says more. */
    public String link() {
      return link;
    }
  }

  static PartState of(Part part, boolean isWell, String kind, Object... values) {
    return new PartState(part, isWell, kind, List.of(values));
  }
}
