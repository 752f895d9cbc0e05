package org.lianxin.workbook.rules;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lianxin.workbook.Sheet.AREA;
import static org.lianxin.workbook.Sheet.BODY;
import static org.lianxin.workbook.Sheet.COMMITTEE_CONTACT;
import static org.lianxin.workbook.Sheet.CONSTITUENCY;
import static org.lianxin.workbook.Sheet.DEPUTY;
import static org.lianxin.workbook.Sheet.DEPUTY_GROUP;
import static org.lianxin.workbook.Sheet.FIXED_CONTACT;
import static org.lianxin.workbook.Sheet.MAILBOX;
import static org.lianxin.workbook.Sheet.PERSON;
import static org.lianxin.workbook.Sheet.POST;
import static org.lianxin.workbook.Sheet.STATION;

import jakarta.validation.Validation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Level;
import org.lianxin.directory.Role;
import org.lianxin.directory.StationKind;
import org.lianxin.workbook.AreaRow;
import org.lianxin.workbook.CommitteeContactRow;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.DirectoryRow;
import org.lianxin.workbook.Finding;
import org.lianxin.workbook.Finding.Severity;
import org.lianxin.workbook.FixedContactRow;
import org.lianxin.workbook.PersonRow;
import org.lianxin.workbook.Sheet;
import org.lianxin.workbook.SoundDistrict;

class DirectoryRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private static final DirectoryContent SOUND = SoundDistrict.content();

  private static final DirectoryRules RULES =
      new DirectoryRules(Validation.buildDefaultValidatorFactory().getValidator());

  private final Map<String, String> areas =
      new HashMap<>(SOUND.areas().stream().collect(toMap(AreaRow::code, AreaRow::name)));
  private final Map<String, PersonRow> people = new HashMap<>();
  private final Map<String, String> mandates = new HashMap<>();

  @Test
  void findNothingInASoundDistrict() {
    assertThat(check(SOUND)).isEmpty();
  }

  @Test
  void findNothingInNothing() {
    assertThat(check(DirectoryContent.empty())).isEmpty();
  }

  @Test
  void namesEachFindingBySheetRowAndColumn() {
    var findings = check(edit(DEPUTY, "D03", "group", "SIJ-XX"));
    assertThat(findings)
        .filteredOn(Finding::isError)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.sheet()).isEqualTo(DEPUTY);
              assertThat(finding.row()).isEqualTo(2);
              assertThat(finding.column()).isEqualTo("group");
              assertThat(finding.code()).isEqualTo("directory.reference.unknown");
              assertThat(finding.values()).first().isEqualTo("SIJ-XX");
            });
  }

  /** Ten voters of D02 unless a test says otherwise; the others have no roster. */
  @Nested
  class FixedContacts {

    @Test
    void takeARosterOfTen() {
      assertThat(check(rosters(voters("D02", 10))))
          .extracting(Finding::code)
          .containsExactly("directory.fixed-contact.none");
    }

    @Test
    void warnOfARosterOfNineAtItsFirstRow() {
      var content = rosters(voters("D02", 10), voters("D03", 9));
      assertThat(check(content))
          .filteredOn(finding -> finding.code().equals("directory.fixed-contact.few"))
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                assertThat(finding.sheet()).isEqualTo(FIXED_CONTACT);
                assertThat(finding.row()).isEqualTo(10);
                assertThat(finding.column()).isEqualTo("deputy");
                assertThat(finding.values()).containsExactly("D03", 9, 10);
              });
    }

    @Test
    void countTheDeputiesWithoutARosterOnce() {
      assertThat(check(rosters(voters("D02", 10), voters("D03", 10))))
          .singleElement()
          .satisfies(
              finding ->
                  assertThat(finding.values()).containsExactly(SOUND.deputies().size() - 2L));
    }

    @Test
    void refuseEveryRowOfAnUnknownDeputy() {
      var findings = check(rosters(voters("D02", 10), voters("D99", 2)));
      assertThat(findings)
          .filteredOn(Finding::isError)
          .extracting(Finding::row, Finding::column, Finding::code)
          .containsExactly(
              tuple(10, "deputy", "directory.reference.unknown"),
              tuple(11, "deputy", "directory.reference.unknown"));
    }

    @Test
    void refuseAVoterTwiceWithOneDeputyHoweverTheNumberIsSpaced() {
      var twice = List.of(voter("D02", "王某", "021-0000 0001"), voter("D02", "王 某", "02100000001"));
      assertThat(check(rosters(voters("D02", 9), twice)))
          .filteredOn(Finding::isError)
          .extracting(Finding::row, Finding::column, Finding::code)
          .containsExactly(tuple(10, "name", "directory.fixed-contact.twice"));
    }

    @Test
    void takeAVoterWithTwoDeputies() {
      var other = List.of(voter("D03", "王某", "1"), voter("D02", "王某", "1"));
      assertThat(check(rosters(other))).noneMatch(Finding::isError);
    }

    @Test
    void warnOfTwoVotersOfOneNameWithOneDeputy() {
      var namesakes = List.of(voter("D02", "王某", "1"), voter("D02", "王某", "2"));
      assertThat(check(rosters(voters("D02", 9), namesakes)))
          .filteredOn(finding -> finding.column().equals("name"))
          .extracting(Finding::row, Finding::code, Finding::severity)
          .containsExactly(tuple(10, "directory.fixed-contact.namesake", Severity.WARNING));
    }

    @Test
    void warnAndRefuseNothingWhenTheMandateIsOver() {
      mandates.put("D98", "d98");
      var ended =
          SoundDistrict.edit(
              rosters(voters("D04", 3), voters("D98", 2)),
              DEPUTY,
              "D04",
              Map.of("to", TODAY.minusDays(1)));
      assertThat(check(ended))
          .filteredOn(finding -> finding.sheet() == FIXED_CONTACT)
          .filteredOn(finding -> finding.code().equals("directory.fixed-contact.over"))
          .extracting(Finding::row, Finding::severity, Finding::values)
          .containsExactly(
              tuple(0, Severity.WARNING, List.of("D04", 3)),
              tuple(3, Severity.WARNING, List.of("D98", 2)));
      assertThat(check(ended)).noneMatch(Finding::isError);
    }

    @ParameterizedTest
    @CsvSource({
      "deputy,, directory.cell.missing",
      "deputy, 王某, directory.cell.code",
      "name, ' ', directory.cell.missing",
      "contact,, directory.cell.missing",
    })
    void refuseWhatIsMissingOrMalformed(String column, String value, String code) {
      var content = rosters(voters("D02", 10));
      var key = content.fixedContacts().get(3).key();
      var cells = Collections.singletonMap(column, value);
      assertThat(check(SoundDistrict.edit(content, FIXED_CONTACT, key, cells)))
          .filteredOn(Finding::isError)
          .extracting(Finding::row, Finding::column, Finding::code)
          .containsExactly(tuple(3, column, code));
    }

    @ParameterizedTest
    @CsvSource({"name, 40", "contact, 60", "community, 100", "note, 200"})
    void takeTextsOfTheirLengthAndRefuseLongerOnes(String column, int most) {
      var content = rosters(voters("D02", 10));
      var key = content.fixedContacts().get(3).key();
      var full = Map.of(column, "长".repeat(most));
      var longer = Map.of(column, "长".repeat(most + 1));
      assertThat(check(SoundDistrict.edit(content, FIXED_CONTACT, key, full)))
          .noneMatch(Finding::isError);
      assertThat(check(SoundDistrict.edit(content, FIXED_CONTACT, key, longer)))
          .filteredOn(Finding::isError)
          .extracting(Finding::row, Finding::column, Finding::code, Finding::values)
          .containsExactly(tuple(3, column, "directory.cell.long", List.of(most)));
    }

    @Test
    void nameNoVoterInAnySentenceOrText() {
      var named = List.of(voter("D02", "王某", "号码甲"), voter("D02", "王某", "号码甲"));
      var others = List.of(voter("D02", "王某", "号码乙"), voter("D99", "王某", "号码丙"));
      var content = rosters(named, others);
      assertThat(check(content)).extracting(Finding::sheet).contains(FIXED_CONTACT);
      assertThat(check(content).toString() + content).doesNotContain("王某", "号码", "银杏居民区");
    }

    private static DirectoryContent rosters(List<FixedContactRow> voters) {
      return rosters(voters, List.of());
    }

    private static DirectoryContent rosters(
        List<FixedContactRow> voters, List<FixedContactRow> others) {
      return SOUND.with(FIXED_CONTACT, Stream.concat(voters.stream(), others.stream()).toList());
    }

    private static List<FixedContactRow> voters(String deputy, int voters) {
      return IntStream.rangeClosed(1, voters)
          .mapToObj(i -> voter(deputy, "选民" + i, "021-" + i))
          .toList();
    }

    private static FixedContactRow voter(String deputy, String name, String contact) {
      return new FixedContactRow(deputy, name, contact, "银杏居民区", null, null);
    }
  }

  @Nested
  class Cells {

    @ParameterizedTest
    @CsvSource({
      "AREA, 310117001000, code, 31011700100, directory.cell.area-code",
      "AREA, 310117001000, code, 310117001001, directory.cell.area-code",
      "AREA, 310117001000, code, 310117601000, directory.cell.area-code",
      "AREA, 310117001000, name,, directory.cell.missing",
      "PERSON, chang, login, Chang, directory.cell.login",
      "PERSON, chang, login, ch, directory.cell.login",
      "PERSON, chang, name, ' ', directory.cell.missing",
      "PERSON, chang, phone, 零二一, directory.cell.phone",
      "BODY, YY-GW, code, YY.GW, directory.cell.code",
      "BODY, YY-GW, code, YY-GW-, directory.cell.code",
      "BODY, YY-GW, kind,, directory.cell.missing",
      "POST, 'ban|YY-GW|OFFICER|2022-01-01', from,, directory.cell.missing",
      "STATION, YY-J, keeper,, directory.cell.missing",
      "DEPUTY_GROUP, YY-XZ, liaisonOfficer,, directory.cell.missing",
      "DEPUTY_GROUP, YY-XZ, leader,, directory.cell.missing",
      "DEPUTY_GROUP, YY-XZ, levels,, directory.cell.missing",
      "CONSTITUENCY, Q-1, areas,, directory.cell.missing",
      "DEPUTY, D01, term,, directory.cell.missing",
      "MAILBOX, M-1, place,, directory.cell.missing",
    })
    void refusesWhatIsMissingOrMalformed(
        Sheet sheet, String key, String column, String value, String code) {
      var cells = Collections.singletonMap(column, value);
      assertErrors(SoundDistrict.edit(SOUND, sheet, key, cells), sheet, key, column, code);
    }

    @Test
    void refusesATextThatIsTooLong() {
      assertErrors(
          edit(BODY, "YY-GW", "name", "长".repeat(101)),
          BODY,
          "YY-GW",
          "name",
          "directory.cell.long");
    }

    @Test
    void takesRareCharactersOfNames() {
      assertThat(check(edit(PERSON, "chang", "name", "𠮷田"))).isEmpty();
    }

    @Test
    void refusesTooManySectorsAndOneWithAComma() {
      assertErrors(
          edit(DEPUTY, "D03", "sectors", Collections.nCopies(11, "教育")),
          DEPUTY,
          "D03",
          "sectors",
          "directory.cell.many");
      assertErrors(
          edit(DEPUTY, "D03", "sectors", List.of("教育,城建")),
          DEPUTY,
          "D03",
          "sectors",
          "directory.cell.sector");
    }

    @Test
    void refusesATermBelowOne() {
      assertErrors(
          edit(DEPUTY, "D03", "term", 0), DEPUTY, "D03", "term", "directory.cell.positive");
    }

    @Test
    void refusesAPeriodThatRunsBack() {
      assertErrors(
          edit(DEPUTY, "D03", "to", SoundDistrict.TERM_START.minusDays(1)),
          DEPUTY,
          "D03",
          "to",
          "directory.period.reversed");
    }
  }

  @Nested
  class Keys {

    @ParameterizedTest
    @ValueSource(strings = {"AREA", "PERSON", "BODY", "POST", "STATION", "DEPUTY_GROUP"})
    void refusesARowThatStandsTwice(Sheet sheet) {
      var row = SOUND.rows(sheet).get(0);
      var twice = SoundDistrict.add(SOUND, sheet, row);
      assertThat(check(twice))
          .filteredOn(finding -> finding.code().equals("directory.key.twice"))
          .singleElement()
          .satisfies(finding -> assertThat(finding.row()).isEqualTo(SOUND.rows(sheet).size()));
    }

    @Test
    void refusesAStationWithTheCodeOfABody() {
      assertThat(errors(edit(STATION, "YY-W", "code", "YY-GW")))
          .containsExactly("directory.key.taken");
    }

    @Test
    void refusesToGiveALoginThatRestsToSomebodyElse() {
      people.put("chang", new PersonRow("chang", "前主任", null, false));
      assertErrors(SOUND, PERSON, "chang", "login", "directory.person.reused");
    }

    @Test
    void warnsWhenAPersonChangesTheName() {
      people.put("chang", new PersonRow("chang", "前主任", null, true));
      assertWarns(SOUND, PERSON, "chang", "name", "directory.person.renamed");
    }

    @Test
    void refusesToGiveADeputysNumberToSomebodyElse() {
      mandates.put("D03", "other");
      assertErrors(SOUND, DEPUTY, "D03", "code", "directory.deputy.reused");
    }
  }

  @Nested
  class References {

    @ParameterizedTest
    @CsvSource({
      "BODY, YY-GW, area, 310117999000",
      "BODY, YY-GW, area, 310117002000",
      "BODY, YY-GW, parent, NONE",
      "BODY, YY-GW, leader, nobody",
      "POST, 'ban|YY-GW|OFFICER|2022-01-01', login, nobody",
      "POST, 'ban|YY-GW|OFFICER|2022-01-01', body, NONE",
      "STATION, YY-Z, area, 310117002000",
      "STATION, YY-Z, parent, NONE",
      "STATION, YY-Z, keeper, nobody",
      "DEPUTY_GROUP, YY-XZ, home, NONE",
      "DEPUTY_GROUP, YY-XZ, leader, NONE",
      "DEPUTY_GROUP, YY-XZ, liaisonOfficer, nobody",
      "DEPUTY, D03, login, nobody",
      "DEPUTY, D03, constituency, NONE",
      "DEPUTY, D03, group, NONE",
      "MAILBOX, M-1, constituency, NONE",
      "MAILBOX, M-1, area, 310117002000",
      "MAILBOX, M-1, deputy, NONE",
      "MAILBOX, M-1, keeper, nobody",
      "COMMITTEE_CONTACT, 'D01|D03|2022-01-01', deputy, NONE",
    })
    void refusesWhatDoesNotExist(Sheet sheet, String key, String column, String value) {
      var code =
          value.equals("310117999000") ? "directory.cell.area-code" : "directory.reference.unknown";
      var content = SoundDistrict.edit(SOUND, sheet, key, Map.of(column, value));
      assertThat(check(content))
          .anySatisfy(
              finding -> {
                assertThat(finding.code()).isEqualTo(code);
                assertThat(finding.column()).isEqualTo(column);
                assertThat(finding.row()).isEqualTo(SoundDistrict.place(SOUND, sheet, key));
              });
    }

    @Test
    void refusesALeaderWhoMayNotSignIn() {
      assertErrors(
          edit(PERSON, "gong", "active", false),
          BODY,
          "YY-GW",
          "leader",
          "directory.reference.over");
    }

    @Test
    void refusesAGroupLedByADeputyWhoseMandateIsOver() {
      assertThat(errors(edit(DEPUTY, "D02", "to", TODAY.minusDays(1))))
          .contains("directory.reference.over");
      assertThat(errors(edit(DEPUTY, "D02", "to", TODAY))).isEmpty();
    }

    @Test
    void asksNothingOfWhatIsOver() {
      var content = edit(POST, "ban|YY-GW|OFFICER|2022-01-01", "to", TODAY.minusDays(1));
      assertThat(check(SoundDistrict.remove(content, PERSON, "ban"))).isEmpty();
    }

    @Test
    void saysOneMistakeOnce() {
      assertThat(errors(edit(AREA, SoundDistrict.STREET, "name", "")))
          .containsExactly("directory.cell.missing");
    }
  }

  @Nested
  class Areas {

    @Test
    void warnsOfANameThatTheNationalListDoesNotGive() {
      assertWarns(
          edit(AREA, SoundDistrict.STREET, "name", "岳阳新街道"),
          AREA,
          SoundDistrict.STREET,
          "name",
          "directory.area.renamed");
    }

    @Test
    void warnsOfAnAreaFoundedLater() {
      var content = SoundDistrict.add(SOUND, AREA, new AreaRow("310117599000", "新区"));
      assertWarns(content, AREA, "310117599000", "code", "directory.area.unlisted");
    }

    @Test
    void refusesAnAreaOfADistrictThatDoesNotExist() {
      var content = SoundDistrict.add(SOUND, AREA, new AreaRow("310199001000", "某街道"));
      assertErrors(content, AREA, "310199001000", "code", "directory.area.orphan");
    }
  }

  @Nested
  class Bodies {

    @ParameterizedTest
    @CsvSource({
      "STREET_WORKING_COMMITTEE, TOWN, 310117102000, directory.body.level",
      "STREET_WORKING_COMMITTEE, STREET, 310117102000, directory.body.area",
      "STREET_WORKING_COMMITTEE, STREET, 310117501000, directory.body.area",
      "STREET_WORKING_COMMITTEE, STREET, 310117001000,",
      "TOWN_NPC_OFFICE, STREET, 310117001000, directory.body.level",
      "TOWN_NPC_OFFICE, TOWN, 310117001000, directory.body.area",
      "TOWN_NPC_OFFICE, TOWN, 310117501000, directory.body.area",
      "TOWN_NPC_OFFICE, TOWN, 310117102000,",
      "STANDING_COMMITTEE, TOWN, 310117102000, directory.body.level",
      "STANDING_COMMITTEE, DISTRICT, 310117001000, directory.body.area",
      "STANDING_COMMITTEE, DISTRICT, 310117000000,",
      "SPECIAL_COMMITTEE, MUNICIPAL, 310000000000,",
      "DEPUTIES_OFFICE, DISTRICT, 310117000000,",
    })
    void standWhereTheirKindBelongs(BodyKind kind, Level level, String area, String code) {
      var cells = Map.of("kind", kind, "level", level, "area", area);
      var content = SoundDistrict.edit(SOUND, BODY, "YY-GW", cells).with(POST, List.of());
      assertThat(errors(content))
          .filteredOn(error -> !error.equals("directory.body.no-handler"))
          .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void tellTheKindOfAnAreaByItsCodeNotByItsName() {
      areas.put("650204003000", "金龙镇街道");
      var listed = SoundDistrict.add(SOUND, AREA, new AreaRow("650204003000", "金龙镇街道"));
      assertThat(check(SoundDistrict.edit(listed, BODY, "YY-GW", Map.of("area", "650204003000"))))
          .isEmpty();
      assertThat(errors(SoundDistrict.edit(listed, BODY, "SIJ-RD", Map.of("area", "650204003000"))))
          .containsExactly("directory.body.area");
    }

    @Test
    void formATree() {
      assertThat(errors(edit(BODY, "SJ-CWH", "parent", "SJ-DBS")))
          .containsExactly("directory.body.circle", "directory.body.circle");
      assertErrors(
          edit(BODY, "SJ-CWH", "parent", "SJ-CWH"),
          BODY,
          "SJ-CWH",
          "parent",
          "directory.body.circle");
    }

    @Test
    void needALeaderAndAHandlerToHandle() {
      assertErrors(
          SoundDistrict.edit(SOUND, BODY, "SJ-SWJ", Collections.singletonMap("leader", null)),
          BODY,
          "SJ-SWJ",
          "leader",
          "directory.body.no-leader");
      assertErrors(
          SoundDistrict.remove(SOUND, POST, "cheng|SJ-SWJ|HANDLER|2022-01-01"),
          BODY,
          "SJ-SWJ",
          "code",
          "directory.body.no-handler");
      assertErrors(
          edit(POST, "cheng|SJ-SWJ|HANDLER|2022-01-01", "to", TODAY.minusDays(1)),
          BODY,
          "SJ-SWJ",
          "code",
          "directory.body.no-handler");
    }
  }

  @Nested
  class Posts {

    @ParameterizedTest
    @CsvSource({
      "ban, YY-GW, OFFICER,",
      "ban, YY-GW, LIAISON_OFFICER,",
      "ban, YY-Z, LIAISON_OFFICER,",
      "ban, YY-XZ, LIAISON_OFFICER,",
      "ban, YY-Z, OFFICER, directory.post.station",
      "ban, YY-XZ, HANDLER, directory.post.station",
      "ban, SJ-SWJ, OFFICER, directory.post.body",
      "ban, SJ-SWJ, HANDLER,",
      "ban, SJ-SWJ, UNIT_LEADER,",
      "ban, YY-GW, HANDLER, directory.post.body",
      "ban, SJ-XFK, PETITION_OFFICER,",
      "ban, SJ-DBS, PETITION_OFFICER, directory.post.body",
      "ban, SJ-DBS, SUPERVISOR,",
      "ban, YY-GW, SUPERVISOR, directory.post.level",
      "ban, SIJ-RD, SUPERVISOR, directory.post.level",
      "ban, YY-GW, ADMINISTRATOR, directory.post.level",
      "ban, YY-GW, DEPUTY, directory.post.deputy",
    })
    void areInBodiesThatHaveAUseForThem(String login, String body, Role role, String code) {
      var from = LocalDate.of(2025, 1, 1);
      var post =
          SoundDistrict.edit(
              SOUND,
              POST,
              "ban|YY-GW|OFFICER|2022-01-01",
              Map.of("login", login, "body", body, "role", role, "from", from));
      assertThat(errors(post)).isEqualTo(code == null ? List.of() : List.of(code));
    }
  }

  @Nested
  class Stations {

    @ParameterizedTest
    @CsvSource({
      "HOME, YY-J, directory.station.parent",
      "STATION,, directory.station.no-parent",
      "STATION, YY-J,",
      "STATION, YY-Z, directory.station.parent",
      "POINT,, directory.station.no-parent",
      "POINT, YY-J, directory.station.parent",
      "POINT, YY-Z,",
      "ONLINE,,",
      "ONLINE, YY-J,",
      "ONLINE, YY-Z,",
      "ONLINE, YY-D, directory.station.parent",
    })
    void formATreeOfHomesStationsAndPoints(StationKind kind, String parent, String code) {
      var cells = new HashMap<String, Object>();
      cells.put("kind", kind);
      cells.put("parent", parent);
      assertThat(errors(SoundDistrict.edit(SOUND, STATION, "YY-W", cells)))
          .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void haveAnAddressUnlessTheyAreOnlineOnly() {
      var none = Collections.singletonMap("address", null);
      assertErrors(
          SoundDistrict.edit(SOUND, STATION, "YY-Z", none),
          STATION,
          "YY-Z",
          "address",
          "directory.station.no-address");
      assertThat(check(SoundDistrict.edit(SOUND, STATION, "YY-W", none))).isEmpty();
    }

    @Test
    void lieWhereTheirParentDoes() {
      assertWarns(
          edit(STATION, "YY-D", "area", SoundDistrict.ZONE),
          STATION,
          "YY-D",
          "area",
          "directory.station.area");
    }
  }

  @Nested
  class Groups {

    @Test
    void haveOneLeaderWhoIsAMember() {
      assertErrors(
          edit(DEPUTY_GROUP, "YY-XZ", "leader", "D11"),
          DEPUTY_GROUP,
          "YY-XZ",
          "leader",
          "directory.group.outsider");
    }

    @Test
    void haveNoLeaderWhoIsViceLeaderToo() {
      assertErrors(
          edit(DEPUTY_GROUP, "YY-XZ", "viceLeaders", List.of("D01")),
          DEPUTY_GROUP,
          "YY-XZ",
          "viceLeaders",
          "directory.group.two-offices");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void haveOneOrTwoViceLeaders(int count) {
      var vices = IntStream.rangeClosed(2, count + 1).mapToObj("D%02d"::formatted).toList();
      assertErrors(
          edit(DEPUTY_GROUP, "YY-XZ", "viceLeaders", vices),
          DEPUTY_GROUP,
          "YY-XZ",
          "viceLeaders",
          "directory.group.vice-leaders");
    }

    @Test
    void haveViceLeadersWhoAreMembers() {
      assertErrors(
          edit(DEPUTY_GROUP, "YY-XZ", "viceLeaders", List.of("D02", "T01")),
          DEPUTY_GROUP,
          "YY-XZ",
          "viceLeaders",
          "directory.group.outsider");
    }

    @Test
    void haveEightToTwelveMembersAsARule() {
      assertWarns(
          SoundDistrict.remove(SOUND, DEPUTY, "D08"),
          DEPUTY_GROUP,
          "YY-XZ",
          "code",
          "directory.group.size");
    }

    @Test
    void haveAHomeOfTheirOwn() {
      var content = edit(DEPUTY_GROUP, "SIJ-XZ", "home", "YY-J");
      assertThat(check(content))
          .extracting(Finding::code)
          .contains("directory.group.home-taken", "directory.station.no-group");
      assertErrors(
          edit(DEPUTY_GROUP, "YY-XZ", "home", "YY-Z"),
          DEPUTY_GROUP,
          "YY-XZ",
          "home",
          "directory.group.home-kind");
    }

    @Test
    void takeNoTownDeputiesInAStreet() {
      assertErrors(
          edit(DEPUTY_GROUP, "YY-XZ", "levels", List.of(Level.DISTRICT, Level.TOWN)),
          DEPUTY_GROUP,
          "YY-XZ",
          "levels",
          "directory.level.no-town");
      assertErrors(
          edit(DEPUTY_GROUP, "YY-XZ", "levels", List.of(Level.DISTRICT, Level.STREET)),
          DEPUTY_GROUP,
          "YY-XZ",
          "levels",
          "directory.level.no-congress");
    }
  }

  @Nested
  class Constituencies {

    @ParameterizedTest
    @CsvSource({
      "STREET, 310117001000, directory.level.no-congress",
      "TOWN, 310117001000, directory.constituency.area",
      "TOWN, 310117501000, directory.constituency.area",
      "TOWN, 310117102000,",
      "TOWN, 310117102000 310117103000, directory.constituency.one-town",
      "DISTRICT, 310117000000, directory.constituency.area",
      "DISTRICT, 310117102000 310117501000 310117001000,",
      "DISTRICT, 310117001000 310112001000, directory.constituency.one-district",
      "MUNICIPAL, 310117001000, directory.constituency.area",
      "MUNICIPAL, 310117000000,",
    })
    void areMadeOfTheAreasOfTheirLevel(Level level, String codes, String code) {
      var listed = SOUND;
      for (var area : List.of("310117103000", "310112001000")) {
        areas.put(area, "某地");
        listed = SoundDistrict.add(listed, AREA, new AreaRow(area, "某地"));
      }
      var cells = Map.of("level", level, "areas", List.of(codes.split(" ")));
      assertThat(errors(SoundDistrict.edit(listed, CONSTITUENCY, "S-1", cells)))
          .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void haveAMailbox() {
      assertWarns(
          SoundDistrict.remove(SOUND, MAILBOX, "M-3"),
          CONSTITUENCY,
          "Z-1",
          "code",
          "directory.constituency.no-mailbox");
    }
  }

  @Nested
  class Deputies {

    @Test
    void areElectedByAConstituencyOfTheirLevel() {
      assertErrors(
          edit(DEPUTY, "D12", "constituency", "Z-1"),
          DEPUTY,
          "D12",
          "constituency",
          "directory.deputy.constituency");
    }

    @Test
    void joinAGroupThatTakesTheirLevel() {
      var content =
          SoundDistrict.edit(
              SOUND, DEPUTY, "D03", Map.of("level", Level.MUNICIPAL, "constituency", "S-1"));
      assertThat(check(content))
          .filteredOn(Finding::isError)
          .extracting(Finding::code)
          .containsExactly("directory.deputy.group", "directory.contact.level");
    }

    @Test
    void areOfNoTownInAStreet() {
      var group = edit(DEPUTY_GROUP, "SIJ-XZ", "home", "YY-J");
      assertThat(check(group))
          .filteredOn(finding -> finding.sheet() == DEPUTY)
          .extracting(Finding::code)
          .hasSize(5)
          .containsOnly("directory.deputy.no-town");
    }

    @Test
    void areOfNoStreet() {
      assertErrors(
          edit(DEPUTY, "D04", "level", Level.STREET),
          DEPUTY,
          "D04",
          "level",
          "directory.level.no-congress");
    }

    @Test
    void holdOneMandateOfALevelAtATime() {
      assertErrors(
          edit(DEPUTY, "D05", "login", "d04"), DEPUTY, "D05", "login", "directory.deputy.twice");
    }

    @Test
    void mayFollowThemselvesInTheNextTerm() {
      var first = edit(DEPUTY, "D04", "to", TODAY.plusDays(30));
      var next = Map.of("login", "d04", "from", TODAY.plusDays(31), "term", 8);
      assertThat(errors(SoundDistrict.edit(first, DEPUTY, "D05", next))).isEmpty();
    }

    @Test
    void mayServeInTwoCongresses() {
      assertThat(errors(edit(DEPUTY, "T05", "login", "d12"))).isEmpty();
    }

    @Test
    void areNoCommitteeMembersInATown() {
      assertThat(errors(edit(DEPUTY, "T03", "committeeMember", true)))
          .contains("directory.deputy.no-committee");
    }
  }

  @Nested
  class Mailboxes {

    private static final Map<String, Object> TRUST =
        Map.of(
            "keeper",
            "lian1",
            "keeperReason",
            "代表外出学习",
            "keeperFrom",
            TODAY,
            "keeperTo",
            TODAY.plusMonths(1));

    @Test
    void mayBeEntrustedToTheGroupsLiaisonOfficerForAReasonAndATime() {
      assertThat(check(SoundDistrict.edit(SOUND, MAILBOX, "M-1", TRUST))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "keeperReason, directory.mailbox.no-reason",
      "keeperFrom, directory.mailbox.no-period",
      "keeperTo, directory.mailbox.no-period",
      "keeper, directory.mailbox.no-keeper",
    })
    void areNotEntrustedWithoutKeeperReasonAndPeriod(String column, String code) {
      var cells = new HashMap<>(TRUST);
      cells.put(column, null);
      assertErrors(SoundDistrict.edit(SOUND, MAILBOX, "M-1", cells), MAILBOX, "M-1", column, code);
    }

    @Test
    void areNotEntrustedToAnybodyElse() {
      var cells = new HashMap<>(TRUST);
      cells.put("keeper", "lian2");
      assertErrors(
          SoundDistrict.edit(SOUND, MAILBOX, "M-1", cells),
          MAILBOX,
          "M-1",
          "keeper",
          "directory.mailbox.keeper");
    }

    @Test
    void areNotEntrustedForATimeThatRunsBack() {
      var cells = new HashMap<>(TRUST);
      cells.put("keeperTo", TODAY.minusDays(1));
      assertErrors(
          SoundDistrict.edit(SOUND, MAILBOX, "M-1", cells),
          MAILBOX,
          "M-1",
          "keeperTo",
          "directory.period.reversed");
    }

    @Test
    void hangInTheirDeputysConstituency() {
      assertErrors(
          edit(MAILBOX, "M-1", "deputy", "D11"),
          MAILBOX,
          "M-1",
          "constituency",
          "directory.mailbox.constituency");
      assertErrors(
          edit(MAILBOX, "M-1", "area", SoundDistrict.TOWN),
          MAILBOX,
          "M-1",
          "area",
          "directory.mailbox.area");
    }
  }

  @Nested
  class CommitteeContacts {

    @ParameterizedTest
    @CsvSource({"0, false", "2, false", "3, true", "5, true", "6, false"})
    void areThreeToFive(int count, boolean sound) {
      var rows =
          IntStream.range(2, 2 + count)
              .mapToObj("D%02d"::formatted)
              .map(code -> new CommitteeContactRow("D01", code, SoundDistrict.TERM_START, null))
              .toList();
      assertThat(errors(SOUND.with(COMMITTEE_CONTACT, rows)))
          .isEqualTo(sound ? List.of() : List.of("directory.contact.count"));
    }

    @Test
    void countOnlyWhileTheyLast() {
      var over = edit(COMMITTEE_CONTACT, "D01|D03|2022-01-01", "to", TODAY.minusDays(1));
      assertErrors(over, DEPUTY, "D01", "committeeMember", "directory.contact.count");
    }

    @Test
    void areOfTheOwnGroupFirst() {
      var rows =
          List.of("D11", "D12", "D13").stream()
              .map(code -> new CommitteeContactRow("D01", code, SoundDistrict.TERM_START, null))
              .toList();
      assertWarns(
          SOUND.with(COMMITTEE_CONTACT, rows),
          DEPUTY,
          "D01",
          "committeeMember",
          "directory.contact.other-groups");
    }

    @Test
    void areBetweenAMemberAndAnotherDeputyOfTheLevel() {
      assertThat(errors(addContact("D01", "D01"))).containsExactly("directory.contact.self");
      assertThat(errors(addContact("D02", "D03"))).containsExactly("directory.contact.no-member");
      assertThat(errors(addContact("D01", "T01"))).containsExactly("directory.contact.level");
    }

    private DirectoryContent addContact(String member, String deputy) {
      return SoundDistrict.add(
          SOUND,
          COMMITTEE_CONTACT,
          new CommitteeContactRow(member, deputy, SoundDistrict.TERM_START, null));
    }
  }

  private List<Finding> check(DirectoryContent content) {
    return RULES.check(content, new Known(areas, people, mandates), TODAY);
  }

  private List<String> errors(DirectoryContent content) {
    return check(content).stream().filter(Finding::isError).map(Finding::code).toList();
  }

  private static DirectoryContent edit(Sheet sheet, String key, String column, Object value) {
    return SoundDistrict.edit(SOUND, sheet, key, Map.of(column, value));
  }

  private void assertErrors(
      DirectoryContent content, Sheet sheet, String key, String column, String code) {
    assertFinds(content, sheet, key, column, code, Severity.ERROR);
  }

  private void assertWarns(
      DirectoryContent content, Sheet sheet, String key, String column, String code) {
    assertThat(errors(content)).isEmpty();
    assertFinds(content, sheet, key, column, code, Severity.WARNING);
  }

  private void assertFinds(
      DirectoryContent content,
      Sheet sheet,
      String key,
      String column,
      String code,
      Severity severity) {
    var places = content.rows(sheet).stream().map(DirectoryRow::key).toList();
    var row = places.contains(key) ? places.indexOf(key) : SoundDistrict.place(SOUND, sheet, key);
    assertThat(check(content))
        .anySatisfy(
            finding -> {
              assertThat(finding.sheet()).isEqualTo(sheet);
              assertThat(finding.row()).isEqualTo(row);
              assertThat(finding.column()).isEqualTo(column);
              assertThat(finding.code()).isEqualTo(code);
              assertThat(finding.severity()).isEqualTo(severity);
            });
  }
}
