package org.lianxin.notification;

/**
 * What happens in a case and somebody may be told of: the rows of {@code
 * dmn/notification/notice.dmn} say who is.
 */
public enum NoticeKind {
  /** A task waits for somebody: the only notice that most people act on. */
  TASK_WAITING("待办任务"),
  /** The demand was registered. */
  DEMAND_REGISTERED("诉求登记"),
  /** It was verified and is to be handled. */
  DEMAND_ACCEPTED("诉求受理"),
  /** Its intake ended without handling: answered on the spot, not sustained, referred. */
  INTAKE_ENDED("受理终结"),
  /** It is answered together with another one. */
  DEMAND_JOINED("诉求并案"),
  /** An order went to a unit. */
  ORDER_ASSIGNED("批办转办"),
  /** The unit took its order. */
  ORDER_TAKEN("单位签收"),
  /** The unit returned its order. */
  ORDER_RETURNED("单位退办"),
  /** The demand rests until a review. */
  DEMAND_SUSPENDED("中止办理"),
  /** A limit comes near. */
  LIMIT_NEAR("期限临近"),
  /** A limit ends today. */
  LIMIT_REACHED("期限到期"),
  /** A limit is over. */
  LIMIT_PASSED("期限逾期"),
  /** A supervisor is called on. */
  SUPERVISION_CALLED("提请督办"),
  /** The unit's reply is signed: the result is there. */
  REPLY_SIGNED("答复签发"),
  /** A deputy of a higher congress told the next one the result. */
  RESULT_RELAYED("代表转告"),
  /** The voter was told, or it is on record why not. */
  VOTER_TOLD("告知选民"),
  /** The unit has to do it again. */
  REHANDLING_ORDERED("重新办理"),
  /** Both sides struck the demand off. */
  DEMAND_STRUCK_OFF("诉求销号"),
  /** Something is promised for later. */
  COMMITMENT_MADE("承诺立项"),
  /** The promise was kept. */
  COMMITMENT_KEPT("承诺兑现"),
  /** The promise was not kept. */
  COMMITMENT_MISSED("承诺落空"),
  /** A deputy urges the demand. */
  DEMAND_URGED("代表催办"),
  /** The voter added to the demand. */
  VOTER_ADDED("选民补充"),
  /** The voter urges the demand. */
  VOTER_URGED("选民催办"),
  /** The voter has not said what he thinks of the result. */
  ANSWER_AWAITED("提醒评价"),
  /** An answer is prepared for the public. */
  ANSWER_PREPARED("拟公开答复"),
  /** Somebody asked to void the demand or take it back. */
  WITHDRAWAL_ASKED("申请撤回"),
  /** It was voided or taken back. */
  DEMAND_WITHDRAWN("诉求撤回"),
  /** A week went by in which nobody opened a mailbox. */
  MAILBOX_MISSED("信箱漏开"),
  /** Nobody wrote down that a reception day was held. */
  RECEPTION_MISSED("接待漏办"),
  /** A planned activity was called off. */
  ACTIVITY_CALLED_OFF("活动取消"),
  /** A planned activity went by and nothing is on record. */
  ACTIVITY_UNRECORDED("活动漏登"),
  /** Nobody wrote down that a group's activity, exchange or evaluation was held. */
  GATHERING_MISSED("活动漏办"),
  /** A quarter ends and a deputy is behind in his year. */
  DUTY_BEHIND("履职提醒"),
  /** A quarter ends and deputies of a group are behind in their year. */
  GROUP_BEHIND("小组履职提醒"),
  /** A mail was put into the case. */
  MAIL_LANDED("来信入件"),
  /** A mail waits for somebody to say where it belongs. */
  MAIL_WAITS("来信待分"),
  /** A meeting gave a unit something to do. */
  TASK_AGREED("会议交办");

  private final String word;

  NoticeKind(String word) {
    this.word = word;
  }

  /** What the decision table and the screens call it. */
  String word() {
    return word;
  }
}
