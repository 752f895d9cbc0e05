package org.lianxin.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.backup.Backup;
import org.lianxin.backup.Backups;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.directory.Area;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.Body;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Coverage;
import org.lianxin.directory.Coverage.Covered;
import org.lianxin.directory.Coverage.Member;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.DeputyGroup;
import org.lianxin.directory.DeputyGroups;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Level;
import org.lianxin.directory.Mailbox;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.inmail.MailboxChannel;
import org.lianxin.notification.NoticeChannel;
import org.lianxin.routing.Category;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.MatterLevel;
import org.lianxin.routing.Route;
import org.lianxin.routing.RouteQuestion;
import org.lianxin.routing.Routing;
import org.lianxin.routing.UnitProposal;
import org.lianxin.routing.Urgency;

/** A district with one street, sound at first; each test breaks one thing, the last one all. */
class CheckTest {

  private static final String DISTRICT = "310117000000";
  private static final String STREET = "310117001000";
  private static final Area AREA_DISTRICT =
      new Area(DISTRICT, "松江区", AreaKind.DISTRICT, "310100000000");
  private static final Area AREA_STREET = new Area(STREET, "岳阳街道", AreaKind.STREET, DISTRICT);
  private static final Body STUDIO = body("DBGZS", BodyKind.DEPUTIES_OFFICE, DISTRICT);
  private static final Body PETITIONS = body("XFK", BodyKind.PETITION_SECTION, DISTRICT);
  private static final Body COMMITTEE = body("GW", BodyKind.STREET_WORKING_COMMITTEE, STREET);
  private static final Body UNIT = body("CJZX", BodyKind.HANDLING_UNIT, STREET);

  private final Directory directory = mock();
  private final People people = mock();
  private final Deputies deputies = mock();
  private final DeputyGroups groups = mock();
  private final Coverage coverage = mock();
  private final Routing routing = mock();
  private final WorkingCalendar calendar = mock();
  private final Backups backups = mock();
  private NoticeChannel.State channel = new NoticeChannel.State(true, 3, 0, 0, 0);
  private MailboxChannel.State mailbox = new MailboxChannel.State(false, "", "", 0);

  private static Body body(String code, BodyKind kind, String area) {
    return new Body(code, code + "机构", kind, Level.DISTRICT, area, null, true);
  }

  @BeforeEach
  void everythingIsSound() {
    when(directory.areas()).thenReturn(List.of(AREA_DISTRICT, AREA_STREET));
    Stream.of(STUDIO, PETITIONS, COMMITTEE, UNIT)
        .forEach(
            body -> {
              when(directory.bodies(body.kind())).thenReturn(List.of(body));
              when(directory.bodies(body.kind(), body.area())).thenReturn(List.of(body));
            });
    when(deputies.of(STREET)).thenReturn(List.of(deputy(1)));
    group(deputiesOf(10), "QD-1", "QD-2", "QD-3");
    holds(STUDIO, Role.OFFICER, person("studio"));
    holds(PETITIONS, Role.PETITION_OFFICER, person("petitions"));
    holds(COMMITTEE, Role.OFFICER, person("officer"));
    holds(UNIT, Role.HANDLER, person("handler"));
    holds(UNIT, Role.UNIT_LEADER, person("leader"));
    when(routing.officeFor(any(), anyString())).thenReturn(Optional.of(STUDIO));
    when(routing.dutyFor(any(), any())).thenReturn(Optional.of("-CJZX"));
    when(routing.unitFor(any(), anyString(), any()))
        .thenReturn(Optional.of(new UnitProposal(UNIT, null)));
    when(calendar.years()).thenReturn(List.of(2026, 2027));
    when(backups.areMadeHere()).thenReturn(true);
    lastGoodBackup(LocalDate.of(2026, 11, 28));
  }

  private static Deputy deputy(int number) {
    return new Deputy("d" + number, "甲", "QD-" + number, Level.DISTRICT, "XZ", STREET);
  }

  private static List<Deputy> deputiesOf(int size) {
    return IntStream.rangeClosed(1, size).mapToObj(CheckTest::deputy).toList();
  }

  private void group(List<Deputy> members, String leader, String... viceLeaders) {
    when(groups.all())
        .thenReturn(
            List.of(new DeputyGroup("XZ", "代表小组", "J1", leader, List.of(viceLeaders), "liaison")));
    when(deputies.inGroup("XZ")).thenReturn(members);
    when(people.find("liaison")).thenReturn(Optional.of(person("liaison")));
  }

