package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.lianxin.LianxinTest;
import org.lianxin.evidence.EvidenceFault;
import org.lianxin.evidence.EvidenceVerifier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Of a closed case somebody changes one word in one table, table by table: whatever it is, the
 * verifier names it (rule whole-record). What a test spoils, it rolls back.
 */
@LianxinTest
@TestInstance(Lifecycle.PER_CLASS)
class WholeRecordTest {

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired EvidenceVerifier verifier;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;

  private String caseNo;

  @BeforeAll
  void aCaseIsClosed() {
    caseNo = new Ways(port, beans).begin(Ways.told("C10")).goesQuicklyToTheEnd().caseNo();
    assertThat(verifier.verify(caseNo).faults()).isEmpty();
  }

  @Test
  void aWordThatIsChangedInAnyTableOfTheRecordIsNamedByItsTable() {
    var columns = columns();
    assertThat(columns)
        .containsKeys(
            "demand_case",
            "demand_entry",
            "demand_deadline",
            "handling_order",
            "handling_reply",
            "handling_co_opinion",
            "instruction_suggestion",
            "closedloop_review",
            "closedloop_signature",
            "closedloop_strike_off",
            "feedback_opinion",
            "feedback_telling");

    columns.forEach(
        (table, column) ->
            assertThat(afterChanging(table, column))
                .as(table)
                .isNotEmpty()
                .allMatch(table::equals));
  }

  private Iterable<String> afterChanging(String table, String column) {
    return transaction.execute(
        status -> {
          status.setRollbackOnly();
          var changed =
              jdbc.sql("update %s set %s = '改' where case_no = ?".formatted(table, column))
                  .param(caseNo)
                  .update();
          assertThat(changed).as(table).isPositive();
          return verifier.verify(caseNo).faults().stream().map(EvidenceFault::table).toList();
        });
  }

  /** Of each sealed table with a row of the case, a column of words that is no part of its key. */
  private Map<String, String> columns() {
    var sealed =
        jdbc.sql("select columns_text from evidence_shape").query(String.class).list().stream()
            .map(text -> text.substring(0, text.indexOf(':')))
            .collect(Collectors.toSet());
    var found = new TreeMap<String, String>();
    jdbc.sql(
            "select lower(table_name) as t, lower(column_name) as c from information_schema.columns"
                + " where lower(table_schema) = lower(schema()) and lower(data_type) in"
                + " ('character varying', 'varchar', 'text', 'character large object')"
                + " order by table_name, ordinal_position desc")
        .query(
            row -> {
              var table = row.getString("t");
              var column = row.getString("c");
              if (sealed.contains(table) && !isKey(table, column) && hasRow(table)) {
                found.putIfAbsent(table, column);
              }
            });
    return found;
  }

  private boolean isKey(String table, String column) {
    return jdbc.sql(
                "select count(*) from information_schema.key_column_usage"
                    + " where lower(table_schema) = lower(schema()) and lower(table_name) = ?"
                    + " and lower(column_name) = ?")
            .params(table, column)
            .query(Integer.class)
            .single()
        > 0;
  }

  private boolean hasRow(String table) {
    var hasNumber =
        jdbc.sql(
                "select count(*) from information_schema.columns where lower(table_schema) ="
                    + " lower(schema()) and lower(table_name) = ? and lower(column_name) = 'case_no'")
            .param(table)
            .query(Integer.class)
            .single();
    return hasNumber > 0
        && jdbc.sql("select count(*) from " + table + " where case_no = ?")
                .param(caseNo)
                .query(Integer.class)
                .single()
            > 0;
  }
}
