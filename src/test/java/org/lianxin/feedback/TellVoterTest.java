package org.lianxin.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.TellingWay;
import org.lianxin.demand.Told;
import org.lianxin.demand.Voters.Voter;
import org.lianxin.directory.Level;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.springframework.context.ApplicationEventPublisher;

class TellVoterTest {

  private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);

  @Test
  void acceptsWhatASatisfiedVoterSays() {
    var satisfied = Case.answered().withOpinion(Rating.SATISFIED, Rating.BASICALLY, null);

    var decisions = tell(satisfied, told(VoterRating.SATISFIED, null));

    assertThat(decisions).isEqualTo(Map.of("isDissatisfied", false, "isRehandlingLeft", true));
    verify(satisfied.demands).moveTo(Case.NO, DemandStatus.FED_BACK);
    verify(satisfied.deadlines).meet(Case.NO, LimitKind.TELLING_VOTER);
    verify(satisfied.tellings).save(any());
    verify(events).publishEvent(new VoterTold(Case.NO));
  }

  @Test
  void goesBackWhenTheVoterIsDissatisfiedThoughTheDeputyIsNot() {
    var answered = Case.answered().withOpinion(Rating.SATISFIED, Rating.SATISFIED, null);

    assertThat(tell(answered, told(VoterRating.DISSATISFIED, "还是积水")))
        .containsEntry("isDissatisfied", true)
        .containsEntry("isRehandlingLeft", true);
  }

  @Test
  void goesBackWhenTheDeputyIsDissatisfiedThoughTheVoterIsNot() {
    var answered = Case.answered().withOpinion(Rating.DISSATISFIED, Rating.SATISFIED, "没有联系我");

    assertThat(tell(answered, told(VoterRating.SATISFIED, null)))
        .containsEntry("isDissatisfied", true);
  }

  @Test
  void hasNoRehandlingLeftAfterTheLast() {
    var again = Case.answeredInRound(2).withOpinion(Rating.SATISFIED, Rating.SATISFIED, null);

    assertThat(tell(again, told(VoterRating.DISSATISFIED, "还是积水")))
        .containsEntry("isRehandlingLeft", false);
    verify(again.deadlines).begin(Case.NO, LimitKind.DISPUTE, "310117-DBGZS.OFFICER");
  }

  @Test
  void leavesNothingToDecideAsLongAsAUnitMayDoItAgainOrAllAreContent() {
    var first = Case.answered().withOpinion(Rating.SATISFIED, Rating.SATISFIED, null);
    tell(first, told(VoterRating.DISSATISFIED, "还是积水"));
    var again = Case.answeredInRound(2).withOpinion(Rating.SATISFIED, Rating.SATISFIED, null);
    tell(again, told(VoterRating.SATISFIED, null));

    verify(first.deadlines, never()).begin(any(), any(), any());
    verify(again.deadlines, never()).begin(any(), any(), any());
  }

  @Test
  void tellsAJoinedVoterTheReplyToTheLeadingDemand() {
    var joined = Case.joined().withOpinion(Rating.SATISFIED, Rating.SATISFIED, null);

    assertThat(task(joined).facts(Case.occasion(Case.DEPUTY)))
        .containsEntry("leadCase", Case.LEAD)
        .containsEntry("reply", "已疏通管道。");
    assertThat(tell(joined, told(VoterRating.DISSATISFIED, "还是积水")))
        .as("it has no order of its own to repeat")
        .containsEntry("isRehandlingLeft", false);
    verify(joined.deadlines).begin(Case.NO, LimitKind.DISPUTE, "310117-DBGZS.OFFICER");
  }

  @Test
  void isDoneByTheDeputyOrTheLiaisonOfficersOfTheOffice() {
    assertThat(task(Case.answered()).doers(Case.occasion("x").matter()))
        .isEqualTo(Doers.personOr(Case.DEPUTY, Post.group(Case.OFFICE, Role.LIAISON_OFFICER)));
  }

  @Test
  void showsTheVoterOnlyAsFarAsTheReaderMaySee() {
    var answered = Case.answered().withOpinion(Rating.SATISFIED, Rating.SATISFIED, null);
    when(answered.voters.of(Case.NO, "sijing.liaison")).thenReturn(new Voter("张*", "139****", ""));

    assertThat(task(answered).facts(Case.occasion("sijing.liaison")))
        .containsEntry("voterName", "张*")
        .containsEntry("voterPhone", "139****");
  }

  @Test
  void refusesADayToCome() {
    var faults =
        faults(
            new VoterTelling(
                TellingWay.PHONE,
                LocalDate.of(2026, 3, 11),
                "说了",
                null,
                null,
                VoterAnswer.YES,
                VoterAnswer.YES,
                VoterRating.SATISFIED,
                null));

    assertThat(faults)
        .containsExactly(
            Reason.of("toldOn", "demand.day.ahead", "2026-03-11", Case.TODAY.toString()));
  }

  @Test
  void tellsNobodyOfAReplyBeforeItWasThere() {
    var early = Case.TODAY.minusDays(200);
    var faults =
        faults(
            new VoterTelling(
                TellingWay.PHONE,
                early,
                "说了",
                null,
                null,
                VoterAnswer.YES,
                VoterAnswer.YES,
                VoterRating.SATISFIED,
                null));

    assertThat(faults)
        .extracting(Reason::field, Reason::code)
        .containsExactly(tuple("toldOn", "demand.day.too-early"));
  }

  @Test
  void tellsNobodyBeforeTheDeputyHadHeardOfItHimself() {
    var carried =
        Case.answered()
            .carriedBy("deputy.d001", Level.DISTRICT)
            .withOpinion(Rating.SATISFIED, Rating.SATISFIED, null);
    when(carried.deadlines.find(Case.NO, LimitKind.DEPUTY_RATING)).thenReturn(Optional.empty());
    carried.relays.plan(Case.NO);
    carried
        .chain
        .get(0)
        .tell(new Told(TellingWay.PHONE, Case.TODAY.plusDays(1), "修好了"), "deputy.d001", null);

    var refusal =
        catchThrowableOfType(Refusal.class, () -> tell(carried, told(VoterRating.SATISFIED, null)));

    assertThat(refusal.reasons())
        .extracting(Reason::field, Reason::code)
        .containsExactly(tuple("toldOn", "demand.day.too-early"));
  }

  @Test
  void beginsWithTheWordsThatTheReceivingDeputyConfirmed() {
    var carried =
        Case.answered()
            .carriedBy("deputy.d001", Level.DISTRICT)
            .withOpinion(Rating.SATISFIED, Rating.SATISFIED, null);
    carried.relays.plan(Case.NO);
    carried.chain.get(0).confirm("水管已经修好，不会再漏。", null);

    assertThat(task(carried).facts(Case.occasion("sijing.liaison")))
        .containsEntry("confirmedWords", "水管已经修好，不会再漏。")
        .containsEntry("toldWords", "水管已经修好，不会再漏。");
  }

  @Test
  void beginsWithTheReplyWhereNoOtherDeputyToldTheResult() {
    var answered = Case.answered().withOpinion(Rating.SATISFIED, Rating.SATISFIED, null);
    var facts = task(answered).facts(Case.occasion("deputy.d001"));

    assertThat(facts)
        .containsEntry("confirmedWords", "")
        .containsEntry("toldWords", facts.get("reply"));
    assertThat(facts.get("reply").toString()).isNotBlank();
  }

  @Test
  void asksAllThreeQuestions() {
    assertThat(faults(answers(TellingWay.IN_PERSON, null, null, null, null, null)))
        .extracting(Reason::field)
        .containsExactly("answered", "solved", "rating");
  }

  @Test
  void asksWhyTheVoterIsDissatisfied() {
    assertThat(faults(told(VoterRating.DISSATISFIED, null)))
        .extracting(Reason::code)
        .containsExactly("feedback.telling.voter-words-missing");
  }

  @Test
  void takesNoObstacleFromWhoWasTold() {
    assertThat(
            faults(
                answers(
                    TellingWay.PHONE,
                    Obstacle.UNREACHABLE,
                    3,
                    VoterAnswer.YES,
                    VoterAnswer.YES,
                    VoterRating.SATISFIED)))
        .extracting(Reason::field)
        .containsExactly("obstacle");
  }

  @Test
  void takesNoAnswersFromWhoWasNotTold() {
    assertThat(
            faults(
                answers(
                    TellingWay.NOT_POSSIBLE,
                    Obstacle.UNREACHABLE,
                    3,
                    VoterAnswer.NOT_SAID,
                    null,
                    null)))
        .extracting(Reason::code)
        .containsExactly("feedback.telling.answers-though-untold");
  }

  @Test
  void wantsToKnowWhyNobodyCouldBeTold() {
    assertThat(faults(untold(null, null))).extracting(Reason::field).containsExactly("obstacle");
  }

  @Test
  void callsNobodyUnreachableBeforeTheThirdTry() {
    assertThat(faults(untold(Obstacle.UNREACHABLE, null)))
        .containsExactly(Reason.of("tries", "feedback.telling.too-few-tries", 3));
    assertThat(faults(untold(Obstacle.UNREACHABLE, 2)))
        .extracting(Reason::field)
        .containsExactly("tries");
  }

  @Test
  void acceptsThatAVoterWasNeverReachedAndGoesOnWithTheDeputysWord() {
    var answered = Case.answered().withOpinion(Rating.SATISFIED, Rating.SATISFIED, null);

    assertThat(tell(answered, untold(Obstacle.UNREACHABLE, 3)))
        .containsEntry("isDissatisfied", false);
    verify(events).publishEvent(new VoterTold(Case.NO));
  }

  @Test
  void callsNobodyAnonymousWhoLeftANumber() {
    assertThat(faults(untold(Obstacle.ANONYMOUS, null)))
        .extracting(Reason::code)
        .containsExactly("feedback.telling.not-anonymous");
  }

  @Test
  void acceptsAnAnonymousVoterWithoutContact() {
    var anonymous = Case.answered().withOpinion(Rating.SATISFIED, Rating.SATISFIED, null);
    when(anonymous.voters.of(Case.NO, Case.DEPUTY)).thenReturn(new Voter("", "", ""));

    assertThat(tell(anonymous, untold(Obstacle.ANONYMOUS, null)))
        .containsEntry("isDissatisfied", false);
  }

  private List<Reason> faults(VoterTelling answers) {
    var answered = Case.answered().withOpinion(Rating.SATISFIED, Rating.SATISFIED, null);
    var refusal = catchThrowableOfType(Refusal.class, () -> tell(answered, answers));
    verify(answered.tellings, never()).save(any());
    return refusal.reasons();
  }

  private Map<String, Object> tell(Case about, VoterTelling answers) {
    return task(about).complete(Case.occasion(Case.DEPUTY), answers);
  }

  private TellVoter task(Case about) {
    var tellings =
        new Tellings(
            about.tellings,
            about.cases,
            about.relays,
            about.rehandlings,
            about.demands,
            about.voters,
            about.deadlines,
            about.timeline,
            new FeedbackSettings(3),
            events,
            Case.CLOCK);
    return new TellVoter(tellings, about.relays, about.voters, about.cases);
  }

  private static VoterTelling told(VoterRating rating, String voterWords) {
    return new VoterTelling(
        TellingWay.PHONE,
        Case.TODAY,
        "告诉他已经疏通",
        null,
        null,
        VoterAnswer.YES,
        VoterAnswer.YES,
        rating,
        voterWords);
  }

  private static VoterTelling untold(Obstacle obstacle, Integer tries) {
    return answers(TellingWay.NOT_POSSIBLE, obstacle, tries, null, null, null);
  }

  private static VoterTelling answers(
      TellingWay way,
      Obstacle obstacle,
      Integer tries,
      VoterAnswer answered,
      VoterAnswer solved,
      VoterRating rating) {
    return new VoterTelling(
        way, Case.TODAY, "打了三次电话", obstacle, tries, answered, solved, rating, null);
  }
}
