package org.lianxin.closedloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lianxin.demand.CasePaper;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.handling.AdoptedSuggestions;
import org.lianxin.handling.CaseDeputies;
import org.lianxin.handling.CoOpinion;
import org.lianxin.handling.CoSignature;
import org.lianxin.handling.HandlingMode;
import org.lianxin.handling.Order;
import org.lianxin.handling.Orders;
import org.lianxin.handling.Replies;
import org.lianxin.routing.Route;
import org.lianxin.shared.Paper;

class CoOpinionLettersTest {

  private static final String CASE = "XQ-2026-000001";
  private static final String CO_UNIT = "310117-JTW";
  private static final Person CLERK =
      new Person("jtw.handler", "王五", true, List.of(new Post(CO_UNIT, Role.HANDLER)));
  private static final Person DEPUTY =
      new Person("deputy.zhang", "张三", true, List.of(new Post("XZ1", Role.DEPUTY)));

  private final Orders orders = mock();
  private final Replies replies = mock();
  private final Demands demands = mock();
  private final AdoptedSuggestions suggestions = mock();
  private final Words words = mock();
  private final CoOpinionLetters letters =
      new CoOpinionLetters(
          orders, replies, demands, new CaseDeputies(demands, suggestions, words), mock(), words);

  private void given(HandlingMode mode) {
    given(mode, Optional.empty());
  }

  private void given(HandlingMode mode, Optional<CoSignature> signature) {
    var due = LocalDate.of(2026, 5, 29);
    var order =
        new Order(
            1,
            CASE,
            1,
            "310117-SWJ",
            mode,
            List.of(CO_UNIT),
            "310117-DBGZS",
            "o",
            "请办理",
            "h",
            due,
            due,
            Route.STREET);
    when(orders.of(CASE)).thenReturn(List.of(order));
    when(replies.opinions(order))
        .thenReturn(
            List.of(
                new CoOpinion(
                    0,
                    CO_UNIT,
                    "同意。\n\n我委配合交通组织。",
                    "jtw.handler",
                    LocalDate.of(2026, 3, 10),
                    signature)));
    when(words.body(anyString())).thenAnswer(call -> call.getArgument(0));
    when(words.person(anyString())).thenAnswer(call -> call.getArgument(0));
    when(words.actingOnPaper(any(), any())).thenAnswer(call -> call.getArgument(0));
    when(suggestions.find(any())).thenReturn(Optional.empty());
    var demand = mock(Demand.class);
    when(demand.subject()).thenReturn("路口积水");
    when(demands.get(CASE)).thenReturn(demand);
  }

  private Paper letter() {
    var papers = letters.of(CASE, CLERK);
    assertThat(papers).extracting(CasePaper::name).containsExactly("co-opinion-1-1");
    return papers.get(0).content().get();
  }

  @Test
  void goesToTheLeadUnitAndSaysThatNobodySignedIt() {
    given(HandlingMode.LEAD);

    assertThat(letter().at("lead")).containsExactly("310117-SWJ");
    assertThat(letter().at("unit")).containsExactly(CO_UNIT);
    assertThat(letter().at("coNo")).containsExactly(CASE);
    assertThat(letter().at("separateNo")).isEmpty();
    assertThat(letter().at("text")).containsExactly("同意。", "我委配合交通组织。");
    assertThat(letter().at("givenBy")).containsExactly("jtw.handler");
    assertThat(letter().at("givenOn")).containsExactly("2026年3月10日");
  }

  @Test
  void saysWhoSignedItAndWhen() {
    var when = LocalDateTime.of(2026, 3, 11, 9, 30);
    given(
        HandlingMode.LEAD,
        Optional.of(new CoSignature("jtw.leader", null, "fedcba98765432100123", when)));

    assertThat(letter().at("signer")).containsExactly("jtw.leader");
    assertThat(letter().at("signedAt")).containsExactly("2026年3月11日09:30");
    assertThat(letter().at("hash")).containsExactly("fedcba9876543210");
    assertThat(letters.of(CASE, CLERK).get(0).label())
        .isEqualTo("closedloop.paper.co-opinion-signed");
  }

  @Test
  void speaksForItsOwnPartWhereEachAnswersApart() {
    given(HandlingMode.SEPARATE);

    assertThat(letter().at("coNo")).isEmpty();
    assertThat(letter().at("separateNo")).containsExactly(CASE);
  }

  @Test
  void isNotForTheDeputy() {
    given(HandlingMode.LEAD);

    assertThat(letters.of(CASE, DEPUTY)).isEmpty();
  }
}
