package org.lianxin.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.calendar.DayKind;
import org.lianxin.calendar.DueDate;
import org.lianxin.calendar.LocalDay;
import org.lianxin.calendar.LocalDays;
import org.lianxin.calendar.Pause;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.Voters.Voter;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.DirectoryChanged;
import org.lianxin.directory.Level;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.routing.Category;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.standin.ConflictOfInterest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of a demand, in the demo district. */
@LianxinTest
@RecordApplicationEvents
@Transactional
class DemandsTest {

  private static final String STAND_IN = "yueyang.handler2";

  @Autowired Registrar registrar;
  @Autowired Demands demands;
  @Autowired Voters voters;
  @Autowired ConflictOfInterest conflicts;
  @Autowired CaseAccess access;
  @Autowired Deadlines deadlines;
  @Autowired WorkingCalendar calendar;
  @Autowired CaseTimeline timeline;
  @Autowired TimelineWords words;
  @Autowired CaseNumbers numbers;
  @Autowired People people;
  @Autowired Deputies deputies;
  @Autowired LocalDays localDays;
  @Autowired MessageSource messages;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEvents events;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Clock clock;

  @Test
  void registersADemandAsItWasGiven() {
    var receipt = register(Registrations.of());

    assertThat(receipt.caseNo()).matches("XQ-\\d{4}-\\d{6}");
    var demand = demands.get(receipt.caseNo());
    assertThat(demand.status()).isEqualTo(DemandStatus.REGISTERED);
    assertThat(demand.words()).isEqualTo("一下雨弄堂口就积水，老人出不了门，说了两年了。");
    assertThat(demand.question()).isEqualTo(QuestionType.NEED);
    assertThat(demand.office()).isEqualTo(Registrations.OFFICE);
    assertThat(demand.answerable()).as("rule first-receiver").isEqualTo(Registrations.DEPUTY);
    assertThat(demand.level()).isEmpty();
    assertThat(events.stream(DemandRegistered.class))
        .containsExactly(new DemandRegistered(receipt.caseNo()));
  }

  @Test
  void startsTheDeputysLimitToVerify() {
    var caseNo = register(Registrations.of()).caseNo();

    var limit = deadlines.find(caseNo, LimitKind.VERIFICATION).orElseThrow();
    assertThat(limit.responsible()).isEqualTo(Registrations.DEPUTY);
    assertThat(limit.dueOn()).isEqualTo(deadlines.explain(limit).day());
    assertThat(limit.end()).isEqualTo(deadlines.explain(limit).end());
    assertThat(limit.source()).isNotBlank();
    assertThat(events.stream(DeadlineBegun.class)).containsExactly(new DeadlineBegun(limit));
  }

