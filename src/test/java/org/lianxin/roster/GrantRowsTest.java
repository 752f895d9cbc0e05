package org.lianxin.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.lianxin.Refused.refused;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxin.DirectoryRows;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.directory.Directory;
import org.lianxin.directory.DirectoryHistory;
import org.lianxin.directory.DirectoryHistory.Change;
import org.lianxin.directory.Grant;
import org.lianxin.directory.Grants;
import org.lianxin.directory.Impersonation;
import org.lianxin.directory.Notes;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.DirectoryRecords;
import org.lianxin.workbook.Finding;
import org.lianxin.workbook.InvalidDirectory;
import org.lianxin.workbook.PostRow;
import org.lianxin.workbook.Sheet;
import org.lianxin.workbook.SoundDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody gives himself power, and nobody gives it alone. In the sound district everybody has what
 * he has; guan and dub look after it. Every test is rolled back.
 */
@LianxinTest
@Transactional
class GrantRowsTest {

  private static final DirectoryContent SOUND =
      SoundDistrict.add(
          SoundDistrict.content(),
          Sheet.POST,
          SoundDistrict.post("dub", "SJ-CWH", Role.ADMINISTRATOR));

  private static final String POST_OF_BAN = "ban|YY-GW|OFFICER|2022-01-01";

  @Autowired DirectoryRecords records;
  @Autowired Directory directory;
  @Autowired DirectoryHistory history;
  @Autowired Grants grants;
  @Autowired Impersonation impersonation;
  @Autowired Notes notes;
  @Autowired RevisionRows revisions;
  @Autowired People people;
  @Autowired MessageSource messages;
  @Autowired JdbcClient database;
  @Autowired MovableClock clock;

