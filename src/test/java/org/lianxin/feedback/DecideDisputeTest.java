package org.lianxin.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lianxin.calendar.Limit;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.feedback.DisputeVerdict.Basis;
import org.lianxin.feedback.DisputeVerdict.Decision;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.lianxin.standin.ConflictOfInterest;

class DecideDisputeTest {

  private static final String OFFICER = "district.officer";

  private final ConflictOfInterest conflicts = mock(ConflictOfInterest.class);

  @Test
  void letsExpertsOrderAnotherRound() {
    var disputed = Case.answeredInRound(2);

    assertThat(decide(disputed, Decision.ANOTHER_ROUND)).isEqualTo(Map.of("needsRehandling", true));
    verify(disputed.disputes).save(any());
    verify(disputed.deadlines).meet(Case.NO, LimitKind.DISPUTE);
    verify(disputed.timeline)
        .record(Case.NO, OFFICER, "feedback.timeline.another-round", "水务专家组", "管径不足");
  }

  @Test
  void endsWithAnExplanationOnRecord() {
    var disputed = Case.answeredInRound(2);

    assertThat(decide(disputed, Decision.CLOSE)).isEqualTo(Map.of("needsRehandling", false));
    verify(disputed.timeline).record(Case.NO, OFFICER, "feedback.timeline.close", "水务专家组", "管径不足");
  }

  @Test
  void refusesWhoSitsInTheUnitThatHandledIt() {
    var disputed = Case.answeredInRound(2);
    when(conflicts.exists(OFFICER, "310117-SWJ")).thenReturn(true);

    assertThatThrownBy(() -> decide(disputed, Decision.CLOSE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("feedback.dispute.own-unit");
    verify(disputed.disputes, never()).save(any());
    verify(disputed.deadlines, never()).meet(any(), any());
  }

  @Test
  void repeatsNoOrderForAJoinedDemand() {
    assertThatThrownBy(() -> decide(Case.joined(), Decision.ANOTHER_ROUND))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("feedback.dispute.joined");
  }

  @Test
  void isDoneByTheOfficeThatAssignedTheOrder() {
    assertThat(task(Case.answered()).doers(Case.occasion("x").matter()))
        .isEqualTo(Doers.groups(Post.group("310117-DBGZS", Role.OFFICER)));
  }

  @Test
  void isDueOnTheLastDayOfItsLimit() {
    assertThat(due(Optional.empty())).contains(Instant.parse("2026-03-24T15:59:59.999Z"));
  }

  @Test
  void isNotDueByTheLimitOfARoundThatIsOver() {
    assertThat(due(Optional.of(Case.CLOCK.instant()))).isEmpty();
  }

  private Optional<Instant> due(Optional<Instant> metAt) {
    var disputed = Case.answeredInRound(2);
    var day = Case.TODAY.plusDays(14);
    when(disputed.deadlines.find(Case.NO, LimitKind.DISPUTE))
        .thenReturn(
            Optional.of(
                new Deadline(
                    1,
                    Case.NO,
                    LimitKind.DISPUTE,
                    Deadlines.WHOLE,
                    Limit.workingDays(10),
                    "本系统默认",
                    OFFICER,
                    Case.TODAY,
                    day,
                    day,
                    false,
                    metAt,
                    Optional.empty())));
    return task(disputed).due(Case.occasion(OFFICER).matter());
  }

  private Map<String, Object> decide(Case disputed, Decision decision) {
    return task(disputed)
        .complete(
            Case.occasion(OFFICER), new DisputeVerdict(Basis.EXPERTS, "水务专家组", "管径不足", decision));
  }

  private DecideDispute task(Case disputed) {
    var disputes =
        new Disputes(
            disputed.disputes,
            disputed.cases,
            disputed.deadlines,
            conflicts,
            disputed.timeline,
            Case.CLOCK);
    return new DecideDispute(disputes, disputed.cases);
  }
}
