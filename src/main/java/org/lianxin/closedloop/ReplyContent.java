package org.lianxin.closedloop;

import java.time.LocalDate;
import org.lianxin.handling.Reply;
import org.lianxin.shared.CanonicalText;

/** What is reviewed and signed of a reply: every word that the voter will be answered with. */
final class ReplyContent {

  private ReplyContent() {}

  /** The content, word by word, in a form that anybody can write again. */
  static String of(Reply reply) {
    return new CanonicalText()
        .with("case_no", reply.caseNo())
        .with("order_round", reply.round())
        .with("draft", reply.version())
        .with("outcome", reply.outcome())
        .with("promised_on", reply.promisedOn().map(LocalDate::toString).orElse(""))
        .with("co_opinions_used", reply.coOpinionsUsed())
        .with("drafted_by", reply.draftedBy())
        .with("text", reply.text())
        .toString();
  }

  /** The SHA-256 of the content, in hex. */
  static String hash(Reply reply) {
    return CanonicalText.sha256(of(reply));
  }
}
