package org.lianxin.feedback;

import org.lianxin.handling.Reply;
import org.lianxin.shared.CanonicalText;

/** What a printed 代表意见反馈表 is a form of: the deputy, and the very reply that he has before him. */
final class OpinionFormContent {

  private OpinionFormContent() {}

  /** The SHA-256 of it, in hex; the form bears its beginning. */
  static String hash(String caseNo, String deputy, Reply reply) {
    return CanonicalText.sha256(
        new CanonicalText()
            .with("case_no", caseNo)
            .with("deputy", deputy)
            .with("replied_to", reply.caseNo())
            .with("order_round", reply.round())
            .with("draft", reply.version())
            .with("outcome", reply.outcome())
            .with("text", reply.text())
            .toString());
  }
}
