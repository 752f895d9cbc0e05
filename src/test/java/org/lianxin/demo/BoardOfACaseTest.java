package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What the board knows of a case at each step is what the migration would make of the record. */
@LianxinTest
class BoardOfACaseTest {

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transactions;

  @Test
  void followsItFromRegistrationToStrikeOff() {
    var way = new Ways(port, beans).begin(Ways.told("C1"));
    assertSameAsFromTheRecord(way.caseNo());

    way.goesToTheEnd(() -> assertSameAsFromTheRecord(way.caseNo()));

    assertThat(rows("board_case", way.caseNo()))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("STATUS", "STRUCK_OFF")
                    .containsEntry("END_ON", null)
                    .extractingByKeys("ANSWERED_ON", "ANSWER", "SOLVED", "DEPUTY_RATING")
                    .doesNotContainNull());
    assertThat(rows("board_order", way.caseNo()))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("TAKEN", 1).containsEntry("RETURNED", 0));
  }

  private List<Map<String, Object>> rows(String table, String caseNo) {
    return jdbc.sql("select * from " + table + " where case_no = ? order by 1")
        .param(caseNo)
        .query()
        .listOfRows();
  }

  private void assertSameAsFromTheRecord(String caseNo) {
    for (var table : List.of("board_case", "board_order")) {
      var written = rows(table, caseNo);
      transactions.executeWithoutResult(
          undone -> {
            undone.setRollbackOnly();
            jdbc.sql("delete from " + table).update();
            jdbc.sql(MigrationFill.of("V87__board_facts", table)).update();
            assertThat(rows(table, caseNo)).isEqualTo(written);
          });
    }
  }
}
