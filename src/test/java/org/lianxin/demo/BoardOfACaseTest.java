package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
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
  void followsItFromRegistrationToStrikeOff() throws IOException {
    var way = new Ways(port, beans).begin(Ways.told("C1"));
    assertSameAsFromTheRecord(way.caseNo());
    for (var next = way.steps().findFirst(); next.isPresent(); next = way.steps().findFirst()) {
      var doer = next.get().doers().get(0);
      way.claim(doer, next.get().id());
      way.submit(doer, next.get().id(), way.answersAt(next.get().element(), doer));
      way.settle(Runnable::run);
      assertSameAsFromTheRecord(way.caseNo());
    }

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

  private void assertSameAsFromTheRecord(String caseNo) throws IOException {
    var fill = fill();
    for (var table : List.of("board_case", "board_order")) {
      var written = rows(table, caseNo);
      transactions.executeWithoutResult(
          undone -> {
            undone.setRollbackOnly();
            jdbc.sql("delete from " + table).update();
            fill.stream()
                .filter(statement -> statement.startsWith("insert into " + table))
                .forEach(statement -> jdbc.sql(statement).update());
            assertThat(rows(table, caseNo)).isEqualTo(written);
          });
    }
  }

  /** The statements of the migration that read the record. */
  private static List<String> fill() throws IOException {
    var migration =
        new ClassPathResource("db/migration/V87__board_facts.sql")
            .getContentAsString(StandardCharsets.UTF_8);
    return Stream.of(migration.split(";"))
        .map(String::strip)
        .filter(statement -> statement.startsWith("insert"))
        .toList();
  }
}
