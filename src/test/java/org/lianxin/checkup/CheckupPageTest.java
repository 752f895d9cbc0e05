package org.lianxin.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianxin.DirectoryRows;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page on the demo district, into which each test puts a fault of its own. */
@LianxinTest
class CheckupPageTest {

  private static final String UNIT = "TEST-CHECKUP";
  private static final String MAILBOX = "TEST-CHECKUP-BOX";

  @LocalServerPort int port;
  @Autowired JdbcClient database;

  @AfterEach
  void mend() {
    database.sql("delete from roster_body where code = ?").param(UNIT).update();
    database.sql("delete from roster_mailbox where code = ?").param(MAILBOX).update();
    DirectoryRows.changed(database);
  }

  private String page(String path) {
    return Visitor.signedIn(port, "admin").get(path).body();
  }

  @Test
  void namesAUnitThatNobodyIsIn() {
    database
        .sql(
            "insert into roster_body (row_key, code, name, kind, body_level, area, in_force)"
                + " values (?, ?, '没有人的单位', 'HANDLING_UNIT', 'STREET', '310117001000', true)")
        .params(UNIT, UNIT)
        .update();
    DirectoryRows.changed(database);

    assertThat(page("/checkup"))
        .contains(
            "承办单位没有承办人",
            "会卡住",
            "没有人的单位（TEST-CHECKUP）没有能登录的承办人。",
            "没有人的单位（TEST-CHECKUP）没有已生效、能登录的负责人。",
            "在通讯录的“任职”表中补上承办人",
            "href=\"/directory\"");
  }

  @Test
  void namesAMailboxWhoseDeputyIsGoneUntilSomebodyIsEntrustedWithIt() {
    database
        .sql(
            "insert into roster_mailbox (row_key, code, constituency, area, place, deputy, in_force)"
                + " values (?, ?, '310117-QX01', '310117001000', '旧门厅', 'QD-GONE', true)")
        .params(MAILBOX, MAILBOX)
        .update();
    DirectoryRows.changed(database);
    assertThat(page("/checkup")).contains("信箱TEST-CHECKUP-BOX（旧门厅）的代表不在任");

    database
        .sql(
            "update roster_mailbox set keeper = 'yueyang.liaison', keeper_from = '2020-01-01',"
                + " keeper_to = '2099-12-31' where code = ?")
        .param(MAILBOX)
        .update();
    DirectoryRows.changed(database);

    assertThat(page("/checkup")).doesNotContain(MAILBOX);
  }

  @Test
  void findsTheShippedTablesWithoutAGap() {
    var page = page("/checkup");

    var sound = page.substring(page.indexOf("已检查，没有问题"));
    assertThat(sound).contains("期限没有规定", "决策表有缺口");
  }

  @Test
  void speaksEnglishToo() {
    assertThat(page("/checkup?language=en")).contains("Configuration check", "Checked and sound");
  }

  @Test
  void opensForAdministratorsAlone() {
    assertThat(Visitor.signedIn(port, "supervisor").get("/checkup").statusCode()).isEqualTo(403);
    assertThat(Visitor.signedIn(port, "yueyang.officer").get("/checkup").statusCode())
        .isEqualTo(403);
  }
}
