package org.lianxin.demand;

import java.util.List;
import java.util.Optional;

/** The demands and where they stand. */
public interface Demands {

  /**
   * The demand of this case.
   *
   * @throws IllegalArgumentException when there is none
   */
  Demand get(String caseNo);

  /** The demand of this case, if there is one. */
  Optional<Demand> find(String caseNo);

  /**
   * The demand as it stands, and as it will stand until this transaction ends: whoever would change
   * it waits for that, and who has changed it was waited for.
   *
   * @throws IllegalArgumentException when there is none
   */
  Demand lock(String caseNo);

  /** The demands that were joined to this one, by number. */
  List<Demand> joinedTo(String caseNo);

  /**
   * Where demands stand, by number: for going through all of them.
   *
   * @param after the number to start behind
   * @param most how many at most
   */
  List<Standing> standingsAfter(String after, int most);

  /**
   * Where a demand stands, even if its row was tampered with.
   *
   * @param status the name of a {@link DemandStatus}, unless tampered with
   */
  record Standing(String caseNo, String status) {}

  /**
   * Says where a demand stands now: by the order of {@link DemandStatus}. The limits of one that is
   * over stop.
   *
   * @throws org.lianxin.shared.Refusal when it is to be struck off and something is missing, see
   *     {@link StrikeOffCondition}
   * @throws IllegalStateException when its way does not lead there, or it is over
   */
  void moveTo(String caseNo, DemandStatus status);

  /** Says who answers for a demand from now on (rule first-receiver). */
  void handOver(String caseNo, String login);
}
