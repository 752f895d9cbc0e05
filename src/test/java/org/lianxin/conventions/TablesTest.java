package org.lianxin.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every table belongs to one module, whose name it bears; each rule is seen to find what breaks.
 */
class TablesTest {

  private static final String DEMAND =
      """
      create table demand_case (case_no integer primary key);
      """;
  private static final String LEDGER =
      """
      create table ledger_row (case_no integer,
        constraint ledger_row_case foreign key (case_no) references demand_case (case_no));
      create index ledger_row_of_case on ledger_row (case_no);
      create table ledger_entry (seq integer);
      """;
  private static final String CODE = "insert into ledger_row; insert into ledger_entry";

  @Test
  void ofLianxinBelongToTheModulesWhoseNamesTheyBear() {
    assertThat(
            Tables.of(
                    Path.of("src/main/resources/db/migration"),
                    Path.of("src/main/java/org/lianxin"))
                .violations())
        .isEmpty();
  }

  @Test
  void thatKeepTheRulesAreNotFound() {
    assertThat(tables("V2__ledger.sql", LEDGER, CODE).violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a migration is named after the module whose tables it makes, V2__ledger, V2__duty_ledger, V2__",
    "what a migration makes is named after its module, table ledger_entry, table duty_entry, duty_",
    "what a migration makes is named after its module, index ledger_row, index row, row_of_case",
    "what a migration makes is named after its module, constraint ledger_row, constraint row, row_",
    "a foreign key leads to the module's own tables or to the case, s demand_case, s demand_seq, d",
    "code names the tables of its own module alone, into ledger_entry, into demand_case, ledger: d",
    "a table is used, into ledger_entry, into ledger_row, ledger_entry"
  })
  void thatBreakOneAreFound(String rule, String from, String to, String place) {
    var violations =
        tables("V2__ledger.sql".replace(from, to), LEDGER.replace(from, to), CODE.replace(from, to))
            .violations();

    assertThat(violations).containsKey(rule);
    assertThat(violations.get(rule)).singleElement().asString().contains(place);
  }

  @Test
  void whoseCodeHasMovedAreNamedByTheirNewModuleAlone() {
    assertThat(moved("", "select from demand_verification").violations()).isEmpty();
    assertThat(moved("select from demand_verification", "").violations())
        .containsOnlyKeys("code names the tables of its own module alone");
  }

  private static Tables moved(String demand, String intake) {
    return new Tables(
        Map.of("V1__demand.sql", "create table demand_verification (case_no integer);"),
        Map.of("demand", demand, "intake", intake));
  }

  @Test
  void ofOthersAreReadByWhoCountsThemAndNotWritten() {
    assertThat(counting("select from demand_case").violations()).isEmpty();
    assertThat(counting("update demand_case set status").violations())
        .containsOnlyKeys("who reads all tables writes into his own alone");
  }

  private static Tables counting(String code) {
    return new Tables(
        Map.of("V1__demand.sql", DEMAND),
        Map.of("demand", "select from demand_case", "board", code));
  }

  private static Tables tables(String file, String sql, String code) {
    return new Tables(
        Map.of("V1__demand.sql", DEMAND, file, sql),
        Map.of("demand", "select from demand_case", "ledger", code));
  }
}
