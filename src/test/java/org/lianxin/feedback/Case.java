package org.lianxin.feedback;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CaseSheet;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Channel;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demand;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.QuestionType;
import org.lianxin.demand.Voters;
import org.lianxin.demand.Voters.Voter;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Level;
import org.lianxin.directory.People;
import org.lianxin.directory.Words;
import org.lianxin.handling.AdoptedSuggestions;
import org.lianxin.handling.CaseDeputies;
import org.lianxin.handling.HandlingMode;
import org.lianxin.handling.Order;
import org.lianxin.handling.Orders;
import org.lianxin.handling.Outcome;
import org.lianxin.handling.Replies;
import org.lianxin.handling.Reply;
import org.lianxin.handling.Suggestion;
import org.lianxin.handling.WorkDone;
import org.lianxin.routing.Category;
import org.lianxin.routing.LetterPolicy;
import org.lianxin.routing.LimitProfile;
import org.lianxin.routing.PolicySettings;
import org.lianxin.routing.Route;
import org.lianxin.routing.Urgency;
import org.lianxin.shared.UserTask.Matter;
import org.lianxin.shared.UserTask.Occasion;
import org.springframework.context.support.StaticMessageSource;

/** A case with a reply, and the other modules as far as feedback asks them. */
final class Case {

  static final String NO = "XQ-2026-000001";
  static final String LEAD = "XQ-2026-000007";
  static final String OFFICE = "310117102-RD";
  static final String DEPUTY = "deputy.t001";
  static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-10T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

  final Demands demands = mock(Demands.class);
  final Replies replies = mock(Replies.class);
  final Orders orders = mock(Orders.class);
  final Voters voters = mock(Voters.class);
  final Deadlines deadlines = mock(Deadlines.class);
  final CaseTimeline timeline = mock(CaseTimeline.class);
  final Directory directory = mock(Directory.class);
  final Words words;
  final AdoptedSuggestions suggestions = mock(AdoptedSuggestions.class);
  final CaseDeputies deputies;
  final RelayTable relayTable = mock(RelayTable.class);
  final CaseAccess access = mock(CaseAccess.class);
  final Relays relays;

  final List<Object> published = new ArrayList<>();

  /** The chain of its present round. */
  final List<RelayEntity> chain = new ArrayList<>();

  final DeputyOpinionTable opinions = mock(DeputyOpinionTable.class);
  final TellingTable tellings = mock(TellingTable.class);
  final DisputeDecisionTable disputes = mock(DisputeDecisionTable.class);
  final FeedbackCases cases;
  final Rehandlings rehandlings;

  private Case(Optional<String> lead, int round) {
    var answeredBy = lead.orElse(NO);
    var order =
        new Order(
            5,
            answeredBy,
            round,
            "310117-SWJ",
            HandlingMode.SOLE,
            List.of(),
            "310117-DBGZS",
            "district.officer",
            "请办理",
            "shuiwu.handler",
            TODAY,
            TODAY,
            Route.DISTRICT);
    var reply =
        new Reply(
            answeredBy, round, 2, Outcome.SOLVED, "已疏通管道。", Optional.empty(), "", "shuiwu.handler");
    lenient().when(demands.get(NO)).thenReturn(demand(lead));
    lenient().when(replies.current(answeredBy)).thenReturn(reply);
    lenient().when(replies.find(answeredBy)).thenReturn(Optional.of(reply));
    lenient().when(orders.find(answeredBy)).thenReturn(Optional.of(order));
    lenient().when(voters.of(any(), any())).thenReturn(new Voter("张某", "13900000000", ""));
    lenient()
        .when(voters.opened(any(), any(), any()))
        .thenAnswer(call -> voters.of(call.getArgument(0), call.getArgument(1)));
    var people = mock(People.class);
    lenient().when(people.find(any())).thenReturn(Optional.empty());
    var messages = new StaticMessageSource();
    messages.setUseCodeAsDefaultMessage(true);
    words = new Words(directory, people, messages);
    deputies = new CaseDeputies(demands, suggestions, words);
    cases =
        new FeedbackCases(
            mock(CaseSheet.class),
            demands,
            replies,
            orders,
            deputies,
            deadlines,
            opinions,
            tellings,
            mock(WorkDone.class),
            words);
    lenient()
        .when(relayTable.saveAll(any()))
        .thenAnswer(
            call -> {
              call.<Iterable<RelayEntity>>getArgument(0).forEach(chain::add);
              return chain;
            });
    lenient()
        .when(relayTable.findByCaseNoAndRoundNoOrderByPlace(any(), anyInt()))
        .thenReturn(chain);
    lenient()
        .when(relayTable.findByCaseNoAndRoundNoAndPlace(any(), anyInt(), anyInt()))
        .thenAnswer(call -> Optional.of(chain.get(call.getArgument(2, Integer.class))));
    relays =
        new Relays(
            relayTable,
            cases,
            words,
            demands,
            deputies,
            access,
            deadlines,
            timeline,
            published::add,
            CLOCK);
    rehandlings =
        new Rehandlings(
            disputes,
            new VoterObjections(mock(OwnAnswerTable.class), disputes, cases, deadlines),
            cases,
            orders,
            new PolicySettings(LimitProfile.SHANGHAI, LetterPolicy.TO_PETITION, 2, 1));
  }

  static Case answered() {
    return new Case(Optional.empty(), 1);
  }

  static Case answeredInRound(int round) {
    return new Case(Optional.empty(), round);
  }

  static Case joined() {
    return new Case(Optional.of(LEAD), 1);
  }

  /** Another deputy carries it, or the demand that it was joined to, as a suggestion. */
  Case carriedBy(String deputy, Level level) {
    return carriedBy(deputy, level, null);
  }

  /** The result goes down through somebody between the two. */
  Case carriedBy(String deputy, Level level, String through) {
    lenient()
        .when(suggestions.find(any()))
        .thenAnswer(
            call ->
                Optional.of(
                    new Suggestion(
                        call.getArgument(0),
                        level,
                        deputy,
                        List.of(),
                        "题",
                        "由",
                        "理",
                        "议",
                        Optional.empty(),
                        Optional.ofNullable(through))));
    return this;
  }

  Case withOpinion(Rating attitude, Rating outcome, String reasons) {
    lenient()
        .when(opinions.findByCaseNoAndRoundNo(NO, cases.reply(NO).round()))
        .thenReturn(
            Optional.of(
                new DeputyOpinionEntity(
                    NO, 1, DEPUTY, new Opinion(attitude, outcome, reasons), null)));
    return this;
  }

  static Occasion occasion(String reader) {
    return new Occasion(new Matter(NO, 0), "task", reader);
  }

  private static Demand demand(Optional<String> lead) {
    return new Demand(
        NO,
        DemandStatus.REPLIED,
        Channel.STATION,
        "小区积水",
        "一下雨就积水。",
        "310117102000",
        "",
        Category.DRAINAGE,
        Urgency.NORMAL,
        QuestionType.HARDSHIP,
        false,
        "",
        false,
        "",
        "",
        OFFICE,
        DEPUTY,
        DEPUTY,
        TODAY,
        TODAY,
        DEPUTY,
        Optional.empty(),
        lead,
        false);
  }
}