  private void lastGoodBackup(LocalDate day) {
    when(backups.lastGood()).thenReturn(Optional.of(new Backup("b", day.atTime(2, 31), 1, true)));
  }

  private static Person person(String login, String... bodies) {
    return new Person(
        login, login, true, Stream.of(bodies).map(at -> new Post(at, Role.HANDLER)).toList());
  }

  private void holds(Body body, Role role, Person... holders) {
    when(people.inGroup(Post.group(body.code(), role))).thenReturn(List.of(holders));
  }

  private List<Fault> faults() {
    var setup =
        new Setup(
            directory,
            people,
            deputies,
            groups,
            coverage,
            routing,
            calendar,
            channel,
            mailbox,
            backups,
            LocalDate.of(2026, 11, 30));
    return Stream.of(Check.values()).flatMap(check -> check.faults(setup)).toList();
  }

  @Test
  void findsNothingWhereNothingIsWrong() {
    assertThat(faults()).isEmpty();
  }

  @Test
  void findsAnAreaWithoutADeputy() {
    when(deputies.of(STREET)).thenReturn(List.of());

    assertThat(faults()).containsExactly(Fault.of(Check.AREA_WITHOUT_DEPUTY, "岳阳街道", STREET));
  }

  @Test
  void findsAnAreaThatHasNotExactlyOneOfficeOnAWay() {
    when(routing.officeFor(Route.STREET, STREET)).thenReturn(Optional.empty());
    when(routing.officeFor(Route.PETITION, DISTRICT)).thenReturn(Optional.empty());

    assertThat(faults())
        .containsExactly(
            Fault.of(
                Check.AREA_WITHOUT_OFFICE,
                "岳阳街道",
                STREET,
                Route.STREET,
                BodyKind.STREET_WORKING_COMMITTEE),
            Fault.of(
                Check.AREA_WITHOUT_OFFICE,
                "松江区",
                DISTRICT,
                Route.PETITION,
                BodyKind.PETITION_SECTION));
  }

  @Test
  void findsAnOfficeWithoutAnOfficer() {
    holds(COMMITTEE, Role.OFFICER);
    holds(PETITIONS, Role.PETITION_OFFICER, new Person("left", "left", false, List.of()));

    assertThat(faults())
        .containsExactlyInAnyOrder(
            Fault.of(Check.OFFICE_WITHOUT_OFFICER, "GW机构", "GW", Role.OFFICER),
            Fault.of(Check.OFFICE_WITHOUT_OFFICER, "XFK机构", "XFK", Role.PETITION_OFFICER));
  }

  @Test
  void findsAUnitWithoutAHandler() {
    holds(UNIT, Role.HANDLER);

    assertThat(faults()).containsExactly(Fault.of(Check.UNIT_WITHOUT_HANDLER, "CJZX机构", "CJZX"));
  }

  @Test
  void findsAUnitWithoutALeader() {
    holds(UNIT, Role.UNIT_LEADER);

    assertThat(faults()).containsExactly(Fault.of(Check.UNIT_WITHOUT_LEADER, "CJZX机构", "CJZX"));
  }

  @Test
  void findsAUnitInWhichOnePersonAloneDraftsAndReviews() {
    holds(UNIT, Role.UNIT_LEADER, person("handler"));

    assertThat(faults()).containsExactly(Fault.of(Check.ONE_PERSON_FOR_BOTH, "CJZX机构", "CJZX"));
  }

  @Test
  void isContentWhenAnotherOfTheUnitMayDraft() {
    holds(UNIT, Role.UNIT_LEADER, person("handler"));
    holds(UNIT, Role.HANDLER, person("handler"), person("other"));

    assertThat(faults()).isEmpty();
  }

  @Test
  void findsAnOfficeWhosePeopleAllBelongToAUnitOfItsArea() {
    holds(COMMITTEE, Role.OFFICER, person("officer", "CJZX"), person("second", "CJZX"));

    assertThat(faults())
        .containsExactly(Fault.of(Check.OFFICE_WITHIN_A_UNIT, "GW机构", "GW", "CJZX机构"));
  }

  @Test
  void isContentWhenOneOfTheOfficeBelongsToNoUnit() {
    holds(COMMITTEE, Role.OFFICER, person("officer", "CJZX"), person("second"));

    assertThat(faults()).isEmpty();
  }

