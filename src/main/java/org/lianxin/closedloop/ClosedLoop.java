package org.lianxin.closedloop;

import java.util.List;
import java.util.stream.Stream;
import org.lianxin.closedloop.Signatures.Signed;
import org.lianxin.demand.Demands;
import org.lianxin.demand.StrikeOffCondition;
import org.lianxin.directory.Body;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Directory;
import org.lianxin.handling.Replies;
import org.lianxin.shared.Label;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 闭环: what has to be on record before a case is closed (rule four-doubles): two reviews, two
 * signatures by two persons, two ledger rows, two strike-offs, and the voter told. Read from the
 * records themselves each time, so that no other way to close a case can slip past it.
 */
@Service
@Transactional(readOnly = true)
public class ClosedLoop implements StrikeOffCondition {

  private final Ledgers ledgers;
  private final Reviews reviews;
  private final Signatures signatures;
  private final StrikeOffRows strikeOffs;
  private final Demands demands;
  private final Replies replies;
  private final Directory directory;
  private final ObjectProvider<VoterWasTold> feedback;

  ClosedLoop(
      Ledgers ledgers,
      Reviews reviews,
      Signatures signatures,
      StrikeOffRows strikeOffs,
      Demands demands,
      Replies replies,
      Directory directory,
      ObjectProvider<VoterWasTold> feedback) {
    this.ledgers = ledgers;
    this.reviews = reviews;
    this.signatures = signatures;
    this.strikeOffs = strikeOffs;
    this.demands = demands;
    this.replies = replies;
    this.directory = directory;
    this.feedback = feedback;
  }

  /** Whether nothing is missing. */
  public boolean mayClose(String caseNo) {
    return missing(caseNo).isEmpty();
  }

  /** The halves that are missing, in the order of the way; empty when the case may close. */
  public List<LoopHalf> missing(String caseNo) {
    var way = way(caseNo);
    return Stream.of(LoopHalf.values())
        .filter(way::asks)
        .filter(half -> !isThere(caseNo, half))
        .toList();
  }

  @Override
  public void check(String caseNo) {
    var missing = missing(caseNo);
    if (!missing.isEmpty()) {
      throw new Refusal(
          missing.stream()
              .map(half -> Reason.of("", "closedloop.strike-off.missing", Label.of(half)))
              .toList());
    }
  }

  /** How the case is dealt with. */
  ClosingWay way(String caseNo) {
    var row = ledgers.congress(caseNo);
    if (row.hasUnit()) {
      return directory
              .body(row.unit())
              .map(Body::kind)
              .filter(BodyKind.PETITION_SECTION::equals)
              .isPresent()
          ? ClosingWay.PETITION
          : ClosingWay.UNIT;
    }
    return demands.get(caseNo).leadCase().isPresent() ? ClosingWay.JOINED : ClosingWay.WITHOUT_UNIT;
  }

  private boolean isThere(String caseNo, LoopHalf half) {
    return switch (half) {
      case REVIEW_BY_UNIT -> isReviewed(caseNo, ReviewHalf.UNIT);
      case REVIEW_BY_OFFICE -> isReviewed(caseNo, ReviewHalf.OFFICE);
      case SIGNATURE_OF_UNIT -> signatures.ofUnit(caseNo).isPresent();
      case SIGNATURE_OF_DEPUTY -> isSignedByAnother(caseNo);
      case LEDGER_OF_UNIT -> hasRow(caseNo, Ledger.UNIT);
      case LEDGER_OF_CONGRESS -> hasRow(caseNo, Ledger.CONGRESS);
      case VOTER_TOLD ->
          feedback.stream().findFirst().filter(told -> told.isOnRecord(caseNo)).isPresent();
      case STRIKE_OFF_APPLIED -> strikeOffs.latest(caseNo).isPresent();
      case STRIKE_OFF_CONFIRMED -> isStruckByAnother(caseNo);
    };
  }

  private boolean isReviewed(String caseNo, ReviewHalf half) {
    return replies.find(caseNo).filter(reply -> reviews.isApproved(reply, half)).isPresent();
  }

  private boolean isSignedByAnother(String caseNo) {
    var unit = signatures.ofUnit(caseNo).map(Signed::signer);
    return signatures
        .ofDeputy(caseNo)
        .filter(signed -> unit.filter(signed.signer()::equals).isEmpty())
        .isPresent();
  }

  private boolean hasRow(String caseNo, Ledger ledger) {
    return ledgers.of(caseNo).stream().anyMatch(row -> row.ledger() == ledger);
  }

  private boolean isStruckByAnother(String caseNo) {
    return strikeOffs
        .latest(caseNo)
        .filter(StrikeOff::isConfirmed)
        .filter(last -> !last.appliedBy().equals(last.decidedBy()))
        .isPresent();
  }
}
