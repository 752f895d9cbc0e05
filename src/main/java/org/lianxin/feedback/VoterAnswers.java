package org.lianxin.feedback;

import static org.lianxin.shared.Rule.unless;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxin.closedloop.StrikeOffs;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demand;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Splits;
import org.lianxin.directory.Person;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 选民评价: the voter says himself whether he was told, whether it is solved, to the point and
 * satisfying (rule voters-own-answer). He may change it for {@value #DAYS} days after the first;
 * every answer stays, the last counts. Nobody who has to do with the case answers for him.
 */
@Service
@Transactional
public class VoterAnswers {

  /** How long an answer may be changed. */
  public static final int DAYS = 14;

  private static final int NO_ROUND = 0;

  /**
   * What a voter is asked about, and what he said before.
   *
   * @param caseNo the case
   * @param round which reply, 0 where no unit replied
   * @param last the answer that counts now, if one was given
   * @param lastOn the day of it, or null
   * @param until the last day to change it, or null before the first
   * @param isOpen whether he may answer now
   */
  public record Asked(
      String caseNo,
      int round,
      Optional<OwnAnswer> last,
      LocalDate lastOn,
      LocalDate until,
      boolean isOpen) {}

  private record Given(OwnAnswer answer, Asked asked, boolean isOfTheChain) {}

  private static final List<Rule<Given>> RULES =
      List.of(
          VoterAnswers::isOpen,
          VoterAnswers::isOfNobodyInTheChain,
          VoterAnswers::saysWhetherItIsSolved,
          VoterAnswers::saysHowSatisfied,
          VoterAnswers::saysWhatIsNotSolved,
          VoterAnswers::isShort,
          VoterAnswers::isLegible);

  private final OwnAnswerTable table;
  private final AnswerLinkRows links;
  private final FeedbackCases cases;
  private final TellingTable tellings;
  private final DisputeDecisionTable disputes;
  private final Demands demands;
  private final Splits splits;
  private final StrikeOffs strikeOffs;
  private final Deadlines deadlines;
  private final CaseAccess access;
  private final CaseTimeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  VoterAnswers(
      OwnAnswerTable table,
      AnswerLinkRows links,
      FeedbackCases cases,
      TellingTable tellings,
      DisputeDecisionTable disputes,
      Demands demands,
      Splits splits,
      StrikeOffs strikeOffs,
      Deadlines deadlines,
      CaseAccess access,
      CaseTimeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.links = links;
    this.cases = cases;
    this.tellings = tellings;
    this.disputes = disputes;
    this.demands = demands;
    this.splits = splits;
    this.strikeOffs = strikeOffs;
    this.deadlines = deadlines;
    this.access = access;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /** What the voter of this case is asked now; empty before he was told of a result. */
  @Transactional(readOnly = true)
  public Optional<Asked> asked(String caseNo) {
    var demand = demands.get(caseNo);
    var isTold =
        demand.status() == DemandStatus.FED_BACK || demand.status() == DemandStatus.STRUCK_OFF;
    if (demand.isAccusation() || !isTold) {
      return Optional.empty();
    }
    return round(caseNo).map(round -> asked(caseNo, round));
  }

  /** The round that the voter was told of; a petition is answered and reviewed by its own way. */
  private Optional<Integer> round(String caseNo) {
    var replied = cases.round(caseNo);
    return replied.isEmpty()
        ? Optional.of(NO_ROUND)
        : replied.filter(round -> tellings.findByCaseNoAndRoundNo(caseNo, round).isPresent());
  }

  private Asked asked(String caseNo, int round) {
    var given = table.findByCaseNoAndRoundNoOrderById(caseNo, round);
    if (given.isEmpty()) {
      return new Asked(caseNo, round, Optional.empty(), null, null, true);
    }
    var last = given.get(given.size() - 1);
    var until = given.get(0).givenAt().toLocalDate().plusDays(DAYS);
    return new Asked(
        caseNo,
        round,
        Optional.of(last.answer()),
        last.givenAt().toLocalDate(),
        until,
        !LocalDate.now(clock).isAfter(until));
  }

  /** The token of the link by which this voter answers, if he is asked anything. */
  public Optional<String> token(String caseNo) {
    return asked(caseNo).map(asked -> links.token(caseNo, asked.round()));
  }

  /** What the holder of a link is asked: of the round that the link is about, and no other. */
  @Transactional(readOnly = true)
  public Optional<Asked> ofLink(String token) {
    return links
        .find(token)
        .flatMap(link -> asked(link.caseNo()).filter(asked -> asked.round() == link.roundNo()));
  }

  /**
   * Keeps an answer. One that says "not solved" leads back to the existing way of re-handling as
   * long as both sides have not struck off; after that, and where no unit replied, the matter comes
   * to the deputy again as a case of its own.
   *
   * @param asked what he was shown
   * @param isByLink whether he came by the link, not by the code
   * @param reader who is signed in on the same browser, or null
   * @throws org.lianxin.shared.Refusal when one of the rules is broken
   */
  public void give(Asked asked, OwnAnswer answer, boolean isByLink, Person reader) {
    var caseNo = asked.caseNo();
    var demand = demands.lock(caseNo);
    var now = asked(caseNo).filter(open -> open.round() == asked.round());
    var isOfTheChain = reader != null && access.mayRead(caseNo, reader);
    var present = now.orElse(new Asked(caseNo, asked.round(), Optional.empty(), null, null, false));
    Rule.check(RULES, new Given(answer, present, isOfTheChain));
    var wasObjection = present.last().filter(OwnAnswer::isObjection).isPresent();
    var way = isByLink ? OwnAnswerEntity.Way.LINK : OwnAnswerEntity.Way.CODE;
    table.save(new OwnAnswerEntity(caseNo, asked.round(), answer, way, LocalDateTime.now(clock)));
    timeline.record(
        caseNo,
        CaseTimeline.SYSTEM,
        answer.byHelper()
            ? "feedback.timeline.voter-answered-by-helper"
            : "feedback.timeline.voter-answered",
        answer.told(),
        answer.solved(),
        answer.toThePoint(),
        answer.rating());
    if (answer.isObjection() && !wasObjection) {
      goIntoAgain(demand, asked.round(), answer.words());
    }
  }

  private void goIntoAgain(Demand demand, int round, String words) {
    var caseNo = demand.caseNo();
    if (demand.status() == DemandStatus.STRUCK_OFF || round == NO_ROUND) {
      splits.again(caseNo);
    } else if (disputes.findByCaseNoAndRoundNo(caseNo, round).isEmpty()) {
      strikeOffs.lapse(caseNo, words);
      deadlines.meet(caseNo, LimitKind.STRIKE_OFF);
      events.publishEvent(new VoterObjected(caseNo));
    }
  }

  private static Optional<Reason> isOpen(Given given) {
    return unless(given.asked.isOpen(), "", "feedback.own-answer.closed", DAYS);
  }

  private static Optional<Reason> isOfNobodyInTheChain(Given given) {
    return unless(!given.isOfTheChain, "", "feedback.own-answer.chain");
  }

  private static Optional<Reason> saysWhetherItIsSolved(Given given) {
    return unless(
        given.answer.solved() != VoterAnswer.NOT_SAID,
        "solved",
        "feedback.own-answer.solved-missing");
  }

  private static Optional<Reason> saysHowSatisfied(Given given) {
    return unless(
        given.answer.rating() != VoterRating.NOT_SAID,
        "rating",
        "feedback.own-answer.rating-missing");
  }

  private static Optional<Reason> saysWhatIsNotSolved(Given given) {
    return unless(
        !given.answer.isObjection() || given.answer.words() != null,
        "words",
        "feedback.own-answer.words-missing");
  }

  private static Optional<Reason> isShort(Given given) {
    var words = given.answer.words();
    return unless(
        words == null || words.length() <= OwnAnswer.WORDS,
        "words",
        "feedback.own-answer.words-too-long",
        String.valueOf(OwnAnswer.WORDS));
  }

  private static Optional<Reason> isLegible(Given given) {
    return unless(Legible.is(given.answer.words()), "words", "demand.registration.illegible");
  }
}