  @Test
  void findsAMailboxThatNobodyKeeps() {
    when(directory.mailboxesWithoutKeeper())
        .thenReturn(List.of(new Mailbox("XX-1", STREET, "门厅", "d1", null, null, null, true)));

    assertThat(faults()).containsExactly(Fault.of(Check.MAILBOX_WITHOUT_KEEPER, "XX-1", "门厅"));
  }

  @Test
  void findsCategoriesWhoseUnitThePlaceHasNot() {
    when(routing.unitFor(Category.ROAD, STREET, Route.STREET)).thenReturn(Optional.empty());
    when(routing.unitFor(Category.NOISE, STREET, Route.STREET)).thenReturn(Optional.empty());

    assertThat(faults())
        .containsExactly(
            Fault.of(
                Check.CATEGORY_WITHOUT_UNIT,
                "岳阳街道",
                STREET,
                List.of(Category.ROAD, Category.NOISE),
                "-CJZX"));
  }

  @Test
  void isContentWhereTheTableLeavesTheUnitToPeople() {
    when(routing.dutyFor(Category.OTHER, Route.STREET)).thenReturn(Optional.empty());
    when(routing.unitFor(Category.OTHER, STREET, Route.STREET)).thenReturn(Optional.empty());

    assertThat(faults()).isEmpty();
  }

  @Test
  void findsALimitOfWhichTheProfileSaysNothing() {
    when(routing.limit(LimitKind.REPLY, Urgency.URGENT)).thenThrow(IllegalStateException.class);

    assertThat(faults())
        .containsExactly(
            Fault.of(Check.LIMIT_WITHOUT_ROW, LimitKind.REPLY, List.of(Urgency.URGENT)));
  }

  @Test
  void findsWhatNoRowOfATableAnswers() {
    when(routing.propose(
            new RouteQuestion(false, true, MatterLevel.UNKNOWN, AreaKind.STREET, Level.TOWN)))
        .thenThrow(IllegalStateException.class);
    when(routing.dutyFor(Category.LIFT, Route.MANUAL)).thenThrow(IllegalStateException.class);

    assertThat(faults())
        .containsExactly(
            Fault.of(
                Check.TABLE_WITH_GAP,
                "诉求去向",
                List.of(AreaKind.STREET, MatterLevel.UNKNOWN, Level.TOWN)),
            Fault.of(Check.TABLE_WITH_GAP, "承办单位", List.of(Category.LIFT, Route.MANUAL)));
  }

  @Test
  void findsThisAndTheNextYearWithoutHolidays() {
    when(calendar.years()).thenReturn(List.of(2025));

    assertThat(faults())
        .containsExactly(
            Fault.of(Check.YEAR_WITHOUT_HOLIDAYS, "2026"),
            Fault.of(Check.YEAR_WITHOUT_HOLIDAYS, "2027"));
  }

  @Test
  void saysWhenNoticesAreOnlyShown() {
    channel = new NoticeChannel.State(false, 0, 0, 0, 0);

    assertThat(faults()).containsExactly(Fault.of(Check.NO_CHANNEL));
  }

  @Test
  void findsAChannelThatIsDead() {
    channel = new NoticeChannel.State(true, 9, 2, 1, 0);

    assertThat(faults()).containsExactly(Fault.of(Check.DEAD_CHANNEL, 2L, 1L, 0L));
  }

