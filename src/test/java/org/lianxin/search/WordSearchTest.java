package org.lianxin.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.routing.MatterLevel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Whether a demand is found by its words as soon as it is registered, and by whom. */
@LianxinTest
class WordSearchTest {

  /** Stands in no other test's texts. */
  private static final String SUBJECT = "桄榔湾3A栋电梯坏了";

  @Autowired DemandList list;
  @Autowired Demands demands;
  @Autowired Registrar registrar;
  @Autowired FirstReading reading;
  @Autowired People people;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transactions;
  @Autowired ConversionService conversions;

  @ParameterizedTest
  @ValueSource(strings = {"桄榔", "湾3", "3A栋", "3ａ栋", "桄榔湾3A栋电梯", "电梯坏了 桄榔", "桄榔 匏瓜巷", "哐当 桄榔"})
  void findsSubjectWordsAndPlace(String typed) {
    var caseNo = register(usual());

    assertThat(found(liaison(), typed)).contains(caseNo);
  }

  @Test
  void findsNothingThatOnlyLooksLikeIt() {
    register(usual().with("subject", "桄榔湾有人代大家表达").with("words", "人大和大代，代表都来过。"));

    assertThat(found(liaison(), "桄榔 人大代表")).isEmpty();
    assertThat(found(liaison(), "桄榔 大代")).hasSize(1);
    assertThat(found(liaison(), "桄榔 %")).isEmpty();
    assertThat(found(liaison(), "桄榔 水")).isEmpty();
  }

  @Test
  void findsTheNumberInWholeOrWithoutItsYear() {
    var caseNo = register(usual());

    for (var typed :
        List.of(caseNo, caseNo.toLowerCase(), caseNo.substring(8), caseNo.substring(3))) {
      assertThat(found(liaison(), typed)).as(typed).contains(caseNo);
    }
  }

  @Test
  void findsWhatWasThereBeforeOnceItIsRead() {
    var caseNo = register(usual());
    jdbc.sql("update search_case set words = null where case_no = ?").param(caseNo).update();
    jdbc.sql("delete from search_gram where id = ?").param(CaseId.of(caseNo)).update();
    jdbc.sql("insert into search_unread (case_no) values (?)").param(caseNo).update();
    assertThat(found(liaison(), "桄榔")).doesNotContain(caseNo);

    reading.readAll();

    assertThat(found(liaison(), "桄榔")).contains(caseNo);
    assertThat(jdbc.sql("select count(*) from search_unread").query(Integer.class).single())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"accusation", "confidential"})
  void keepsNoWordOfAnAccusationOrAConfidentialDemand(String which) {
    var caseNo = register(usual().with(which, true));

    assertThat(found(liaison(), "桄榔")).doesNotContain(caseNo);
    assertThat(found(liaison(), caseNo)).containsExactly(caseNo);
    assertThat(words(caseNo)).isNull();
    assertThat(grams(caseNo)).isZero();
  }

  @Test
  void forgetsTheWordsOfWhatTurnsOutToAccuse() {
    var caseNo = register(usual());
    jdbc.sql("update demand_case set accusation = true where case_no = ?").param(caseNo).update();
    transactions.executeWithoutResult(turned -> demands.raise(caseNo, MatterLevel.STREET));

    assertThat(words(caseNo)).isNull();
    assertThat(grams(caseNo)).isZero();
  }

  @Test
  void takesInNoNamePhoneOrAddressOfAVoter() {
    var caseNo = register(usual().with("name", "仉督瓒").with("address", "匏瓜巷九号"));

    assertThat(words(caseNo)).doesNotContain("仉督", "15012345669", "巷九");
    assertThat(found(liaison(), "仉督")).isEmpty();
    assertThat(found(liaison(), "15012345669")).isEmpty();
  }

  /** The form takes 200 characters, an address thousands. */
  @Test
  void findsNothingByAnythingThatIsTooLong() {
    register(usual());
    var long1 = new StringBuilder("桄榔 ");
    for (int i = 0; i < 3_000; i++) {
      long1.appendCodePoint(0x4E00 + i).append(i % 3 == 2 ? " " : "");
    }

    assertThat(found(liaison(), long1.toString())).isEmpty();
    assertThat(found(liaison(), "XQ-2999-000001 ")).isEmpty();
  }

  @Test
  void findsNothingForTheOfficerOfAnotherStreet() {
    var caseNo = register(usual());
    var other = people.find("yongfeng.officer").orElseThrow();

    for (var typed : List.of("桄榔", "桄榔湾3A栋电梯坏了", "匏瓜巷", "哐当", caseNo, caseNo.substring(8))) {
      assertThat(found(other, typed)).as(typed).doesNotContain(caseNo);
      assertThat(list.count(other, query(typed)).total().number()).as(typed).isZero();
    }
  }

  @Test
  void countsWhatItFindsAlsoWhereManyHaveTheWord() {
    register(usual());
    transactions.executeWithoutResult(
        many -> {
          many.setRollbackOnly();
          jdbc.sql("delete from search_gram").update();
          for (int i = 1; i <= 2_500; i++) {
            var id = CaseId.of(2150, i);
            jdbc.sql(
                    """
                    insert into search_case (id, case_no, status, channel, subject, area, category,
                        urgency, office, deputy, registered_by, received_on, due_on, words)
                      values (?, ?, 'REGISTERED', 'APP', '蒺藜', '310117001000', 'OTHER', 'NORMAL',
                        '310117001-GW', 'deputy.d001', 'yueyang.liaison', ?, ?, '蒺藜')
                    """)
                .params(id, "XQ-2150-%06d".formatted(i), LocalDate.now(clock), IndexedCase.NEVER)
                .update();
            jdbc.sql("insert into search_gram (gram, id) values (?, ?)")
                .params(Grams.of("蒺藜").iterator().next(), id)
                .update();
          }
          assertThat(list.count(liaison(), query("蒺藜")).total().number()).isEqualTo(2_500);
          assertThat(found(liaison(), "蒺藜")).hasSize(100).startsWith("XQ-2150-002500");
        });
  }

  private static Registrations usual() {
    return Registrations.of()
        .with("subject", SUBJECT)
        .with("words", "电梯哐当一声停在半空。")
        .with("place", "匏瓜巷路口");
  }

  private String register(Registrations given) {
    return registrar.register(given.on(LocalDate.now(clock)), liaison()).caseNo();
  }

  private Person liaison() {
    return people.find(Registrations.LIAISON).orElseThrow();
  }

  private List<String> found(Person reader, String typed) {
    return list.find(reader, query(typed), null, 100).rows().stream()
        .map(DemandList.Row::caseNo)
        .toList();
  }

  private DemandQuery query(String typed) {
    return Queries.of(Map.of("q", typed), conversions);
  }

  private String words(String caseNo) {
    return jdbc.sql("select words from search_case where case_no = ?")
        .param(caseNo)
        .query((row, number) -> new String[] {row.getString(1)})
        .single()[0];
  }

  private int grams(String caseNo) {
    return jdbc.sql("select count(*) from search_gram where id = ?")
        .param(CaseId.of(caseNo))
        .query(Integer.class)
        .single();
  }
}
