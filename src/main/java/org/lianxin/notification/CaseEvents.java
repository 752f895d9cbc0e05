package org.lianxin.notification;

import java.util.List;
import java.util.Set;
import org.lianxin.activity.ActivityCalledOff;
import org.lianxin.activity.ActivityUnrecorded;
import org.lianxin.closedloop.CommitmentEnded;
import org.lianxin.closedloop.CommitmentMade;
import org.lianxin.closedloop.DemandStruckOff;
import org.lianxin.closedloop.ReplySigned;
import org.lianxin.demand.DemandRegistered;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.duty.DutyBehind;
import org.lianxin.duty.GroupBehind;
import org.lianxin.feedback.ResultRelayed;
import org.lianxin.feedback.VoterTold;
import org.lianxin.handling.OrderAssigned;
import org.lianxin.handling.OrderReturned;
import org.lianxin.handling.OrderTaken;
import org.lianxin.inmail.MailLanded;
import org.lianxin.inmail.MailWaits;
import org.lianxin.intake.IntakeConcluded;
import org.lianxin.mailbox.MailboxMissed;
import org.lianxin.oversight.TaskAgreed;
import org.lianxin.postponement.SuspensionApproved;
import org.lianxin.publication.AnswerPrepared;
import org.lianxin.rota.GatheringMissed;
import org.lianxin.rota.ReceptionMissed;
import org.lianxin.supervision.DemandUrged;
import org.lianxin.supervision.EscalationRaised;
import org.lianxin.voter.AnswerAwaited;
import org.lianxin.voter.VoterAdded;
import org.lianxin.voter.VoterUrged;
import org.lianxin.withdrawal.DemandWithdrawn;
import org.lianxin.withdrawal.WithdrawalAsked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears the other modules' events, in their transaction. Tasks are heard of in the engine. */
@Component
class CaseEvents {

  /** Most characters of what a sentence says beside its case. */
  private static final int DETAIL = 200;

  private final Outbox outbox;

  CaseEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @EventListener
  void on(DemandRegistered event) {
    outbox.add(event.caseNo(), NoticeKind.DEMAND_REGISTERED);
  }

  @EventListener
  void on(IntakeConcluded event) {
    outbox.add(
        event.caseNo(),
        switch (event.outcome()) {
          case CONTINUES -> NoticeKind.DEMAND_ACCEPTED;
          case JOINED -> NoticeKind.DEMAND_JOINED;
          case ANSWERED_ON_SPOT, NOT_SUSTAINED, REFERRED -> NoticeKind.INTAKE_ENDED;
        });
  }

  @EventListener
  void on(OrderAssigned event) {
    var order = event.order();
    outbox.add(
        order.caseNo(),
        order.round() > 1 ? NoticeKind.REHANDLING_ORDERED : NoticeKind.ORDER_ASSIGNED);
  }

  @EventListener
  void on(OrderTaken event) {
    outbox.add(event.order().caseNo(), NoticeKind.ORDER_TAKEN);
  }

  @EventListener
  void on(OrderReturned event) {
    outbox.add(event.order().caseNo(), NoticeKind.ORDER_RETURNED);
  }

  @EventListener
  void on(SuspensionApproved event) {
    outbox.add(event.caseNo(), NoticeKind.DEMAND_SUSPENDED, Set.of(), event.reviewOn().toString());
  }

  /** Whom the table of the ladder tells is whom ours calls those that are named. */
  @EventListener
  void on(EscalationRaised event) {
    var deadline = event.deadline();
    outbox.add(deadline.caseNo(), kind(event), event.told(), deadline.lateAfter().toString());
  }

  private static NoticeKind kind(EscalationRaised event) {
    return switch (event.level()) {
      case SUPERVISE, SUMMON -> NoticeKind.SUPERVISION_CALLED;
      case REMINDER -> NoticeKind.LIMIT_NEAR;
      case URGE -> event.daysOverdue() > 0 ? NoticeKind.LIMIT_PASSED : NoticeKind.LIMIT_REACHED;
    };
  }

  /** As with the ladder: whom a deputy's urging reaches is whom ours calls those that are named. */
  @EventListener
  void on(DemandUrged event) {
    var deadline = event.deadline();
    outbox.add(
        deadline.caseNo(), NoticeKind.DEMAND_URGED, event.told(), deadline.lateAfter().toString());
  }

