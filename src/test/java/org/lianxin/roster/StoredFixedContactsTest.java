package org.lianxin.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.EngineTables;
import org.lianxin.LianxinTest;
import org.lianxin.directory.FixedContacts;
import org.lianxin.directory.FixedContacts.Roster;
import org.lianxin.directory.FixedContacts.Voter;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.workbook.DeputyRow;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.DirectoryRecords;
import org.lianxin.workbook.FixedContactRow;
import org.lianxin.workbook.InvalidDirectory;
import org.lianxin.workbook.PersonRow;
import org.lianxin.workbook.Sheet;
import org.lianxin.workbook.SoundDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The rosters of the demo district, and one voter more; every test is rolled back. */
@LianxinTest
@Transactional
class StoredFixedContactsTest {

  private static final String BY = "admin";
  private static final FixedContactRow VOTER =
      new FixedContactRow(
          "QD-002", "𠮷某某", "021-0000-2999", "银杏居民区", LocalDate.of(2026, 3, 1), "楼组长");

  @Autowired DirectoryRecords records;
  @Autowired FixedContacts contacts;
  @Autowired People people;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  @Test
  void areKeptAsTheyAreGiven() {
    var content = withVoter();
    records.apply(content, BY);
    assertThat(records.content().fixedContacts()).hasSize(29).contains(VOTER);
    assertThat(records.apply(content, BY).isEmpty()).as("the same again").isTrue();
    assertThat(records.apply(records.content(), BY).isEmpty()).isTrue();
  }

  @Test
  void standInTheTableSealed() {
    records.apply(withVoter(), BY);
    assertThat(stored("QD-002"))
        .hasSize(7)
        .allSatisfy(
            row -> assertThat(row.toString()).doesNotContain("𠮷某某", "薛国平", "0000", "居民区", "楼组长"));
  }

