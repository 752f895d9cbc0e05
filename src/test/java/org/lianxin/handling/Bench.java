package org.lianxin.handling;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.calendar.DueDate;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.Routing;
import org.lianxin.routing.TimeLimit;
import org.springframework.context.ApplicationEventPublisher;

/** A unit's desk without a database: tables are lists, what lies outside the module is told. */
final class Bench {

  static final String CASE = "XQ-2026-000001";
  static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
  static final LocalDate RECEIVED = LocalDate.of(2026, 2, 2);
  static final LocalDate DUE = LocalDate.of(2026, 5, 29);
  static final String HANDLER = "shuiwu.handler";
  static final String OFFICER = "district.officer";
  static final String DEPUTY = "deputy.zhang";

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  final Clock clock = Clock.fixed(TODAY.atTime(LocalTime.NOON).atZone(CHINA).toInstant(), CHINA);
  final Orders orders = mock(Orders.class);
  final Demands demands = mock(Demands.class);
  final Deadlines deadlines = mock(Deadlines.class);
  final List<String> told = new ArrayList<>();
  final List<Object> published = new ArrayList<>();
  final Map<LimitKind, Deadline> running = new HashMap<>();
  final Contacts contacts = new Contacts();
  final Opinions opinions = new Opinions();
  final Notes notes = new Notes();
  final Asked asked = new Asked();
  final Drafts drafts = new Drafts();
  final Postponing postponing;
  final UnitWork work;
  final StoredReplies replies;

  private Order order;

  Bench() {
    var demand = mock(Demand.class);
    when(demand.deputy()).thenReturn(DEPUTY);
    when(demand.receivedOn()).thenReturn(RECEIVED);
    when(demand.area()).thenReturn(WorkingCalendar.NATION);
    when(demands.get(CASE)).thenReturn(demand);
    when(orders.current(CASE)).thenAnswer(call -> order);
    lenient()
        .when(deadlines.find(anyString(), any(LimitKind.class)))
        .thenAnswer(call -> Optional.ofNullable(running.get(call.<LimitKind>getArgument(1))));
    runs(LimitKind.REPLY, DUE);
    orderIs(HandlingMode.SOLE, 1);

    CaseTimeline timeline = mock(CaseTimeline.class);
    doAnswer(call -> told.add(call.getArgument(2)))
        .when(timeline)
        .record(anyString(), anyString(), anyString(), any(Object[].class));
    var facts = mock(CaseFacts.class);
    when(facts.body(anyString())).thenAnswer(call -> call.getArgument(0));
    ApplicationEventPublisher events = published::add;

    postponing = new Postponing(deadlines, demands, routing(), calendar(), timeline, asked, clock);
    work =
        new UnitWork(
            orders,
            demands,
            deadlines,
            timeline,
            contacts,
            opinions,
            notes,
            postponing,
            facts,
            clock);
    replies = new StoredReplies(orders, work, demands, timeline, drafts, events, clock);
  }

  /** An extension by one month at most, as a fixed row would say. */
  private static Routing routing() {
    var routing = mock(Routing.class);
    when(routing.limit(LimitKind.EXTENSION))
        .thenReturn(new TimeLimit(Limit.months(1), "Rule_Extension", "上海 19"));
    return routing;
  }

  /** Days and months as they fall: which of them are worked is the calendar's own test. */
  private static WorkingCalendar calendar() {
    var calendar = mock(WorkingCalendar.class);
    when(calendar.provisional(any(), any(), anyString()))
        .thenAnswer(
            call -> {
              LocalDate start = call.getArgument(0);
              Limit limit = call.getArgument(1);
              var day =
                  limit.unit() == Limit.Unit.M
                      ? start.plusMonths(limit.amount())
                      : start.plusDays(limit.amount());
              return new DueDate(start, limit, day, day.atStartOfDay(CHINA).toInstant(), List.of());
            });
    return calendar;
  }

  void orderIs(HandlingMode mode, int round, String... coUnits) {
    order =
        new Order(
            round,
            CASE,
            round,
            "310117-SWJ",
            mode,
            List.of(coUnits),
            "310117-DBGZS",
            OFFICER,
            "请依法办理",
            HANDLER,
            DUE);
  }

  Order order() {
    return order;
  }

  void runs(LimitKind kind, LocalDate due) {
    running.put(
        kind,
        new Deadline(
            1,
            CASE,
            kind,
            "",
            Limit.months(3),
            "上海 19",
            "g",
            RECEIVED,
            due,
            due,
            false,
            Optional.empty()));
  }

  /** What is asked for is granted: the limit has the new day from now on. */
  void moves(LimitKind kind, LocalDate first, LocalDate due) {
    running.put(
        kind,
        new Deadline(
            1,
            CASE,
            kind,
            "",
            Limit.months(3),
            "上海 19",
            "g",
            RECEIVED,
            first,
            due,
            false,
            Optional.empty()));
  }

  void deputyIsHeard() {
    work.recordContact(CASE, TODAY, ContactWay.PHONE, "希望汛期前完成", HANDLER);
  }

  static final class Contacts implements ContactTable {
    final List<ContactEntity> rows = new ArrayList<>();

    @Override
    public ContactEntity save(ContactEntity contact) {
      rows.add(contact);
      return contact;
    }

    @Override
    public List<ContactEntity> findByCaseNoAndRoundOrderById(String caseNo, int round) {
      return rows.stream().filter(row -> row.round() == round).toList();
    }
  }

  static final class Opinions implements CoOpinionTable {
    final List<CoOpinionEntity> rows = new ArrayList<>();

    @Override
    public CoOpinionEntity save(CoOpinionEntity opinion) {
      rows.add(opinion);
      return opinion;
    }

    @Override
    public List<CoOpinionEntity> findByCaseNoAndRoundOrderByPart(String caseNo, int round) {
      return List.copyOf(rows);
    }
  }

  static final class Notes implements ProgressTable {
    final List<ProgressEntity> rows = new ArrayList<>();

    @Override
    public ProgressEntity save(ProgressEntity progress) {
      rows.add(progress);
      return progress;
    }

    @Override
    public List<ProgressEntity> findByCaseNoAndRoundOrderById(String caseNo, int round) {
      return List.copyOf(rows);
    }
  }

  static final class Asked implements PostponementTable {
    final List<PostponementEntity> rows = new ArrayList<>();

    @Override
    public PostponementEntity save(PostponementEntity postponement) {
      rows.add(postponement);
      return postponement;
    }

    @Override
    public Optional<PostponementEntity> findFirstByCaseNoAndKindAndVerdictIsNullOrderByIdDesc(
        String caseNo, Postponement kind) {
      return rows.stream().filter(row -> row.kind() == kind && !row.isDecided()).findFirst();
    }

    @Override
    public List<PostponementEntity> findByCaseNoAndRoundAndVerdictIsNotNullOrderById(
        String caseNo, int round) {
      return rows.stream().filter(PostponementEntity::isDecided).toList();
    }
  }

  static final class Drafts implements ReplyTable {
    final List<ReplyEntity> rows = new ArrayList<>();

    @Override
    public ReplyEntity save(ReplyEntity draft) {
      rows.add(draft);
      return draft;
    }

    @Override
    public Optional<ReplyEntity> findFirstByCaseNoOrderByIdDesc(String caseNo) {
      return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
    }

    @Override
    public List<ReplyEntity> findByCaseNoOrderById(String caseNo) {
      return List.copyOf(rows);
    }
  }
}