  @EventListener
  void on(ReplySigned event) {
    outbox.add(event.caseNo(), NoticeKind.REPLY_SIGNED);
  }

  @EventListener
  void on(ResultRelayed event) {
    outbox.add(event.caseNo(), NoticeKind.RESULT_RELAYED, Set.of(event.toDeputy()), "");
  }

  @EventListener
  void on(VoterTold event) {
    outbox.add(event.caseNo(), NoticeKind.VOTER_TOLD);
  }

  @EventListener
  void on(DemandStruckOff event) {
    outbox.add(event.caseNo(), NoticeKind.DEMAND_STRUCK_OFF);
  }

  @EventListener
  void on(CommitmentMade event) {
    outbox.add(event.caseNo(), NoticeKind.COMMITMENT_MADE, Set.of(), event.promisedOn().toString());
  }

  @EventListener
  void on(CommitmentEnded event) {
    outbox.add(
        event.caseNo(), event.isKept() ? NoticeKind.COMMITMENT_KEPT : NoticeKind.COMMITMENT_MISSED);
  }

  @EventListener
  void on(MailboxMissed event) {
    outbox.add(event.number(), NoticeKind.MAILBOX_MISSED, event.told(), event.weekOf().toString());
  }

  @EventListener
  void on(ReceptionMissed event) {
    outbox.add(event.number(), NoticeKind.RECEPTION_MISSED, event.told(), event.day().toString());
  }

  @EventListener
  void on(ActivityCalledOff event) {
    outbox.add(
        event.number(), NoticeKind.ACTIVITY_CALLED_OFF, event.told(), event.day().toString());
  }

  @EventListener
  void on(ActivityUnrecorded event) {
    outbox.add(
        event.number(), NoticeKind.ACTIVITY_UNRECORDED, event.told(), event.day().toString());
  }

  @EventListener
  void on(GatheringMissed event) {
    outbox.add(event.number(), NoticeKind.GATHERING_MISSED, event.told(), event.day().toString());
  }

  @EventListener
  void on(DutyBehind event) {
    outbox.add(
        event.number(), NoticeKind.DUTY_BEHIND, Set.of(event.deputy()), event.until().toString());
  }

  @EventListener
  void on(GroupBehind event) {
    outbox.add(
        event.number(), NoticeKind.GROUP_BEHIND, Set.of(event.helpers()), names(event.deputies()));
  }

  private static String names(List<String> all) {
    var names = String.join("、", all);
    return names.length() <= DETAIL ? names : names.substring(0, DETAIL - 1) + "…";
  }

  @EventListener
  void on(MailLanded event) {
    outbox.addBy(event.by(), event.caseNo(), NoticeKind.MAIL_LANDED);
  }

  @EventListener
  void on(MailWaits event) {
    outbox.add(event.number(), NoticeKind.MAIL_WAITS, event.told(), "");
  }

  /** Who works for the unit or leads it is whom ours calls those that are named. */
  @EventListener
  void on(TaskAgreed event) {
    outbox.add(
        event.caseNo(),
        NoticeKind.TASK_AGREED,
        Set.of(Post.group(event.unit(), Role.UNIT_LEADER), Post.group(event.unit(), Role.HANDLER)),
        event.dueOn().toString());
  }

  @EventListener
  void on(VoterAdded event) {
    outbox.add(event.caseNo(), NoticeKind.VOTER_ADDED);
  }

  /** Who has to meet the limit is whom ours calls those that are named. */
  @EventListener
  void on(VoterUrged event) {
    var deadline = event.deadline();
    outbox.add(
        deadline.caseNo(),
        NoticeKind.VOTER_URGED,
        Set.of(deadline.responsible()),
        deadline.lateAfter().toString());
  }

  @EventListener
  void on(AnswerAwaited event) {
    outbox.add(event.caseNo(), NoticeKind.ANSWER_AWAITED);
  }

  @EventListener
  void on(AnswerPrepared event) {
    outbox.add(event.caseNo(), NoticeKind.ANSWER_PREPARED);
  }

  @EventListener
  void on(WithdrawalAsked event) {
    outbox.add(event.caseNo(), NoticeKind.WITHDRAWAL_ASKED);
  }

  @EventListener
  void on(DemandWithdrawn event) {
    outbox.add(event.caseNo(), NoticeKind.DEMAND_WITHDRAWN);
  }
}