  @Test
  void openInNoOtherRow() {
    database
        .sql(
            "update roster_fixed_contact set contact ="
                + " (select max(contact) from (select contact from roster_fixed_contact) other)")
        .update();
    assertThatThrownBy(() -> contacts.of(person("deputy.d001")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void takeACorrectionAndForgetWhoIsOffTheList() {
    var content = withVoter();
    records.apply(content, BY);
    var corrected =
        SoundDistrict.edit(content, Sheet.FIXED_CONTACT, VOTER.key(), Map.of("note", "居民"));
    var changes = records.apply(corrected, BY).of(Sheet.FIXED_CONTACT);
    assertThat(changes.changed()).containsExactly("QD-002");
    assertThat(roster("deputy.d002").voters())
        .contains(new Voter("𠮷某某", "021-0000-2999", "银杏居民区", VOTER.since(), "居民"));

    var without = SoundDistrict.remove(corrected, Sheet.FIXED_CONTACT, VOTER.key());
    changes = records.apply(without, BY).of(Sheet.FIXED_CONTACT);
    assertThat(changes.removed()).containsExactly("QD-002");
    assertThat(stored("QD-002")).hasSize(6);
  }

  @Test
  void areRefusedAsAWholeForOneMistakeAndTheRefusalNamesNobody() {
    var before = records.content();
    var stray = new FixedContactRow("王某某", "李某某", "021-0000-2998", null, null, null);
    var refused = SoundDistrict.add(withVoter(), Sheet.FIXED_CONTACT, stray);
    assertThatThrownBy(() -> records.apply(refused, BY))
        .isInstanceOf(InvalidDirectory.class)
        .hasMessageContaining("FIXED_CONTACT 29 deputy: directory.cell.code")
        .hasMessageNotContainingAny("王某某", "李某某", "2998");
    assertThat(records.content()).isEqualTo(before);
  }

  @Test
  void stayWhenTheMandateEndsAndNobodyReadsThem() {
    var yesterday = LocalDate.now(clock).minusDays(1);
    var ended =
        SoundDistrict.edit(records.content(), Sheet.DEPUTY, "QD-008", Map.of("to", yesterday));
    ended = SoundDistrict.add(ended, Sheet.FIXED_CONTACT, voterOf("QD-008"));
    records.apply(ended, BY);
    assertThat(stored("QD-008")).hasSize(1);
    assertThat(contacts.of(person("deputy.d008"))).isEmpty();
    assertThat(cards("yueyang.liaison")).doesNotContain("QD-008");
  }

  @Test
  void goWithAMandateThatNeverBegan() {
    var person = new PersonRow("deputy.new", "新代表", null, true);
    var others = SoundDistrict.add(records.content(), Sheet.PERSON, person);
    var begun = SoundDistrict.add(others, Sheet.DEPUTY, beginning("QD-999", "deputy.new"));
    records.apply(SoundDistrict.add(begun, Sheet.FIXED_CONTACT, voterOf("QD-999")), BY);
    assertThat(stored("QD-999")).hasSize(1);

    var without = SoundDistrict.remove(records.content(), Sheet.DEPUTY, "QD-999");
    records.apply(without, BY);
    assertThat(stored("QD-999")).isEmpty();
    assertThat(records.examine(records.content(), BY).isRefused()).isFalse();
  }

  @Test
  void openToTheDeputyHimself() {
    assertThat(contacts.of(person("deputy.d001")))
        .singleElement()
        .satisfies(
            roster -> {
              assertThat(roster.deputy().card()).isEqualTo("QD-001");
              assertThat(roster.voters()).hasSize(12).extracting(Voter::name).contains("㛃蕊芳");
              assertThat(roster.isShort()).isFalse();
            });
    assertThat(roster("deputy.d002").isShort()).isTrue();
    assertThat(roster("deputy.d003").voters()).as("no roster yet").isEmpty();
  }

  @Test
  void openToTheLiaisonOfficerOfTheGroupAndOfNoOther() {
    assertThat(cards("yueyang.liaison"))
        .containsExactly(
            "QD-001", "QD-002", "QD-003", "QD-004", "QD-005", "QD-006", "QD-007", "QD-008",
            "SD-001");
    assertThat(cards("yongfeng.liaison")).contains("QD-009").doesNotContain("QD-001", "QD-002");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "admin",
        "supervisor",
        "district.officer",
        "district.liaison",
        "yueyang.officer",
        "yueyang.liaison2",
        "yueyang.leader",
        "cwh.officer"
      })
  void openToNobodyElse(String login) {
    assertThat(contacts.of(person(login))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"deputy.d001, LIAISON_OFFICER", "yueyang.liaison, DEPUTY"})
  void stayShutInASessionWithoutThePost(String login, Role role) {
    assertThat(contacts.of(person(login).only(Set.of(role)))).isEmpty();
  }

  @Test
  void leaveNothingInTheEnginesTables() {
    records.apply(withVoter(), BY);
    contacts.of(person("yueyang.liaison"));
    for (var voter : List.of("𠮷某某", "021-0000-2999", "㛃蕊芳", "021-0000-2003")) {
      assertThat(EngineTables.with(database, voter)).isEmpty();
    }
  }

  private DirectoryContent withVoter() {
    return SoundDistrict.add(records.content(), Sheet.FIXED_CONTACT, VOTER);
  }

  private static FixedContactRow voterOf(String deputy) {
    return new FixedContactRow(deputy, "某某", "021-0000-2997", null, null, null);
  }

  /** A mandate like that of QD-002, from today on. */
  private DeputyRow beginning(String code, String login) {
    var like = records.content().deputies().stream();
    return like.filter(deputy -> deputy.code().equals("QD-002"))
        .map(
            deputy ->
                new DeputyRow(
                    code,
                    login,
                    deputy.level(),
                    deputy.term(),
                    deputy.constituency(),
                    deputy.group(),
                    deputy.sectors(),
                    false,
                    null,
                    null,
                    List.of(),
                    LocalDate.now(clock),
                    null))
        .findFirst()
        .orElseThrow();
  }

  private Roster roster(String login) {
    return contacts.of(person(login)).get(0);
  }

  private List<String> cards(String login) {
    return contacts.of(person(login)).stream().map(roster -> roster.deputy().card()).toList();
  }

  private Person person(String login) {
    return people.find(login).orElseThrow();
  }

  private List<Map<String, Object>> stored(String deputy) {
    return database
        .sql("select name, contact, community, note from roster_fixed_contact where deputy = ?")
        .param(deputy)
        .query()
        .listOfRows();
  }
}
