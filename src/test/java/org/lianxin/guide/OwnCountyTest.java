package org.lianxin.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.LianxinTest;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Level;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.routing.Category;
import org.lianxin.routing.Route;
import org.lianxin.routing.Routing;
import org.lianxin.shared.Refusal;
import org.lianxin.workbook.BodyRow;
import org.lianxin.workbook.DeputyGroupRow;
import org.lianxin.workbook.DeputyRow;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.DirectoryRecords;
import org.lianxin.workbook.Finding;
import org.lianxin.workbook.MailboxRow;
import org.lianxin.workbook.PersonRow;
import org.lianxin.workbook.PostRow;
import org.lianxin.workbook.Sheet;
import org.lianxin.workbook.StationRow;
import org.lianxin.workbook.file.DirectoryWorkbook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/**
 * From the choice of a county to a directory that keeps all rules; nothing of it outlives a test.
 */
@LianxinTest
@Transactional
class OwnCountyTest {

  /** 怀宁县: a county with towns and townships. */
  private static final String COUNTY = "340822000000";

  private static final String SOMEBODY = "guide.somebody";

  @Autowired Proposals proposals;
  @Autowired OwnCounty county;
  @Autowired Directory directory;
  @Autowired DirectoryRecords records;
  @Autowired DirectoryWorkbook workbook;
  @Autowired Routing routing;
  @Autowired People people;

  @ParameterizedTest
  @CsvSource({
    "310117000000, 松江区, DISTRICT",
    "340822000000, 怀宁县, DISTRICT",
    "441900000000, 东莞市, MUNICIPAL",
    "654322000000, 富蕴县, DISTRICT",
    "469005000000, 文昌市, DISTRICT",
    "110108000000, 海淀区, DISTRICT",
  })
  void proposesWhatEveryRuleOfTheDirectoryAllows(String code, String name, Level level) {
    var proposal = proposals.of(code);

    assertThat(proposal.county().name()).isEqualTo(name);
    var towns = proposals.towns(proposal.county());
    assertThat(towns).isNotEmpty();
    assertThat(proposal.areas())
        .extracting(area -> area.code())
        .contains(code)
        .doesNotHaveDuplicates();
    assertThat(proposal.areas().get(0).kind()).isEqualTo(AreaKind.PROVINCE);
    var committee = body(proposal.offices(), BodyKind.STANDING_COMMITTEE);
    assertThat(committee.level()).isEqualTo(level);
    assertThat(proposal.offices())
        .as("an office for each town that may have one")
        .hasSize(
            3
                + (int)
                    towns.stream().filter(town -> town.kind() != AreaKind.FUNCTIONAL_ZONE).count());

    county.take(proposal, names(proposal), "admin");

    assertThat(directory.body(committee.code())).isPresent();
    assertThat(county.counties()).extracting(area -> area.code()).contains(code);
    for (var town : towns) {
      if (town.kind() == AreaKind.STREET) {
        assertThat(routing.officeFor(Route.STREET, town.code())).isPresent();
      } else if (town.kind() != AreaKind.FUNCTIONAL_ZONE) {
        assertThat(routing.officeFor(Route.TOWN, town.code())).isPresent();
      }
    }
  }

  @Test
  void proposesEachUnitThatTheDecisionTableNames() {
    var proposal = proposals.of(COUNTY);

    for (var category : Category.values()) {
      routing
          .dutyFor(category, Route.DISTRICT)
          .ifPresent(
              duty ->
                  assertThat(proposal.units())
                      .filteredOn(unit -> unit.area().equals(COUNTY))
                      .filteredOn(unit -> unit.code().endsWith(duty))
                      .as("%s %s", category, duty)
                      .singleElement()
                      .extracting(BodyRow::name)
                      .asString()
                      .startsWith("怀宁县")
                      .doesNotContainPattern("[A-Z]"));
    }
  }

  @Test
  void takesOnlyWhatWasKeptByTheNameThatWasGiven() {
    var proposal = proposals.of(COUNTY);
    var names = names(proposal);
    names.remove("340822-XFK");
    names.put("340822-CWH", " 安徽省怀宁县人民代表大会常务委员会 ");

    county.take(proposal, names, "admin");

    assertThat(directory.body("340822-XFK")).isEmpty();
    assertThat(directory.body("340822-CWH").orElseThrow().name()).isEqualTo("安徽省怀宁县人民代表大会常务委员会");
  }

  @Test
  void keepsAnOfficeWithoutTheOneThatWouldBeAboveIt() {
    var proposal = proposals.of(COUNTY);

    county.take(proposal, Map.of("340822-DBGW", "怀宁县人大代表工委"), "admin");

    assertThat(directory.body("340822-DBGW").orElseThrow().parent()).isNull();
  }