  @Test
  void findsAGroupWithoutLeaderViceLeaderOrLiaisonOfficer() {
    var fault = Fault.of(Check.GROUP_WITHOUT_HEADS, "代表小组", "XZ");

    group(deputiesOf(10), "QD-11", "QD-2");
    assertThat(faults()).as("whose leader is no member").containsExactly(fault);
    group(deputiesOf(10), "QD-1");
    assertThat(faults()).as("without a vice leader").containsExactly(fault);
    group(deputiesOf(10), "QD-1", "QD-2", "QD-3", "QD-4");
    assertThat(faults()).as("with three").containsExactly(fault);
    group(deputiesOf(10), "QD-1", "QD-11");
    assertThat(faults()).as("with one whose mandate is over").containsExactly(fault);
    group(deputiesOf(10), "QD-1", "QD-2");
    when(people.find("liaison"))
        .thenReturn(Optional.of(new Person("liaison", "乙", false, List.of())));
    assertThat(faults()).as("with a liaison officer who left").containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource({"7, true", "8, false", "12, false", "13, true"})
  void findsAGroupThatIsNotAboutTen(int size, boolean isFault) {
    group(deputiesOf(size), "QD-1", "QD-2");

    assertThat(faults())
        .isEqualTo(
            isFault ? List.of(Fault.of(Check.GROUP_NOT_OF_TEN, "代表小组", "XZ", size)) : List.of());
  }

  @Test
  void findsAGroupWithoutAHomeOfItsOwn() {
    when(coverage.groups()).thenReturn(List.of(new Covered("XZ", "代表小组", List.of(STREET), false)));

    assertThat(faults()).containsExactly(Fault.of(Check.GROUP_WITHOUT_HOME, "代表小组", "XZ"));
  }

  @ParameterizedTest
  @CsvSource({"2, true", "3, false", "5, false", "6, true"})
  void findsACommitteeMemberWithTooFewOrTooManyDeputies(int contacts, boolean isFault) {
    when(coverage.committeeMembers())
        .thenReturn(List.of(new Member("QD-1", "甲", STREET, contacts)));

    assertThat(faults())
        .isEqualTo(
            isFault ? List.of(Fault.of(Check.COMMITTEE_CONTACTS, "QD-1", contacts)) : List.of());
  }

  @Test
  void findsWhatNobodyCouldBeToldOf() {
    channel = new NoticeChannel.State(true, 0, 0, 0, 4);

    assertThat(faults()).containsExactly(Fault.of(Check.DEAD_CHANNEL, 0L, 0L, 4L));
  }

  @Test
  void findsAMailboxThatCannotBeRead() {
    mailbox = new MailboxChannel.State(true, COMMITTEE.code(), "login failed", 0);

    assertThat(faults()).containsExactly(Fault.of(Check.DEAD_MAILBOX, "login failed"));
  }

  @Test
  void findsMailThatNobodyLooksAfter() {
    mailbox = new MailboxChannel.State(true, "nowhere", "", 0);

    assertThat(faults()).containsExactly(Fault.of(Check.MAILBOX_WITHOUT_OFFICE, "nowhere"));
  }

  @Test
  void findsThatTheLastGoodBackupIsOld() {
    lastGoodBackup(LocalDate.of(2026, 11, 27));

    assertThat(faults()).containsExactly(Fault.of(Check.NO_GOOD_BACKUP, 2));
  }

  @Test
  void leavesTheBackupsOfAServerToTheServer() {
    when(backups.areMadeHere()).thenReturn(false);
    when(backups.lastGood()).thenReturn(Optional.empty());

    assertThat(faults()).isEmpty();
  }

  @Test
  void givesTheWholeListOfABrokenConfiguration() {
    findsAnAreaWithoutADeputy();
    when(routing.officeFor(any(), eq(STREET))).thenReturn(Optional.empty());
    holds(STUDIO, Role.OFFICER);
    var twin = body("SQPA", BodyKind.HANDLING_UNIT, STREET);
    var empty = body("KONG", BodyKind.HANDLING_UNIT, STREET);
    when(directory.bodies(BodyKind.HANDLING_UNIT)).thenReturn(List.of(UNIT, twin, empty));
    holds(twin, Role.HANDLER, person("alone"));
    holds(twin, Role.UNIT_LEADER, person("alone"));
    holds(COMMITTEE, Role.OFFICER, person("officer", "CJZX"));
    when(directory.mailboxesWithoutKeeper())
        .thenReturn(List.of(new Mailbox("XX-1", STREET, "门厅", "d1", null, null, null, true)));
    when(routing.unitFor(any(), eq(STREET), any())).thenReturn(Optional.empty());
    when(routing.limit(LimitKind.REVIEW, Urgency.NORMAL)).thenThrow(IllegalStateException.class);
    when(routing.dutyFor(Category.LIFT, Route.MANUAL)).thenThrow(IllegalStateException.class);
    when(calendar.years()).thenReturn(List.of(2026));
    group(List.of(), "QD-1", "QD-2");
    when(coverage.groups()).thenReturn(List.of(new Covered("XZ", "代表小组", List.of(STREET), false)));
    when(coverage.committeeMembers()).thenReturn(List.of(new Member("QD-1", "甲", STREET, 2)));
    channel = new NoticeChannel.State(false, 0, 0, 0, 1);
    mailbox = new MailboxChannel.State(true, "nowhere", "login failed", 0);
    when(backups.lastGood()).thenReturn(Optional.empty());

    assertThat(faults()).extracting(Fault::check).containsExactly(Check.values());
  }
}
