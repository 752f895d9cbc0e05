package org.lianxin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.handling.Bench.CASE;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lianxin.demand.CasePaper;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.shared.Paper;

class CoOpinionLettersTest {

  private static final String CO_UNIT = "310117-JTW";
  private static final Person CLERK =
      new Person("jtw.handler", "王五", true, List.of(new Post(CO_UNIT, Role.HANDLER)));
  private static final Person DEPUTY =
      new Person(Bench.DEPUTY, "张三", true, List.of(new Post("XZ1", Role.DEPUTY)));

  private final Bench bench = new Bench();
  private final Suggestions suggestions = mock();
  private final Directory directory = mock();
  private final CaseFacts facts = mock();
  private final CoOpinionLetters letters =
      new CoOpinionLetters(
          bench.orders, bench.coOpinions, bench.demands, suggestions, directory, facts);

  private void given(HandlingMode mode) {
    bench.orderIs(mode, 1, CO_UNIT);
    var order = bench.orders.current(CASE);
    when(bench.orders.of(CASE)).thenReturn(List.of(order));
    when(facts.body(anyString())).thenAnswer(call -> call.getArgument(0));
    when(facts.person(anyString())).thenAnswer(call -> call.getArgument(0));
    when(suggestions.find(any())).thenReturn(Optional.empty());
    when(bench.demands.get(CASE).subject()).thenReturn("路口积水");
    bench.coOpinions.give(CASE, 0, "同意。\n\n我委配合交通组织。", "jtw.handler");
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