  @Test
  void changesNothingThatIsThereWhenItIsTakenAgain() {
    var proposal = proposals.of(COUNTY);
    county.take(proposal, names(proposal), "admin");
    var before = records.content();
    var names = names(proposal);
    names.put("340822-CWH", "别的名称");

    county.take(proposal, names, "admin");

    assertThat(records.content()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"''", "'   '", "long"})
  void refusesANameThatNobodyCanMeanAndTakesNothing(String name) {
    var proposal = proposals.of(COUNTY);
    var names = names(proposal);
    names.put("340822-CWH", name.equals("long") ? "长".repeat(101) : name);

    assertThatThrownBy(() -> county.take(proposal, names, "admin"))
        .asInstanceOf(type(Refusal.class))
        .satisfies(
            refusal -> {
              assertThat(refusal.reasons().get(0).field()).isEqualTo("340822-CWH");
              assertThat(refusal.reasons().get(0).code()).isEqualTo("guide.body.name-missing");
            });
    assertThat(directory.body("340822-DBGW")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "340000000000, guide.area.no-county",
    "340800000000, guide.area.no-county",
    "340822100000, guide.area.no-county",
    "349999000000, guide.area.unknown",
    "340822, guide.area.unknown",
  })
  void refusesWhatIsNoCounty(String code, String sentence) {
    assertThatThrownBy(() -> proposals.of(code))
        .asInstanceOf(type(Refusal.class))
        .extracting(refusal -> refusal.reasons().get(0).code())
        .isEqualTo(sentence);
  }

  @Test
  void laysOutAWorkbookThatKeepsAllRulesOnceItsPeopleAreFilledIn() {
    var proposal = proposals.of(COUNTY);
    county.take(proposal, names(proposal), "admin");

    var changes =
        records.examine(filled(county.sheets(proposal, SheetExtent.TOWNS, admin())), "admin");

    assertThat(changes.findings()).filteredOn(Finding::isError).isEmpty();
    assertThat(changes.of(Sheet.BODY).added()).as("all units").hasSize(proposal.units().size());
  }

  @Test
  void proposesHomeGroupDeputiesAndMailboxOfEachStreetAndTownWhichKeepAllRulesOnceFilledIn() {
    var proposal = proposals.of(COUNTY);
    county.take(proposal, names(proposal), "admin");
    var sheets = county.sheets(proposal, SheetExtent.DEPUTIES, admin());

    var towns = proposal.areas().stream().filter(area -> ProposedGroup.isIn(area.kind())).count();
    assertThat(sheets.groups()).filteredOn(OwnCountyTest::isOfCounty).hasSize((int) towns);
    assertThat(sheets.deputies())
        .filteredOn(deputy -> deputy.code() == null)
        .hasSize(2 * (int) towns);
    assertThat(sheets.mailboxes())
        .filteredOn(mailbox -> mailbox.code().startsWith("340822"))
        .as("one at each home, for a deputy who is left open")
        .hasSize((int) towns)
        .allMatch(mailbox -> mailbox.deputy() == null)
        .extracting(MailboxRow::place)
        .containsExactlyInAnyOrderElementsOf(
            sheets.stations().stream()
                .filter(station -> station.code().startsWith("340822"))
                .map(StationRow::name)
                .toList());

    var changes = records.examine(withDeputies(filled(sheets)), "admin");

    assertThat(changes.findings()).filteredOn(Finding::isError).isEmpty();
    assertThat(changes.of(Sheet.STATION).added()).as("a home each").hasSize((int) towns);
    assertThat(changes.of(Sheet.MAILBOX).added()).as("a box each").hasSize((int) towns);
    assertThat(changes.findings())
        .extracting(Finding::code)
        .doesNotContain("directory.constituency.no-mailbox");
  }

  @Test
  void proposesNoSecondGroupWhereOneIs() {
    var demonstration = proposals.of("310117000000");
    var sheets = county.sheets(demonstration, SheetExtent.DEPUTIES, admin());

    assertThat(sheets.groups())
        .filteredOn(group -> group.code().equals("310117001-XZ1"))
        .singleElement()
        .extracting(DeputyGroupRow::leader)
        .isNotNull();
    assertThat(sheets.deputies())
        .filteredOn(deputy -> deputy.code() == null)
        .noneMatch(deputy -> deputy.group().equals("310117001-XZ1"));
  }

  private static boolean isOfCounty(DeputyGroupRow group) {
    return group.code().startsWith("340822");
  }

