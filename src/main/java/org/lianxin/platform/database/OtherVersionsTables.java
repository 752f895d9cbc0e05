package org.lianxin.platform.database;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the start on tables that another version made, with the cure and without a stack trace. */
class OtherVersionsTables extends AbstractFailureAnalyzer<FlywayValidateException> {

  private static final String SENTENCE =
      "数据库由不相容的另一版本建立,未作任何改动:请换用空数据库(内置数据库删除文件夹 data,MySQL 在 LIANXIN_MYSQL_URL 中写明另一个库),"
          + "或者仍用原来的版本启动。 Another version made these tables, and this one can't go on with"
          + " them; nothing was changed: start on an empty database (delete the folder data, or name"
          + " another database in LIANXIN_MYSQL_URL), or start the version that made them.";

  @Override
  protected FailureAnalysis analyze(Throwable failure, FlywayValidateException cause) {
    return new FailureAnalysis(SENTENCE, null, failure);
  }
}
