package org.lianxin.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.lianxin.DirectoryRows;
import org.lianxin.LianxinTest;
import org.lianxin.workbook.DirectoryChanges;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.DirectoryRecords;
import org.lianxin.workbook.PersonRow;
import org.lianxin.workbook.Sheet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Two whole directories at the same moment: one after the other, never a mixture. */
@LianxinTest
class TwoChangesAtOnceTest {

  private static final int PEOPLE = 50;

  @Autowired DirectoryRecords records;
  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;

  @AfterEach
  void forgetThePeople() {
    database.sql("delete from roster_person where login like 'race-%'").update();
    DirectoryRows.changed(database);
  }

  @RepeatedTest(3)
  void takeTurns() throws Exception {
    var before = records.content();
    var gate = new CyclicBarrier(2);
    var workers = Executors.newFixedThreadPool(2);
    try {
      var one = workers.submit(change(gate, withPeople(before, "甲")));
      var other = workers.submit(change(gate, withPeople(before, "乙")));
      var first = one.get().of(Sheet.PERSON);
      var second = other.get().of(Sheet.PERSON);
      assertThat(List.of(first.added().size(), second.added().size()))
          .containsExactlyInAnyOrder(0, PEOPLE);
      assertThat(List.of(first.changed().size(), second.changed().size()))
          .containsExactlyInAnyOrder(0, PEOPLE);
    } finally {
      workers.shutdownNow();
    }
    assertThat(records.content().people())
        .filteredOn(person -> person.login().startsWith("race-"))
        .hasSize(PEOPLE)
        .extracting(PersonRow::name)
        .containsOnly(
            records.content().people().stream()
                .filter(person -> person.login().equals("race-1"))
                .findFirst()
                .orElseThrow()
                .name());
  }

  @Test
  void doNotBeginWhileAnotherIsWorkedOut() {
    var apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    records.apply(
        present -> {
          assertThatThrownBy(() -> apart.executeWithoutResult(status -> askForTheTurn()))
              .isInstanceOf(DataAccessException.class);
          return present;
        },
        "kai");
    apart.executeWithoutResult(status -> askForTheTurn());
  }

  private void askForTheTurn() {
    database
        .sql("select number from roster_revision where number = 0 for update nowait")
        .query(Long.class)
        .single();
  }

  private Callable<DirectoryChanges> change(CyclicBarrier gate, DirectoryContent content) {
    return () -> {
      gate.await();
      return records.apply(content, "kai");
    };
  }

  private static DirectoryContent withPeople(DirectoryContent content, String name) {
    var people =
        IntStream.rangeClosed(1, PEOPLE)
            .mapToObj(i -> new PersonRow("race-" + i, name, null, true));
    return content.with(Sheet.PERSON, Stream.concat(content.people().stream(), people).toList());
  }
}
