package org.lianxin.activity.process;

import java.util.Date;
import org.lianxin.shared.process.ProcessVariable;

/** 联系选民活动: one that was planned. Model: processes/activity/contact-activity.bpmn */
final class ContactActivityProcess {

  static final String KEY = "contact-activity";
  static final String MSG_ACTIVITY_RECORDED = "Msg_ActivityRecorded";
  static final String MSG_ACTIVITY_CALLED_OFF = "Msg_ActivityCalledOff";

  /** How many deputies have to answer. */
  static final ProcessVariable<Integer> INVITEE_COUNT =
      new ProcessVariable<>("inviteeCount", Integer.class);

  /** When the activity begins. */
  static final ProcessVariable<Date> MEETS_AT = new ProcessVariable<>("meetsAt", Date.class);

  private ContactActivityProcess() {}
}
