package org.lianxin.closedloop;

import java.util.List;
import java.util.Objects;
import org.lianxin.closedloop.Signatures.Half;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.handling.CaseDeputies;
import org.lianxin.handling.Orders;
import org.lianxin.handling.Replies;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.OnBehalf;
import org.lianxin.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 签发: the principal of the unit signs the reply that both sides have reviewed, or takes it back.
 */
@Service
@Transactional
class ReplyIssue {

  private final Replies replies;
  private final Reviews reviews;
  private final Signatures signatures;
  private final Orders orders;
  private final People people;
  private final Demands demands;
  private final CaseDeputies deputies;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final ApplicationEventPublisher events;

  ReplyIssue(
      Replies replies,
      Reviews reviews,
      Signatures signatures,
      Orders orders,
      People people,
      Demands demands,
      CaseDeputies deputies,
      Deadlines deadlines,
      CaseTimeline timeline,
      ApplicationEventPublisher events) {
    this.replies = replies;
    this.reviews = reviews;
    this.signatures = signatures;
    this.orders = orders;
    this.people = people;
    this.demands = demands;
    this.deputies = deputies;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.events = events;
  }

  /** The principal of the handling unit; and its handlers, who record what he signs on paper. */
  Doers signers(String caseNo) {
    var unit = orders.current(caseNo).unit();
    return Doers.groups(Post.group(unit, Role.UNIT_LEADER), Post.group(unit, Role.HANDLER));
  }

  /** Those whose hand the reply asks for. */
  @Transactional(readOnly = true)
  List<Person> principals(String caseNo) {
    return people.inGroup(Post.group(orders.current(caseNo).unit(), Role.UNIT_LEADER)).stream()
        .filter(Person::active)
        .toList();
  }

  /**
   * Refuses a signer whose hand does not count, and any while the reply is not reviewed.
   *
   * @param field that names the signer; empty where he signs himself
   * @param signer the login of the person, or of the one for whom he stands in
   */
  void requireSigner(String caseNo, String field, String signer) {
    var reply = replies.current(caseNo);
    for (var half : ReviewHalf.values()) {
      if (!reviews.isApproved(reply, half)) {
        throw Refusal.of("", "closedloop.sign.not-reviewed");
      }
    }
    if (deputies.include(caseNo, signer)) {
      throw Refusal.of(field, "closedloop.sign.deputy");
    }
    if (principals(caseNo).stream().noneMatch(person -> person.login().equals(signer))) {
      throw Refusal.of(field, "closedloop.sign.no-principal");
    }
  }

  /**
   * Signs the reply: the demand is answered, and the limits of the reply are met.
   *
   * @throws Refusal when one of the reviews is missing, the words are not those reviewed, or the
   *     signer is the case's deputy, whose half is the other
   */
  void sign(String caseNo, String signer, String proof) {
    if (deputies.include(caseNo, signer)) {
      // Refused here, or nobody could give the other half.
      throw Refusal.of("", "closedloop.sign.deputy");
    }
    requireSigner(caseNo, "verdict", Objects.requireNonNullElse(OnBehalf.whom(signer), signer));
    signatures.sign(caseNo, Half.UNIT, signer, proof, ReplyContent.of(replies.current(caseNo)));
    timeline.record(caseNo, signer, "closedloop.timeline.reply-signed");
    issued(caseNo);
  }

  /** The unit has signed, with its own key or on paper. */
  void issued(String caseNo) {
    demands.moveTo(caseNo, DemandStatus.REPLIED);
    deadlines.meet(caseNo, LimitKind.REVIEW);
    deadlines.meet(caseNo, LimitKind.REPLY);
    deadlines.meet(caseNo, LimitKind.REHANDLING);
    events.publishEvent(new ReplySigned(caseNo));
  }

  /**
   * The principal does not sign: the draft goes back to the unit's handlers.
   *
   * @throws Refusal when there is no reason
   */
  void takeBack(String caseNo, String reason, String by) {
    if (reason == null) {
      throw Refusal.of("reason", "closedloop.sign.reason-missing");
    }
    timeline.record(caseNo, by, "closedloop.timeline.reply-taken-back", reason);
    reviews.sendBack(caseNo, reason, by);
  }
}