  @BeforeEach
  void everybodyHasWhatHeHas() {
    records.apply(SOUND, "kai");
    DirectoryRows.approve(database);
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void givesNothingBeforeASecondPersonApproves() {
    enter("lian2", "SJ-DBS", Role.OFFICER);

    assertThat(find("lian2").is(Role.OFFICER)).isFalse();

    grants.approve(theOnlyOne().id(), find("dub"));

    assertThat(find("lian2").posts()).contains(new Post("SJ-DBS", Role.OFFICER));
    assertThat(grants.waiting()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"OFFICER", "PETITION_OFFICER", "UNIT_LEADER", "SUPERVISOR", "ADMINISTRATOR"})
  void letsEveryRoleWithPowerWait(Role role) {
    var body =
        switch (role) {
          case PETITION_OFFICER -> "SJ-XFK";
          case UNIT_LEADER -> "SJ-PSS";
          default -> "SJ-DBS";
        };
    enter("lian2", body, role);

    assertThat(find("lian2").is(role)).isFalse();
    assertThat(theOnlyOne()).extracting(Grant::login, Grant::role).containsExactly("lian2", role);
  }

  @Test
  void letsNobodyWaitForAPostWithoutPower() {
    enter("lian2", "SJ-SWJ", Role.HANDLER);

    assertThat(find("lian2").is(Role.HANDLER)).isTrue();
    assertThat(grants.waiting()).isEmpty();
  }

  /** Whatever sheet says so, and whatever in it changed. */
  static Stream<Arguments> doors() {
    return Stream.of(
        argumentSet(
            "another head of a body",
            "lian2",
            change(Sheet.BODY, "YY-GW", Map.of("leader", "lian2")),
            UnaryOperator.identity()),
        argumentSet(
            "an ended post that goes on",
            "ban",
            change(Sheet.POST, POST_OF_BAN, Map.of("to", LocalDate.of(2026, 1, 1))),
            (UnaryOperator<DirectoryContent>) content -> SOUND),
        argumentSet(
            "a post that lasts longer",
            "ban",
            change(Sheet.POST, POST_OF_BAN, Map.of("to", LocalDate.of(2030, 1, 1))),
            (UnaryOperator<DirectoryContent>) content -> SOUND),
        argumentSet(
            "a person who may sign in again",
            "dub",
            (UnaryOperator<DirectoryContent>)
                content ->
                    SoundDistrict.remove(
                        SoundDistrict.remove(
                            SoundDistrict.remove(content, Sheet.PERSON, "dub"),
                            Sheet.POST,
                            "dub|SJ-CWH|SUPERVISOR|2022-01-01"),
                        Sheet.POST,
                        "dub|SJ-CWH|ADMINISTRATOR|2022-01-01"),
            (UnaryOperator<DirectoryContent>) content -> SOUND));
  }

  @ParameterizedTest
  @MethodSource("doors")
  void letsPowerWaitByWhicheverDoorItComes(
      String login, UnaryOperator<DirectoryContent> first, UnaryOperator<DirectoryContent> then) {
    records.apply(first.apply(SOUND), "guan");
    records.apply(then.apply(first.apply(SOUND)), "guan");

    assertThat(grants.waiting()).isNotEmpty().extracting(Grant::login).containsOnly(login);
  }

  @Test
  void keepsWhoLedABodyUntilHisSuccessorIsApproved() {
    records.apply(change(Sheet.BODY, "SJ-SWJ", Map.of("leader", "lian2")).apply(SOUND), "guan");
    assertThat(find("shui").is(Role.UNIT_LEADER)).isTrue();
    assertThat(find("lian2").is(Role.UNIT_LEADER)).isFalse();

    grants.approve(theOnlyOne().id(), find("dub"));

    assertThat(find("shui").is(Role.UNIT_LEADER)).isFalse();
    assertThat(find("lian2").is(Role.UNIT_LEADER)).isTrue();
  }

  @Test
  void keepsNobodyWhoLedABodyAndMaySignInNoMore() {
    var left = change(Sheet.PERSON, "shui", Map.of("active", false)).apply(SOUND);
    records.apply(change(Sheet.BODY, "SJ-SWJ", Map.of("leader", "lian2")).apply(left), "guan");

    assertThat(
            database
                .sql(
                    "select count(*) from roster_power where login = 'shui'"
                        + " and grant_state = 'HELD'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void endsAPostOfAnEndedPersonAtOnce() {
    records.apply(SoundDistrict.remove(SOUND, Sheet.POST, POST_OF_BAN), "guan");

    assertThat(find("ban").posts()).isEmpty();
    assertThat(grants.waiting()).isEmpty();
  }

  @Test
  void letsNobodyWaitForLessThanHeHas() {
    var shorter = Map.of("to", LocalDate.now(clock).plusDays(30));
    records.apply(SoundDistrict.edit(SOUND, Sheet.POST, POST_OF_BAN, shorter), "guan");

    assertThat(grants.waiting()).isEmpty();
    assertThat(find("ban").is(Role.OFFICER)).isTrue();
  }

  @Test
  void keepsWhatSomebodyHasWhileMoreOfItWaits() {
    var shorter =
        SoundDistrict.edit(
            SOUND, Sheet.POST, POST_OF_BAN, Map.of("to", LocalDate.now(clock).plusDays(30)));
    records.apply(shorter, "guan");
    records.apply(SOUND, "guan");

    assertThat(grants.waiting()).hasSize(1);
    assertThat(find("ban").is(Role.OFFICER)).isTrue();
  }

  @Test
  void refusesTheWholeFileInWhichSomebodyGivesHimselfPower() {
    var before = records.content();
    var greedy =
        SoundDistrict.add(
            SOUND, Sheet.POST, SoundDistrict.post("guan", "SJ-XFK", Role.PETITION_OFFICER));

    assertThatThrownBy(() -> records.apply(greedy, "guan"))
        .asInstanceOf(type(InvalidDirectory.class))
        .extracting(refusal -> refusal.findings().get(refusal.findings().size() - 1).code())
        .isEqualTo("directory.power.own-row");
    assertThat(records.examine(greedy, "guan").isRefused()).isTrue();
    assertThat(records.content()).isEqualTo(before);
  }

  @Test
  void saysInTheTrialRunWhatWillWait() {
    var today = LocalDate.now(clock);
    var post = new PostRow("lian2", "SJ-DBS", Role.OFFICER, today, null);
    var backDated = SoundDistrict.post("lian2", "SJ-XFK", Role.PETITION_OFFICER);
    var wanted = SoundDistrict.add(SOUND, Sheet.POST, post);

    assertThat(records.examine(SoundDistrict.add(wanted, Sheet.POST, backDated), "guan").findings())
        .extracting(Finding::code)
        .contains("directory.power.waits", "directory.power.back-dated");
  }

  @Test
  void takesNeitherTheAskerNorTheHolderNorAStrangerForASecondPerson() {
    enter("lian2", "YY-GW", Role.OFFICER);
    var grant = theOnlyOne();

    refused(() -> grants.approve(grant.id(), find("guan")), why("asked-by-reader"));
    refused(() -> grants.approve(grant.id(), find("cheng")), why("other-body"));
    refused(() -> grants.approve(grant.id(), find("shui")), why("other-body"));
    var himself = new Person("lian2", "", true, find("dub").posts());
    refused(() -> grants.approve(grant.id(), himself), why("own"));
    assertThat(find("lian2").is(Role.OFFICER)).isFalse();
  }

  @Test
  void takesTheHeadOfTheBodyAndOfThoseAboveIt() {
    enter("lian2", "YY-GW", Role.OFFICER);

    assertThat(grants.obstacle(theOnlyOne(), find("gong"))).as("leads the body").isNull();
    assertThat(grants.mayDecide(find("gong"))).isTrue();
    assertThat(grants.mayDecide(find("cheng"))).isFalse();
  }

  @Test
  void takesNotThePersonOfTheFirstStart() {
    enter("lian2", "YY-GW", Role.OFFICER);
    var first =
        new Person("admin", "系统管理员", true, List.of(new Post("LIANXIN", Role.ADMINISTRATOR)));

    assertThat(grants.mayDecide(first)).isFalse();
    refused(() -> grants.approve(theOnlyOne().id(), first), why("other-body"));
  }

  @Test
  void takesNobodyWhosePasswordTheAskerIssuedOfLate() {
    enter("lian2", "YY-GW", Role.OFFICER);
    passwordIssued("dub", "guan");

    refused(() -> grants.approve(theOnlyOne().id(), find("dub")), why("one-hand"));

    database.sql("delete from signin_event where done_by = 'guan'").update();
    passwordIssued("guan", "dub");
    refused(() -> grants.approve(theOnlyOne().id(), find("dub")), why("one-hand"));
  }

  @Test
  void leavesARefusedPostWithoutEffectAlsoWhenTheSameFileComesAgain() {
    var wanted = enter("lian2", "SJ-DBS", Role.OFFICER);
    refused(
        () -> grants.refuse(theOnlyOne().id(), find("dub"), " "),
        Reason.of("reason", "directory.power.no-reason"));
    grants.refuse(theOnlyOne().id(), find("dub"), "未经研究");

    records.apply(wanted, "guan");
    records.apply(
        SoundDistrict.edit(wanted, Sheet.PERSON, "lian2", Map.of("phone", "021-0000-9999")),
        "guan");

    assertThat(grants.waiting()).isEmpty();
    assertThat(find("lian2").is(Role.OFFICER)).isFalse();
    assertThat(told("guan")).anyMatch(note -> note.contains("未获同意") && note.contains("未经研究"));
  }

  @Test
  void decidesOnceAlone() {
    enter("lian2", "SJ-DBS", Role.OFFICER);
    var id = theOnlyOne().id();
    grants.approve(id, find("dub"));

    refused(() -> grants.approve(id, find("dub")), why("decided"));
    refused(() -> grants.refuse(id, find("dub"), "x"), why("decided"));
  }

  @Test
  void takesBackWhatTheDirectoryNoLongerAsksFor() {
    enter("lian2", "SJ-DBS", Role.OFFICER);
    records.apply(SOUND, "guan");

    assertThat(grants.waiting()).isEmpty();
  }

  @Test
  void holdsBackTheOfficersOfABodyThatMovesToAnotherArea() {
    var moved = SoundDistrict.edit(SOUND, Sheet.BODY, "SJ-SWJ", Map.of("area", SoundDistrict.ZONE));
    records.apply(moved, "kai");

    assertThat(grants.waiting()).extracting(Grant::login).containsExactly("shui");
    assertThat(find("shui").is(Role.UNIT_LEADER)).isFalse();
  }

  @Test
  void letsTheVeryFirstImportCountAtOnceAndNoLaterOne() {
    database.sql("delete from roster_power").update();
    DirectoryRows.changed(database);
    var renamed =
        SoundDistrict.edit(SOUND, Sheet.PERSON, "lian2", Map.of("phone", "021-0000-9998"));

    records.apply(renamed, "admin");

    assertThat(find("guan").is(Role.ADMINISTRATOR)).isTrue();
    assertThat(grants.waiting()).isEmpty();

    records.apply(DirectoryContent.empty(), "guan");
    records.apply(SOUND, "admin");

    assertThat(find("guan").is(Role.ADMINISTRATOR)).as("the office was empty, not new").isFalse();
  }

  @Test
  void takesEffectAfterADayWhereThereIsButOneAdministrator() {
    var alone = table(true);
    enter("lian2", "SJ-DBS", Role.OFFICER);
    database
        .sql("update roster_power set grant_state = 'ENDED' where grant_state = 'WAITING'")
        .update();
    alone.settle(records.content(), "guan");
    var due = theOnlyOne().aloneAt();

    clock.set(due.minusSeconds(1));
    alone.letTakeEffectAlone();
    assertThat(find("lian2").is(Role.OFFICER)).isFalse();

    clock.set(due);
    alone.letTakeEffectAlone();
    assertThat(find("lian2").is(Role.OFFICER)).isTrue();
    assertThat(due).isAfter(theLast().askedAt().plusHours(23));
  }

  @Test
  void neverTakesEffectByItselfElsewhere() {
    enter("lian2", "SJ-DBS", Role.OFFICER);
    assertThat(theOnlyOne().aloneAt()).isNull();

    clock.set(theOnlyOne().askedAt().plusDays(30));
    table(false).letTakeEffectAlone();

    assertThat(find("lian2").is(Role.OFFICER)).isFalse();
  }

  @Test
  void marksWhatIsSaidToBeginBeforeItWasEntered() {
    enter("lian2", "SJ-DBS", Role.OFFICER);
    assertThat(theOnlyOne().isBackDated()).isTrue();

    var today = LocalDate.now(clock);
    var post = new PostRow("lian2", "SJ-DBS", Role.OFFICER, today, null);
    records.apply(SoundDistrict.add(SOUND, Sheet.POST, post), "guan");
    assertThat(theOnlyOne().isBackDated()).isFalse();
  }

  @Test
  void keepsWhatEachChangeDidToEachRow() {
    var changed = SoundDistrict.edit(SOUND, Sheet.BODY, "YY-GW", Map.of("name", "新名称"));
    records.apply(SoundDistrict.remove(changed, Sheet.POST, POST_OF_BAN), "guan");

    assertThat(lastChange())
        .extracting(Change::sheet, Change::title, Change::by)
        .contains(tuple("BODY", "YY-GW", "guan"), tuple("POST", POST_OF_BAN, "guan"));
    assertThat(lastChange())
        .filteredOn(change -> change.sheet().equals("BODY"))
        .singleElement()
        .satisfies(change -> assertThat(change.before()).contains("机构YY-GW"))
        .satisfies(change -> assertThat(change.after()).contains("新名称"));
  }

  @Test
  void tellsThePersonWhatOthersDidToHimAndNotWhatHeDidHimself() {
    var wanted = SoundDistrict.edit(SOUND, Sheet.PERSON, "ban", Map.of("phone", "021-0000-1234"));
    records.apply(SoundDistrict.remove(wanted, Sheet.POST, POST_OF_BAN), "guan");
    var own = SoundDistrict.edit(wanted, Sheet.PERSON, "guan", Map.of("phone", "021-0000-1235"));
    records.apply(SoundDistrict.remove(own, Sheet.POST, POST_OF_BAN), "guan");

    assertThat(told("ban"))
        .anyMatch(note -> note.contains("管理员修改了您在通讯录中的联系电话"))
        .anyMatch(note -> note.contains("机构YY-GW") && note.contains("人大工作人员"));
    assertThat(told("guan")).noneMatch(note -> note.contains("电话"));

    notes.read("ban", notes.unread("ban").get(0).id());
    assertThat(told("ban")).hasSize(1);
  }

  @Test
  void knowsInItsViewEveryRoleWithoutPower() {
    var withoutPower =
        Stream.of(Role.values()).filter(role -> !role.givesPower()).map(Enum::name).toList();

    assertThat(withoutPower).containsExactly("LIAISON_OFFICER", "DEPUTY", "HANDLER");
  }

  private DirectoryContent enter(String login, String body, Role role) {
    var wanted = SoundDistrict.add(SOUND, Sheet.POST, SoundDistrict.post(login, body, role));
    records.apply(wanted, "guan");
    return wanted;
  }

  private static UnaryOperator<DirectoryContent> change(
      Sheet sheet, String key, Map<String, ?> cells) {
    return content -> SoundDistrict.edit(content, sheet, key, cells);
  }

  private GrantRows table(boolean singleAdministrator) {
    return new GrantRows(
        database,
        directory,
        impersonation,
        notes,
        revisions,
        new DirectorySettings(singleAdministrator),
        clock);
  }

  private Grant theOnlyOne() {
    assertThat(grants.waiting()).hasSize(1);
    return grants.waiting().get(0);
  }

  private Grant theLast() {
    var today = LocalDate.now(clock);
    var all = grants.between(today.minusDays(2), today.plusDays(2));
    return all.get(all.size() - 1);
  }

  private List<Change> lastChange() {
    var today = LocalDate.now(clock);
    var byRevision = new HashMap<Long, List<Change>>();
    history
        .between(today, today)
        .forEach(
            change ->
                byRevision.computeIfAbsent(change.revision(), r -> new ArrayList<>()).add(change));
    return byRevision.get(byRevision.keySet().stream().max(Long::compare).orElseThrow());
  }

  private List<String> told(String login) {
    return notes.unread(login).stream()
        .map(
            note ->
                messages.getMessage(
                    note.code(), note.values().toArray(), Locale.SIMPLIFIED_CHINESE))
        .toList();
  }

  private void passwordIssued(String login, String by) {
    database
        .sql(
            "insert into signin_event (happened_at, login, address, kind, done_by)"
                + " values (?, ?, '127.0.0.1', 'PASSWORD_ISSUED', ?)")
        .params(LocalDateTime.now(clock), login, by)
        .update();
  }

  private static Reason why(String what) {
    return Reason.of("", "directory.power." + what);
  }

  private Person find(String login) {
    return people.find(login).orElseThrow();
  }
}