  @Test
  void keepsTheHashOfTheReceiptsCodeOnly() {
    var receipt = register(Registrations.of());

    assertThat(column("select receipt_code from demand_case where case_no = ?", receipt.caseNo()))
        .isEqualTo(new ReceiptCode(receipt.code().replace("-", "")).hash());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "${7*7}", "𠮷田村积水", "@demand", "一\n二"})
  void keepsEveryTextAsItWasWritten(String text) {
    var caseNo = register(Registrations.of().with("words", text).with("subject", text)).caseNo();

    assertThat(demands.get(caseNo)).extracting("words", "subject").containsExactly(text, text);
  }

  @Test
  void keepsFourThousandOfTheRarestCharacters() {
    var text = "𠮷".repeat(2000);

    var caseNo =
        register(Registrations.of().with("words", text).with("name", "𠮷".repeat(20))).caseNo();

    assertThat(demands.get(caseNo).words()).isEqualTo(text);
    assertThat(voters.of(caseNo, Registrations.DEPUTY).name()).isEqualTo("𠮷".repeat(20));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("channel", null, "missing"),
        Arguments.of("receivedOn", null, "missing"),
        Arguments.of("receivedOn", LocalDate.of(2099, 1, 1), "in-future"),
        Arguments.of("receivedOn", LocalDate.of(2020, 1, 1), "too-old"),
        Arguments.of("area", " ", "missing"),
        Arguments.of("area", "310115004000", "not-served"),
        Arguments.of("area", "310100000000", "not-served"),
        Arguments.of("area", "nonsense", "not-served"),
        Arguments.of("area", "310117002000", "not-yours"),
        Arguments.of("place", "长".repeat(201), "too-long"),
        Arguments.of("station", null, "missing"),
        Arguments.of("station", "310117002-Z1", "elsewhere"),
        Arguments.of("mailbox", "XX-001-1", "other-channel"),
        Arguments.of("deputy", null, "missing"),
        Arguments.of("deputy", "deputy.d009", "elsewhere"),
        Arguments.of("deputy", "yueyang.officer", "elsewhere"),
        Arguments.of("voterGroup", null, "missing"),
        Arguments.of("subject", "", "missing"),
        Arguments.of("subject", "长".repeat(101), "too-long"),
        Arguments.of("words", "\u3000 ", "missing"),
        Arguments.of("words", "长".repeat(4001), "too-long"),
        Arguments.of("category", null, "missing"),
        Arguments.of("urgency", null, "missing"),
        Arguments.of("accusedBody", "310117-SWJ", "without-accusation"),
        Arguments.of("name", null, "missing"),
        Arguments.of("name", "长".repeat(41), "too-long"),
        Arguments.of("phone", "call me", "unreadable"),
        Arguments.of("phone", "15012345669、".repeat(6), "too-long"),
        Arguments.of("address", "长".repeat(201), "too-long"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void refusesAFaultAtItsField(String component, Object value, String what) {
    assertRefused(
        Registrations.of().with(component, value), Registrations.LIAISON, Map.of(component, what));
  }

  @ParameterizedTest
  @CsvSource({", missing", "XX-002-1, elsewhere", "XX-999-9, elsewhere"})
  void wantsAMailboxOfTheAreaForWhatLayInOne(String mailbox, String what) {
    assertRefused(
        Registrations.of().with("channel", Channel.MAILBOX).with("mailbox", mailbox),
        Registrations.LIAISON,
        Map.of("mailbox", what));
  }

  @Test
  void keepsTheMailbox() {
    var caseNo =
        register(
                Registrations.of()
                    .with("channel", Channel.MAILBOX)
                    .with("station", null)
                    .with("mailbox", "XX-001-2"))
            .caseNo();

    assertThat(demands.get(caseNo))
        .extracting(Demand::mailbox, Demand::station)
        .containsExactly("XX-001-2", "");
  }

  @Test
  void takesNoMailboxThatWasTakenDown() {
    jdbc.sql("update roster_mailbox set in_force = false where code = 'XX-001-2'").update();
    publisher.publishEvent(new DirectoryChanged(0));

    assertRefused(
        Registrations.of().with("channel", Channel.MAILBOX).with("mailbox", "XX-001-2"),
        Registrations.LIAISON,
        Map.of("mailbox", "elsewhere"));
  }

  @Test
  void tellsAllFaultsAtOnce() {
    assertRefused(
        Registrations.of().with("subject", null).with("words", null).with("channel", null),
        Registrations.LIAISON,
        Map.of("channel", "missing", "subject", "missing", "words", "missing"));
  }

  @Test
  void refusesAnAccusedBodyThatIsNone() {
    assertRefused(
        Registrations.of().with("accusation", true).with("accusedBody", "XX"),
        Registrations.LIAISON,
        Map.of("accusedBody", "unknown"));
  }

  @Test
  void wantsOneWayToReachTheVoter() {
    assertRefused(
        Registrations.of().with("phone", null).with("address", null),
        Registrations.LIAISON,
        Map.of("phone", "no-contact"));
  }

  @Test
  void takesAnAnonymousDemandWithoutAName() {
    var nameless = Registrations.of().with("anonymous", true);
    assertRefused(nameless, Registrations.LIAISON, Map.of("name", "though-anonymous"));

    var caseNo =
        register(nameless.with("name", null).with("phone", null).with("address", null)).caseNo();

    assertThat(voters.of(caseNo, Registrations.DEPUTY)).isEqualTo(new Voter("", "", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yueyang.liaison", "yueyang.liaison2", "yueyang.officer", "deputy.d001"})
  void isOpenToThePeopleOfTheArea(String login) {
    assertThat(registrar.register(Registrations.of().on(today()), person(login))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yongfeng.liaison", "yueyang.handler", "supervisor", "admin", "deputy.d009"})
  void isClosedToEverybodyElse(String login) {
    assertRefused(Registrations.of(), login, Map.of("area", "not-yours"));
  }

  @Test
  void letsADeputyRegisterWhatHeReceivedOnly() {
    assertRefused(Registrations.of(), "deputy.d002", Map.of("deputy", "not-yourself"));
  }

  @Test
  void goesByTheRightsOfTheSession() {
    var narrowed = person(Registrations.LIAISON).only(java.util.Set.of());

    assertThatThrownBy(() -> registrar.register(Registrations.of().on(today()), narrowed))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void sealsTheVoter() {
    var caseNo = register(Registrations.of()).caseNo();

    assertThat(column("select name from demand_voter where case_no = ?", caseNo))
        .doesNotContain("王");
    assertThat(column("select phone from demand_voter where case_no = ?", caseNo))
        .doesNotContain("5669");
  }

  @ParameterizedTest
  @ValueSource(strings = {"deputy.d001", "yueyang.liaison", "district.liaison"})
  void showsTheVoterToWhoHasToTellHimSomething(String reader) {
    var plain = new Voter("王小明", "15012345669", "银杏路12弄3号");
    var masked = new Voter("王**", "150******69", "**");
    var caseNo = register(Registrations.of()).caseNo();

    assertThat(voters.of(caseNo, reader))
        .isEqualTo(reader.equals("district.liaison") ? masked : plain);
  }

  @ParameterizedTest
  @CsvSource({
    "yueyang.liaison, 310117001-GW, LIAISON_OFFICER, LIAISE, 王小明",
    "fangsong.liaison, 310117003-GW, LIAISON_OFFICER, LIAISE, 王**",
    "yueyang.officer, 310117001-GW, OFFICER, INSTRUCT, 王**"
  })
  void showsTheVoterToWhoStandsInForTellingHim(
      String principal, String body, String role, String act, String name) {
    var caseNo = register(Registrations.of()).caseNo();
    standIn(principal, body, role, act);

    assertThat(voters.of(caseNo, STAND_IN).name()).isEqualTo(name);
  }

  /** Nobody of the accused body reads it, so nobody does in the place of one. */
  @Test
  void keepsAnAccusationFromWhoStandsInForOneOfTheAccusedBody() {
    var caseNo =
        register(Registrations.of().with("accusation", true).with("accusedBody", "310117001-GW"))
            .caseNo();
    standIn(Registrations.LIAISON, "310117001-GW", "LIAISON_OFFICER", "LIAISE");

    assertThat(access.mayRead(caseNo, people.find(STAND_IN).orElseThrow())).isFalse();
    assertThat(voters.of(caseNo, STAND_IN)).isEqualTo(new Voter("", "", ""));
    assertThat(conflicts.exists(STAND_IN, "310117001-GW")).as("nor judges it").isTrue();
  }

  private void standIn(String principal, String body, String role, String act) {
    jdbc.sql(
            "insert into standin_appointment (login, principal, body, post_role, acts, cause, reason,"
                + " valid_from, valid_to, state, appointed_by, appointed_at) values (?, ?, ?, ?, ?,"
                + " 'ABSENCE', '出差', '2026-01-01', '2099-12-31', 'HELD', 'admin', current_timestamp)")
        .params(STAND_IN, principal, body, role, act)
        .update();
    publisher.publishEvent(new DirectoryChanged(0));
  }

  @Test
  void recordsOnceADayWhoSawTheVoterInPlainForATask() {
    var caseNo = register(Registrations.of()).caseNo();

    voters.opened(caseNo, "deputy.d001", OpeningWay.TASK);
    voters.opened(caseNo, "deputy.d001", OpeningWay.TASK);
    voters.opened(caseNo, "deputy.d001", OpeningWay.PROGRAM);
    voters.opened(caseNo, "yueyang.officer", OpeningWay.TASK);

    var liaison = people.find(Registrations.LIAISON).orElseThrow();
    assertThat(voters.openings(caseNo, liaison))
        .extracting(Opening::openedBy, Opening::way)
        .containsExactly(
            tuple("deputy.d001", OpeningWay.PROGRAM), tuple("deputy.d001", OpeningWay.TASK));
    assertThat(voters.openings(caseNo, people.find("yueyang.officer").orElseThrow())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"confidential", "accusation"})
  void hidesAVoterWhoFearsHarm(String flag) {
    var caseNo = register(Registrations.of().with(flag, true)).caseNo();

    for (var reader : List.of("yueyang.officer", "yueyang.handler", "supervisor", "deputy.d002")) {
      assertThat(voters.of(caseNo, reader)).as(reader).isEqualTo(new Voter("", "", ""));
    }
    assertThat(voters.of(caseNo, Registrations.DEPUTY).name()).isEqualTo("王小明");
  }

  @Test
  void showsTheVoterToThePetitionSectionOnceItHasTheCase() {
    var caseNo = register(Registrations.of().with("accusation", true)).caseNo();
    assertThat(voters.of(caseNo, "petition.officer").name()).isEmpty();

    demands.moveTo(caseNo, DemandStatus.ACCEPTED);
    demands.moveTo(caseNo, DemandStatus.PETITION);

    assertThat(voters.of(caseNo, "petition.officer").name()).isEqualTo("王小明");
  }

  @Test
  void neverShowsAnAccuserToTheAccused() {
    var caseNo =
        register(Registrations.of().with("accusation", true).with("accusedBody", "310117001-GW"))
            .caseNo();

    assertThat(voters.of(caseNo, Registrations.LIAISON)).isEqualTo(new Voter("", "", ""));
  }

  @Test
  void staysOverOnceItIs() {
    var caseNo = register(Registrations.of()).caseNo();
    demands.moveTo(caseNo, DemandStatus.WITHDRAWN);

    assertThat(deadlines.of(caseNo)).allMatch(limit -> limit.metAt().isPresent());
    assertThatThrownBy(() -> demands.moveTo(caseNo, DemandStatus.HANDLING))
        .isInstanceOf(IllegalMove.class);
  }

  @Test
  void handsOverWhoAnswersForIt() {
    var caseNo = register(Registrations.of()).caseNo();

    demands.handOver(caseNo, "yueyang.handler");

    assertThat(demands.get(caseNo).answerable()).isEqualTo("yueyang.handler");
  }

  @Test
  void startsALimitOnceAndAgainAfterItWasMet() {
    var caseNo = register(Registrations.of()).caseNo();
    var first = deadlines.begin(caseNo, LimitKind.FIRST_CONTACT, "A");

    assertThat(deadlines.begin(caseNo, LimitKind.FIRST_CONTACT, "B")).isEqualTo(first);
    deadlines.meet(caseNo, LimitKind.FIRST_CONTACT);
    deadlines.meet(caseNo, LimitKind.FIRST_CONTACT);
    assertThat(events.stream(DeadlineMet.class)).hasSize(1);
    assertThat(deadlines.find(caseNo, LimitKind.FIRST_CONTACT).orElseThrow().metAt()).isPresent();

    assertThat(deadlines.begin(caseNo, LimitKind.FIRST_CONTACT, "B").id()).isNotEqualTo(first.id());
  }

  @Test
  void keepsTheFirstDayWhenSomebodyDecidesOnAnother() {
    var caseNo = register(Registrations.of()).caseNo();
    var first = deadlines.begin(caseNo, LimitKind.REPLY, "A");
    var day = first.dueOn().plusDays(30);

    var moved = deadlines.move(caseNo, LimitKind.REPLY, Deadlines.WHOLE, day);

    assertThat(moved.dueOn()).isEqualTo(day);
    assertThat(moved.firstDueOn()).isEqualTo(first.dueOn());
    assertExplained(moved);
    assertThat(events.stream(DeadlineMoved.class)).containsExactly(new DeadlineMoved(moved));
  }

  /** The way that the page shows ends on the day that it shows, and says as much of its year. */
  private void assertExplained(Deadline shown) {
    var why = deadlines.explain(shown);
    assertThat(why.day()).isEqualTo(shown.dueOn());
    assertThat(why.isProvisional()).isEqualTo(shown.isProvisional());
    assertThat(why.steps())
        .filteredOn(step -> step.kind() != DueDate.Kind.PROVISIONAL)
        .last()
        .extracting(DueDate.Step::date)
        .isEqualTo(shown.dueOn());
  }

  @Test
  void countsEachDayOnceOnWhichTheClockStood() {
    var caseNo = register(Registrations.of()).caseNo();
    var start = deadlines.begin(caseNo, LimitKind.REPLY, "A").startedOn();

    pause(caseNo, start.plusDays(1), start.plusDays(30));
    var twice = pause(caseNo, start.plusDays(1), start.plusDays(40));

    assertExplained(twice);
    var stood = deadlines.explain(twice).steps().stream().map(DueDate.Step::kind);
    assertThat(stood.filter(DueDate.Kind.PAUSED::equals)).hasSize(40);
    assertThat(twice.dueOn())
        .isEqualTo(
            calendar
                .provisional(
                    start,
                    twice.limit(),
                    Registrations.AREA,
                    List.of(new Pause(start.plusDays(1), start.plusDays(40))))
                .day());
  }

  @Test
  void movesADecidedDayByWhatTheClockStandsAfterwardsOnly() {
    var caseNo = register(Registrations.of()).caseNo();
    var first = deadlines.begin(caseNo, LimitKind.REPLY, "A");
    pause(caseNo, first.startedOn().plusDays(1), first.startedOn().plusDays(20));
    var day = first.dueOn().plusDays(40);
    assertThat(deadlines.move(caseNo, LimitKind.REPLY, Deadlines.WHOLE, day).dueOn())
        .isEqualTo(day);

    var moved = pause(caseNo, first.startedOn().plusDays(1), first.startedOn().plusDays(10));

    assertThat(moved.dueOn()).isAfterOrEqualTo(day.plusDays(10)).isBefore(day.plusDays(25));
    assertExplained(moved);
  }

  @Test
  void countsWhatMayBePutOffFromTheDayThatThePausesGave() {
    var caseNo = register(Registrations.of()).caseNo();
    var first = deadlines.begin(caseNo, LimitKind.REPLY, "A");
    var paused = pause(caseNo, first.startedOn().plusDays(1), first.startedOn().plusDays(20));
    assertThat(paused.dueOn()).isAfter(first.dueOn());

    var day = paused.dueOn().plusDays(30);
    var moved = deadlines.move(caseNo, LimitKind.REPLY, Deadlines.WHOLE, day);

    assertThat(deadlines.withoutExtension(moved)).isEqualTo(paused.dueOn());
  }

  @Test
  void showsTheLawsLastDayWhateverIsGranted() {
    var caseNo = register(Registrations.of()).caseNo();
    var reply = deadlines.begin(caseNo, LimitKind.REPLY, "A");
    var outer = deadlines.outer(reply).orElseThrow();
    assertThat(outer.limit()).hasToString("P6M");
    assertThat(reply.outerOn()).contains(outer.day());
    assertThat(reply.lateAfter()).isEqualTo(reply.dueOn());

    var late = pause(caseNo, reply.startedOn().plusDays(1), reply.startedOn().plusDays(300));

    assertThat(late.dueOn()).isAfter(outer.day());
    assertThat(late.outerOn()).contains(outer.day());
    assertThat(late.lateAfter()).isEqualTo(outer.day());
    assertThat(deadlines.find(caseNo, LimitKind.VERIFICATION).orElseThrow().outerOn()).isEmpty();
  }

  private Deadline pause(String caseNo, LocalDate from, LocalDate to) {
    return deadlines.pause(caseNo, LimitKind.REPLY, Deadlines.WHOLE, new Pause(from, to));
  }

  @Test
  void countsForEverybodyNothingThatIsKeptConfidential() {
    var day = LocalDate.of(1999, 3, 2);
    onFile("PT-1", day, Map.of());
    onFile("PT-2", day, Map.of("status", "STRUCK_OFF"));
    onFile("PT-3", day, Map.of("accusation", true));
    onFile("PT-4", day, Map.of("confidential", true));
    onFile("PT-5", day, Map.of("status", "VOIDED"));
    onFile("PT-6", day, Map.of("status", "PETITION"));
    onFile("PT-7", day, Map.of("status", "STRUCK_OFF"));
    timeline.record("PT-2", "SYSTEM", "closedloop.timeline.struck-off");
    timeline.record("PT-7", "SYSTEM", "petition.timeline.accepted");

    assertThat(demands.totals(day, day))
        .containsExactlyInAnyOrder(
            new DemandTotal("310117001000", Category.LIGHTING, DemandStatus.ACCEPTED, 1),
            new DemandTotal("310117001000", Category.LIGHTING, DemandStatus.STRUCK_OFF, 1));
  }

  private void onFile(String caseNo, LocalDate received, Map<String, Object> differs) {
    var row = new HashMap<>(differs);
    row.put("received_on", received);
    DemandOnFile.put(jdbc, caseNo, row);
  }

  /** Three months from now may lie in a year that nobody has published. */
  @Test
  void marksALimitThatTheNextNoticeMayMove() {
    var caseNo = register(Registrations.of()).caseNo();

    var reply = deadlines.begin(caseNo, LimitKind.REPLY, "A");

    assertThat(reply.isProvisional()).isEqualTo(deadlines.explain(reply).isProvisional());
  }

  @Test
  void countsAgainWhenTheDaysChange() {
    var caseNo = register(Registrations.of()).caseNo();
    var before = deadlines.begin(caseNo, LimitKind.REPLY, "A");

    rest(before.dueOn());

    var after = deadlines.find(caseNo, LimitKind.REPLY).orElseThrow();
    assertThat(after.dueOn()).isAfter(before.dueOn()).isEqualTo(after.firstDueOn());
    assertThat(events.stream(DeadlineMoved.class)).contains(new DeadlineMoved(after));
    var entry = timeline.of(caseNo).get(timeline.of(caseNo).size() - 1);
    assertThat(entry.actor()).isEqualTo(CaseTimeline.SYSTEM);
    assertThat(words.say(entry, Locale.CHINA))
        .isEqualTo("放假安排有变动，“答复”的到期日由%s改为%s。".formatted(before.dueOn(), after.dueOn()));
  }

  @Test
  void leavesADecidedDayWhereItIs() {
    var caseNo = register(Registrations.of()).caseNo();
    var first = deadlines.begin(caseNo, LimitKind.REPLY, "A");
    var day = first.dueOn().plusDays(30);
    deadlines.move(caseNo, LimitKind.REPLY, Deadlines.WHOLE, day);

    rest(first.dueOn());

    assertThat(deadlines.find(caseNo, LimitKind.REPLY).orElseThrow().dueOn()).isEqualTo(day);
  }

  @Test
  void tellsTheTimelineInTheReadersLanguage() {
    var caseNo = register(Registrations.of()).caseNo();
    timeline.record(caseNo, "x", "demand.timeline.registered", Channel.PHONE, "@demand");

    var entries = timeline.of(caseNo);

    assertThat(entries).hasSize(2);
    assertThat(words.say(entries.get(1), Locale.CHINA)).isEqualTo("诉求经“电话”登记，收到日期@demand。");
    assertThat(words.say(entries.get(1), Locale.ENGLISH)).contains("telephone", "@demand");
  }

  @Test
  void numbersWithoutGaps() {
    var alone = new TransactionTemplate(transactions);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    var lost =
        alone.execute(
            status -> {
              status.setRollbackOnly();
              return numbers.next();
            });

    assertThat(alone.<String>execute(status -> numbers.next())).isEqualTo(lost);
  }

  @Test
  void numbersManyAtOnceOneByOne() throws Exception {
    var alone = new TransactionTemplate(transactions);
    var pool = Executors.newFixedThreadPool(8);
    try {
      var takes =
          IntStream.range(0, 40)
              .<Callable<String>>mapToObj(i -> () -> alone.execute(status -> numbers.next()))
              .toList();
      var taken = pool.invokeAll(takes).stream().map(DemandsTest::get).map(this::number).sorted();

      var sorted = taken.toList();
      assertThat(sorted).doesNotHaveDuplicates();
      assertThat(sorted.get(39) - sorted.get(0)).isEqualTo(39);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void findsDeputiesByTheirMandate() {
    assertThat(deputies.find(Registrations.DEPUTY))
        .get()
        .extracting(Deputy::card, Deputy::level, Deputy::group, Deputy::area)
        .containsExactly("QD-001", Level.DISTRICT, "310117001-XZ1", Registrations.AREA);
    assertThat(deputies.find(Registrations.LIAISON)).isEmpty();
    assertThat(deputies.of(Registrations.AREA, Level.DISTRICT))
        .extracting(Deputy::login)
        .contains(Registrations.DEPUTY)
        .doesNotContain("deputy.d009");
    assertThat(deputies.of("310117000000", Level.TOWN))
        .extracting(Deputy::login)
        .contains("deputy.t001")
        .doesNotContain(Registrations.DEPUTY);
    assertThat(deputies.of("310117000000")).extracting(Deputy::login).doesNotHaveDuplicates();
  }

  private Receipt register(Registrations given) {
    return registrar.register(given.on(today()), person(Registrations.LIAISON));
  }

  private void assertRefused(Registrations given, String login, Map<String, String> faults) {
    assertThatThrownBy(() -> registrar.register(given.on(today()), person(login)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.reasons())
                  .extracting(Reason::code)
                  .containsExactlyInAnyOrderElementsOf(
                      faults.entrySet().stream()
                          .map(f -> "demand.registration." + f.getKey() + "." + f.getValue())
                          .toList());
              refusal
                  .reasons()
                  .forEach(
                      reason ->
                          assertThat(
                                  messages.getMessage(
                                      reason.code(), reason.values().toArray(), Locale.CHINA))
                              .isNotBlank());
            });
  }

  private void rest(LocalDate day) {
    localDays.put(new LocalDay(Registrations.AREA, day, DayKind.OFF, "本地假日", "文件"));
  }

  private Person person(String login) {
    return people.find(login).orElseThrow();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private String column(String sql, String caseNo) {
    return jdbc.sql(sql).param(caseNo).query(String.class).single();
  }

  private int number(String caseNo) {
    return Integer.parseInt(caseNo.substring(caseNo.lastIndexOf('-') + 1));
  }

  private static String get(Future<String> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
