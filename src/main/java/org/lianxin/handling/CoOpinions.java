package org.lianxin.handling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.directory.Words;
import org.lianxin.routing.LimitKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 会办意见、分办答复: what the other units of an order write. A lead may send an empty opinion back once
 * (重庆条例 art. 20; rule empty-opinion); the next one stands.
 */
@Service
@Transactional
class CoOpinions {

  private final Orders orders;
  private final CoUnits coUnits;
  private final CoOpinionTable opinions;
  private final CoOpinionSigning signing;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final Words words;
  private final Clock clock;

  CoOpinions(
      Orders orders,
      CoUnits coUnits,
      CoOpinionTable opinions,
      CoOpinionSigning signing,
      Deadlines deadlines,
      CaseTimeline timeline,
      Words words,
      Clock clock) {
    this.orders = orders;
    this.coUnits = coUnits;
    this.opinions = opinions;
    this.signing = signing;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.words = words;
    this.clock = clock;
  }

  /**
   * Records what another unit of the order writes.
   *
   * @param part which part of the order, from 0
   * @return whether the lead has still to look whether it is empty
   */
  boolean give(String caseNo, int part, String opinion, String by) {
    var order = orders.current(caseNo);
    var coUnit = coUnits.at(caseNo, part);
    var isSecond = isSentBack(caseNo, coUnit);
    coUnit.answer();
    newest(caseNo, coUnit)
        .filter(earlier -> earlier.takenBack().isPresent())
        .ifPresentOrElse(
            earlier -> earlier.rewrite(opinion, by, clock),
            () ->
                opinions.save(
                    new CoOpinionEntity(order, coUnit, isSecond ? 2 : 1, opinion, by, clock)));
    timeline.record(caseNo, by, "handling.timeline.opinion-given", words.body(coUnit.unit()));
    return order.mode() == HandlingMode.LEAD && !isSecond;
  }

  /**
   * The unit's principal signs: now the opinion has left the unit, and its limit is met.
   *
   * @param proof see {@link CoOpinionSigning#sign}
   */
  void sign(String caseNo, int part, String by, String proof) {
    var coUnit = coUnits.at(caseNo, part);
    signing.sign(newest(caseNo, coUnit).orElseThrow(), by, proof);
    deadlines.meet(caseNo, limit(isSentBack(caseNo, coUnit)), coUnit.unit());
    timeline.record(caseNo, by, "handling.timeline.opinion-signed", words.body(coUnit.unit()));
  }

  /** The unit's principal does not sign: its handlers write it again, within the same limit. */
  void takeBack(String caseNo, int part, String reason, String by) {
    var coUnit = coUnits.at(caseNo, part);
    newest(caseNo, coUnit).orElseThrow().takeBack(reason);
    coUnit.askAgain();
    timeline.record(
        caseNo, by, "handling.timeline.opinion-taken-back", words.body(coUnit.unit()), reason);
  }

  private static LimitKind limit(boolean isSecond) {
    return isSecond ? LimitKind.CO_OPINION_AGAIN : LimitKind.CO_OPINION;
  }

  /** The limit within which the unit has to give the opinion that is asked of it now. */
  @Transactional(readOnly = true)
  Optional<Deadline> due(String caseNo, CoUnitEntity coUnit) {
    return deadlines.find(caseNo, limit(isSentBack(caseNo, coUnit)), coUnit.unit());
  }

  /** The lead takes the opinion as one. */
  void accept(String caseNo, int part, String by) {
    var unit = coUnits.at(caseNo, part).unit();
    timeline.record(caseNo, by, "handling.timeline.opinion-accepted", words.body(unit));
  }

  /**
   * The lead finds the opinion empty: the unit has to give another, within a limit of its own.
   *
   * @param reason what is missing, in the lead's words
   */
  void sendBack(String caseNo, int part, String reason, String by) {
    var coUnit = coUnits.at(caseNo, part);
    newest(caseNo, coUnit)
        .filter(opinion -> opinion.rejection().isEmpty())
        .orElseThrow(() -> new IllegalStateException("Nothing to send back: " + caseNo))
        .sendBack(reason, by, clock);
    coUnit.askAgain();
    coUnits.begin(caseNo, LimitKind.CO_OPINION_AGAIN, coUnit);
    timeline.record(caseNo, by, "handling.timeline.opinion-sent-back", words.body(coUnit.unit()));
  }

  /** Whether the lead found empty what the unit gave first. */
  @Transactional(readOnly = true)
  boolean isSentBack(String caseNo, CoUnitEntity coUnit) {
    return of(caseNo, coUnit).anyMatch(opinion -> opinion.rejection().isPresent());
  }

  /** What the unit wrote last on its part. */
  @Transactional(readOnly = true)
  Optional<CoOpinionEntity> newest(String caseNo, CoUnitEntity coUnit) {
    return of(caseNo, coUnit).reduce((earlier, later) -> later);
  }

  private Stream<CoOpinionEntity> of(String caseNo, CoUnitEntity coUnit) {
    return written(orders.current(caseNo)).filter(opinion -> opinion.part() == coUnit.part());
  }

  /** What stands of all that the other units of an order have written, part by part. */
  @Transactional(readOnly = true)
  List<CoOpinion> of(Order order) {
    return written(order)
        .filter(opinion -> opinion.rejection().isEmpty())
        .map(opinion -> opinion.shown(signing.genuine(opinion)))
        .toList();
  }

  private Stream<CoOpinionEntity> written(Order order) {
    return order.mode() == HandlingMode.SOLE
        ? Stream.of()
        : opinions
            .findByCaseNoAndRoundOrderByPartAscDraftNumberAsc(order.caseNo(), order.round())
            .stream();
  }
}
