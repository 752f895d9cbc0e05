package org.lianxin.handling;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
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
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Offices;
import org.lianxin.directory.Words;
import org.lianxin.inquiry.Inquiries;
import org.lianxin.postponement.Postponing;
import org.lianxin.routing.LetterPolicy;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.LimitProfile;
import org.lianxin.routing.PolicySettings;
import org.lianxin.routing.Route;
import org.lianxin.routing.Routing;
import org.lianxin.routing.TimeLimit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.util.ReflectionTestUtils;

/** A unit's desk without a database: tables are lists, what lies outside the module is told. */
final class Bench {

  static final String CASE = "XQ-2026-000001";
  static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
  static final LocalDate RECEIVED = LocalDate.of(2026, 2, 2);
  static final LocalDate DUE = LocalDate.of(2026, 5, 29);
  static final String HANDLER = "shuiwu.handler";
  static final String UNIT = "310117-SWJ";
  static final String OFFICE = "310117-DBGZS";
  static final String ARBITER = "310117-RD";
  static final String OFFICER = "district.officer";
  static final String DEPUTY = "deputy.zhang";

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  final Clock clock = Clock.fixed(TODAY.atTime(LocalTime.NOON).atZone(CHINA).toInstant(), CHINA);
  final Orders orders = mock(Orders.class);
  final OrderTable table = mock(OrderTable.class);
  final Demands demands = mock(Demands.class);
  final Deadlines deadlines = mock(Deadlines.class);
  final List<String> told = new ArrayList<>();
  final List<Object> published = new ArrayList<>();
  final Map<LimitKind, Deadline> running = new HashMap<>();
  final Contacts contacts = new Contacts();
  final Opinions opinions = new Opinions();
  final Notes notes = new Notes();
  final Drafts drafts = new Drafts();
  final Postponing postponing = mock(Postponing.class);
  final UnitWork work;
  final CoUnits coUnits = new CoUnits(table, deadlines);
  final CoOpinionSigning signing = mock(CoOpinionSigning.class);
  final CoOpinions coOpinions;
  final Replies replies;
  final CoReturnWindow window;
  final CoReturns coReturns;
  final List<ReturnEntity> returned = new ArrayList<>();
  final AdoptedSuggestions suggestions = mock(AdoptedSuggestions.class);
  final CoUnitTable held = mock(CoUnitTable.class);

  private OrderEntity order;

  Bench() {
    var demand = mock(Demand.class);
    when(demand.deputy()).thenReturn(DEPUTY);
    when(demand.receivedOn()).thenReturn(RECEIVED);
    when(demand.area()).thenReturn(WorkingCalendar.NATION);
    when(demands.get(CASE)).thenReturn(demand);
    when(orders.current(CASE)).thenAnswer(call -> order());
    when(table.findByCaseNoAndAssignedAtIsNotNullOrderById(CASE))
        .thenAnswer(call -> List.of(order));
    lenient()
        .when(deadlines.find(anyString(), any(LimitKind.class)))
        .thenAnswer(call -> Optional.ofNullable(running.get(call.<LimitKind>getArgument(1))));
    runs(LimitKind.REPLY, DUE);
    orderIs(HandlingMode.SOLE, 1);

    CaseTimeline timeline = mock(CaseTimeline.class);
    doAnswer(call -> told.add(call.getArgument(2)))
        .when(timeline)
        .record(anyString(), anyString(), anyString(), any(Object[].class));
    var words = mock(Words.class);
    when(words.body(anyString())).thenAnswer(call -> call.getArgument(0));
    ApplicationEventPublisher events = published::add;

    var routing = routing();
    var calendar = calendar();
    work =
        new UnitWork(
            orders,
            demands,
            new CaseDeputies(demands, suggestions, words),
            deadlines,
            timeline,
            contacts,
            coUnits,
            notes,
            postponing,
            mock(Inquiries.class),
            clock);
    coOpinions =
        new CoOpinions(orders, coUnits, opinions, signing, deadlines, timeline, words, clock);
    window = new CoReturnWindow(coOpinions, demands, deadlines, routing, calendar, clock);
    var offices = mock(Offices.class);
    when(offices.deputies(demand)).thenReturn(ARBITER);
    var returns = mock(ReturnTable.class);
    when(returns.save(any()))
        .thenAnswer(
            call -> {
              returned.add(call.getArgument(0));
              return call.getArgument(0);
            });
    when(returns.findByOrderIdAndPartOrderById(anyLong(), anyInt())).thenReturn(returned);
    coReturns =
        new CoReturns(
            coUnits,
            held,
            orders,
            returns,
            demands,
            mock(CaseAccess.class),
            deadlines,
            window,
            offices,
            new PolicySettings(LimitProfile.SHANGHAI, LetterPolicy.TO_PETITION, 2, 1),
            events,
            clock);
    replies = new Replies(orders, work, coOpinions, demands, timeline, drafts, events, clock);
  }

  /** A window of seven days, as a fixed row would say. */
  private static Routing routing() {
    var routing = mock(Routing.class);
    when(routing.limit(eq(LimitKind.RETURN_WINDOW), any()))
        .thenReturn(new TimeLimit(Limit.workingDays(7), "Rule_ReturnShanghai", "上海 14"));
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
    var charge = new Charge(Route.DISTRICT, UNIT, mode, List.of(coUnits), OFFICE, "请依法办理", null);
    order = new OrderEntity(CASE, charge, OFFICER, TODAY.atStartOfDay());
    order.assign(HANDLER, TODAY.atStartOfDay());
    order.take(HANDLER, TODAY.atStartOfDay());
    ReflectionTestUtils.setField(order, "id", (long) round);
    ReflectionTestUtils.setField(order, "round", round);
  }

  OrderEntity entity() {
    return order;
  }

  Order order() {
    return order.seen(DUE);
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
            Optional.empty(),
            Optional.empty()));
  }

  /** The unit was asked for its opinion on this day. */
  void wasAsked(String unit, LocalDate day) {
    when(deadlines.find(CASE, LimitKind.CO_OPINION, unit))
        .thenReturn(
            Optional.of(
                new Deadline(
                    2,
                    CASE,
                    LimitKind.CO_OPINION,
                    unit,
                    Limit.months(1),
                    "上海 17",
                    unit + ".HANDLER",
                    day,
                    day.plusMonths(1),
                    day.plusMonths(1),
                    false,
                    Optional.empty(),
                    Optional.empty())));
  }

  void deputyIsHeard() {
    work.recordContact(
        CASE, new ContactDeputy.Answers(TODAY, null, ContactWay.PHONE, "希望汛期前完成"), HANDLER);
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
    public List<CoOpinionEntity> findByCaseNoAndRoundOrderByPartAscDraftNumberAsc(
        String caseNo, int round) {
      return List.copyOf(rows);
    }

    @Override
    public List<CoOpinionEntity> findByCaseNoOrderById(String caseNo) {
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
