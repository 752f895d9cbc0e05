package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What the list says of a case at each step is what the migration would make of the record. */
@LianxinTest
class ListOfACaseTest {

  /** All but the words, which no SQL brings into one form. */
  private static final String ROWS =
      "select id, case_no, status, channel, subject, area, place, category, urgency, accused_body,"
          + " office, deputy, registered_by, received_on, unit, outcome, due_on"
          + " from search_case where case_no = ?";

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transactions;

  @Test
  void followsItFromRegistrationToStrikeOff() {
    var way = new Ways(port, beans).begin(Ways.told("C1"));
    assertSameAsFromTheRecord(way.caseNo());

    way.goesToTheEnd(
        () -> {
          assertSameAsFromTheRecord(way.caseNo());
          var row = row(way.caseNo());
          assertThat(row.get("WORDS").toString().contains("接入市政雨水管。二"))
              .as("a reply is found once it is signed: %s", row)
              .isEqualTo(row.get("OUTCOME") != null);
        });

    assertThat(row(way.caseNo()))
        .containsEntry("STATUS", "STRUCK_OFF")
        .extractingByKeys("UNIT", "OUTCOME")
        .doesNotContainNull();
  }

  private Map<String, Object> row(String caseNo) {
    return jdbc.sql("select * from search_case where case_no = ?")
        .param(caseNo)
        .query()
        .singleRow();
  }

  private void assertSameAsFromTheRecord(String caseNo) {
    var written = jdbc.sql(ROWS).param(caseNo).query().listOfRows();
    var fill = MigrationFill.of("V35__search_case", "search_case");
    transactions.executeWithoutResult(
        undone -> {
          undone.setRollbackOnly();
          jdbc.sql("delete from search_case").update();
          jdbc.sql(fill).update();
          assertThat(jdbc.sql(ROWS).param(caseNo).query().listOfRows()).isEqualTo(written);
        });
  }
}
