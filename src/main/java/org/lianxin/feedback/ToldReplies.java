package org.lianxin.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianxin.closedloop.Signatures;
import org.lianxin.demand.Demands;
import org.lianxin.handling.Order;
import org.lianxin.handling.Orders;
import org.lianxin.handling.Outcome;
import org.lianxin.handling.Reply;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a voter may read of the replies to his demand: signed by the unit, and told to him or tried
 * in vain. A draft is nobody's reply.
 */
@Service
@Transactional(readOnly = true)
public class ToldReplies {

  /**
   * A reply as it was signed.
   *
   * @param round which time the unit handled it, from 1
   * @param unit its code
   * @param outcome what came of it
   * @param text the reply's words
   * @param promisedOn until when, of what is promised
   * @param toldOn the day the voter was told, or was tried last
   */
  public record ToldReply(
      int round,
      String unit,
      Outcome outcome,
      String text,
      Optional<LocalDate> promisedOn,
      LocalDate toldOn) {}

  private final TellingTable tellings;
  private final Signatures signatures;
  private final Orders orders;
  private final Demands demands;

  ToldReplies(TellingTable tellings, Signatures signatures, Orders orders, Demands demands) {
    this.tellings = tellings;
    this.signatures = signatures;
    this.orders = orders;
    this.demands = demands;
  }

  /** The replies of a case, one a round, oldest first. */
  public List<ToldReply> of(String caseNo) {
    var answeredBy = demands.get(caseNo).leadCase().orElse(caseNo);
    return tellings.findByCaseNoOrderByRoundNo(caseNo).stream()
        .flatMap(
            told ->
                signatures.signedReply(answeredBy, told.round()).stream()
                    .map(reply -> told(reply, told.telling().toldOn())))
        .toList();
  }

  private ToldReply told(Reply reply, LocalDate toldOn) {
    var unit =
        orders.of(reply.caseNo()).stream()
            .filter(order -> order.round() == reply.round())
            .reduce((earlier, later) -> later)
            .map(Order::unit)
            .orElse("");
    return new ToldReply(
        reply.round(), unit, reply.outcome(), reply.text(), reply.promisedOn(), toldOn);
  }
}
