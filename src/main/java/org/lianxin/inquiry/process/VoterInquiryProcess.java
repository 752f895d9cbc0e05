package org.lianxin.inquiry.process;

import java.util.Date;
import org.lianxin.shared.process.ProcessVariable;

/** 请选民补充: from the question to the answer. Model: processes/inquiry/voter-inquiry.bpmn */
final class VoterInquiryProcess {

  static final String KEY = "voter-inquiry";
  static final String MSG_VOTER_ANSWERED = "Msg_VoterAnswered";

  /** When the demand goes on without an answer. */
  static final ProcessVariable<Date> ANSWER_UNTIL =
      new ProcessVariable<>("answerUntil", Date.class);

  private VoterInquiryProcess() {}
}
