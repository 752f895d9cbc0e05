package org.lianxin.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.demand.TellingWay;
import org.lianxin.demand.Told;
import org.lianxin.directory.Level;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.handling.Suggestion;
import org.lianxin.instruction.Suggestions;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;

class RelaysTest {

  private final RelayTable table = mock(RelayTable.class);
  private final Suggestions suggestions = mock(Suggestions.class);
  private final List<RelayEntity> stored = new ArrayList<>();
  private final List<Object> told = new ArrayList<>();

  @BeforeEach
  void keepLinks() {
    when(table.saveAll(any()))
        .thenAnswer(
            call -> {
              Iterable<RelayEntity> links = call.getArgument(0);
              links.forEach(stored::add);
              return stored;
            });
    when(table.findByCaseNoAndRoundNoOrderByPlace(any(), anyInt())).thenReturn(stored);
    when(table.findByCaseNoAndRoundNoAndPlace(any(), anyInt(), anyInt()))
        .thenAnswer(call -> Optional.of(stored.get(call.getArgument(2, Integer.class))));
  }

  @Test
  void hasNobodyToRelayWhenTheReceivingDeputyCarriedItOrNobodyDid() {
    var answered = Case.answered();

    assertThat(relays(answered).plan(Case.NO)).isZero();

    carriedBy(Case.NO, Case.DEPUTY, Level.TOWN);
    assertThat(relays(answered).plan(Case.NO)).isZero();
    verify(answered.deadlines, times(2)).begin(Case.NO, LimitKind.DEPUTY_RATING, Case.DEPUTY);
    assertThat(stored).isEmpty();
  }

  @Test
  void letsTheCarrierTellTheReceivingDeputy() {
    var answered = Case.answered();
    carriedBy(Case.NO, "deputy.m001", Level.MUNICIPAL);

    assertThat(relays(answered).plan(Case.NO)).isEqualTo(1);

    assertThat(stored.get(0).fromDeputy()).isEqualTo("deputy.m001");
    assertThat(stored.get(0).toDeputy()).isEqualTo(Case.DEPUTY);
    verify(answered.deadlines).begin(Case.NO, LimitKind.RELAY, "deputy.m001");
  }

  @Test
  void plansTheSameChainOnce() {
    carriedBy(Case.NO, "deputy.m001", Level.MUNICIPAL);
    var relays = relays(Case.answered());

    relays.plan(Case.NO);

    assertThat(relays.plan(Case.NO)).isEqualTo(1);
    assertThat(stored).hasSize(1);
  }

  @Test
  void takesTheCarrierOfTheLeadingDemandForAJoinedOne() {
    carriedBy(Case.LEAD, "deputy.d001", Level.DISTRICT);

    assertThat(relays(Case.joined()).plan(Case.NO)).isEqualTo(1);
  }

  @Test
  void startsTheDeputysOwnLimitWhenTheWordHasArrived() {
    var answered = Case.answered();
    carriedBy(Case.NO, "deputy.d001", Level.DISTRICT);
    var relays = relays(answered);
    relays.plan(Case.NO);

    task(answered, relays)
        .complete(Case.occasion("deputy.d001"), new Told(TellingWay.PHONE, Case.TODAY, "已经疏通"));

    verify(answered.deadlines).meet(Case.NO, LimitKind.RELAY);
    verify(answered.deadlines).begin(Case.NO, LimitKind.DEPUTY_RATING, Case.DEPUTY);
    assertThat(told).containsExactly(new ResultRelayed(Case.NO, Case.DEPUTY));
  }

  @Test
  void isDoneByTheDeputyAboveOrTheLiaisonOfficers() {
    var answered = Case.answered();
    carriedBy(Case.NO, "deputy.d001", Level.DISTRICT);
    var relays = relays(answered);
    relays.plan(Case.NO);

    assertThat(task(answered, relays).doers(Case.occasion("x").matter()))
        .isEqualTo(Doers.personOr("deputy.d001", Post.group(Case.OFFICE, Role.LIAISON_OFFICER)));
  }

  @Test
  void refusesANoticeAndADayToCome() {
    var answered = Case.answered();
    carriedBy(Case.NO, "deputy.d001", Level.DISTRICT);
    var relays = relays(answered);
    relays.plan(Case.NO);
    var task = task(answered, relays);
    var by = Case.occasion("deputy.d001");

    assertThatThrownBy(() -> task.complete(by, new Told(TellingWay.NOTICE, Case.TODAY, "已经疏通")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("feedback.relay.way-unfit");
    assertThatThrownBy(
            () -> task.complete(by, new Told(TellingWay.PHONE, LocalDate.of(2026, 3, 11), "已经疏通")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("demand.day.ahead");
    assertThatThrownBy(
            () -> task.complete(by, new Told(TellingWay.PHONE, Case.TODAY.minusDays(1), "已经疏通")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("demand.day.too-early");
    verify(answered.deadlines, never()).meet(any(), any(LimitKind.class));
  }

  private void carriedBy(String caseNo, String deputy, Level level) {
    when(suggestions.find(caseNo))
        .thenReturn(
            Optional.of(new Suggestion(caseNo, level, deputy, List.of(), "题", "由", "理", "议")));
  }

  private Relays relays(Case answered) {
    return new Relays(
        table,
        answered.cases,
        answered.words,
        answered.demands,
        suggestions,
        answered.deadlines,
        answered.timeline,
        told::add,
        Case.CLOCK);
  }

  private static RelayResult task(Case answered, Relays relays) {
    return new RelayResult(relays, answered.cases, answered.words);
  }
}