  /**
   * Each line of a deputy becomes somebody, the first of a group leads it, the second stands by.
   */
  private static DirectoryContent withDeputies(DirectoryContent sheets) {
    var people = new ArrayList<>(sheets.people());
    var deputies = new ArrayList<DeputyRow>();
    var cards = new LinkedHashMap<String, List<String>>();
    for (var row : sheets.deputies()) {
      if (row.code() != null) {
        deputies.add(row);
        continue;
      }
      var card = "K-" + people.size();
      people.add(new PersonRow("guide.d" + people.size(), "某代表", null, true));
      cards.computeIfAbsent(row.group(), group -> new ArrayList<>()).add(card);
      deputies.add(
          new DeputyRow(
              card,
              people.get(people.size() - 1).login(),
              row.level(),
              1,
              row.constituency(),
              row.group(),
              null,
              null,
              null,
              null,
              null,
              LocalDate.of(2026, 1, 1),
              null));
    }
    var groups =
        sheets.groups().stream()
            .map(
                row ->
                    row.leader() != null
                        ? row
                        : new DeputyGroupRow(
                            row.code(),
                            row.name(),
                            row.levels(),
                            row.home(),
                            cards.get(row.code()).get(0),
                            cards.get(row.code()).subList(1, 2),
                            SOMEBODY,
                            true))
            .toList();
    var stations =
        sheets.stations().stream()
            .map(
                row ->
                    row.keeper() != null
                        ? row
                        : new StationRow(
                            row.code(),
                            row.name(),
                            row.kind(),
                            row.area(),
                            row.parent(),
                            SOMEBODY,
                            "某路1号",
                            row.online(),
                            true))
            .toList();
    var mailboxes =
        sheets.mailboxes().stream()
            .map(
                row ->
                    row.deputy() != null
                        ? row
                        : new MailboxRow(
                            row.code(),
                            row.constituency(),
                            row.area(),
                            row.place(),
                            cards.get(row.code().replace("-XX1", "-XZ1")).get(0),
                            null,
                            null,
                            null,
                            null,
                            true))
            .toList();
    return sheets
        .with(Sheet.PERSON, people)
        .with(Sheet.STATION, stations)
        .with(Sheet.MAILBOX, mailboxes)
        .with(Sheet.DEPUTY_GROUP, groups)
        .with(Sheet.DEPUTY, deputies);
  }

  @Test
  void leavesTheUnitsOfTownsOutWhereNobodyWantsThem() {
    var proposal = proposals.of(COUNTY);

    assertThat(county.sheets(proposal, SheetExtent.COUNTY, admin()).bodies())
        .filteredOn(body -> body.code().startsWith("340822"))
        .filteredOn(body -> body.kind() == BodyKind.HANDLING_UNIT)
        .isNotEmpty()
        .allMatch(unit -> unit.area().equals(COUNTY));
  }

  @Test
  void hasALineForEachPostWithoutWhichADemandStops() {
    var proposal = proposals.of(COUNTY);

    var open =
        county.sheets(proposal, SheetExtent.TOWNS, admin()).posts().stream()
            .filter(post -> post.login() == null)
            .toList();

    assertThat(open)
        .extracting(PostRow::body, PostRow::role)
        .contains(
            org.assertj.core.groups.Tuple.tuple("340822-DBGW", Role.OFFICER),
            org.assertj.core.groups.Tuple.tuple("340822-DBGW", Role.SUPERVISOR),
            org.assertj.core.groups.Tuple.tuple("340822-XFK", Role.PETITION_OFFICER),
            org.assertj.core.groups.Tuple.tuple("340822-SWJ", Role.HANDLER));
  }

  /** The lines come back as errors with their cell until somebody is entered. */
  @Test
  void saysOfEachLineThatIsStillOpenWhichCellIsMissing() throws IOException {
    var proposal = proposals.of(COUNTY);
    county.take(proposal, names(proposal), "admin");
    var file = new ByteArrayOutputStream();
    workbook.prepared(
        file, county.sheets(proposal, SheetExtent.COUNTY, admin()), Locale.SIMPLIFIED_CHINESE);

    var report = workbook.examine("人员表.xlsx", file.toByteArray(), "admin");

    assertThat(report.isRefused()).isTrue();
    assertThat(report.remarks())
        .filteredOn(remark -> remark.sheet() == Sheet.POST)
        .isNotEmpty()
        .allSatisfy(
            remark -> {
              assertThat(remark.line()).isPositive();
              assertThat(remark.column()).isEqualTo("A");
              assertThat(remark.code()).isEqualTo("directory.cell.missing");
            });
  }

  private static Map<String, String> names(Proposal proposal) {
    var names = new LinkedHashMap<String, String>();
    proposal.offices().forEach(office -> names.put(office.code(), office.name()));
    return names;
  }

  private static BodyRow body(List<BodyRow> bodies, BodyKind kind) {
    return bodies.stream().filter(body -> body.kind() == kind).findFirst().orElseThrow();
  }

  private Person admin() {
    return people.find("admin").orElseThrow();
  }

  /** As somebody would fill it in: one person everywhere, another in charge. */
  private static DirectoryContent filled(DirectoryContent sheets) {
    var people = new ArrayList<>(sheets.people());
    people.add(new PersonRow(SOMEBODY, "某某", null, true));
    people.add(new PersonRow(SOMEBODY + "2", "某某二", null, true));
    var bodies =
        sheets.bodies().stream()
            .map(
                body ->
                    body.kind() == BodyKind.HANDLING_UNIT && body.leader() == null
                        ? new BodyRow(
                            body.code(),
                            body.name(),
                            body.kind(),
                            body.level(),
                            body.area(),
                            body.parent(),
                            SOMEBODY + "2",
                            body.phone(),
                            body.active())
                        : body)
            .toList();
    var posts =
        sheets.posts().stream()
            .map(
                post ->
                    post.login() == null
                        ? new PostRow(SOMEBODY, post.body(), post.role(), post.from(), null)
                        : post)
            .toList();
    return sheets.with(Sheet.PERSON, people).with(Sheet.BODY, bodies).with(Sheet.POST, posts);
  }
}
