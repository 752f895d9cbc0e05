package org.lianxin.feedback;

import java.util.Optional;
import org.lianxin.handling.Reply;

/** What the deputy puts his name to: the reply that he read, and what he says of it. */
final class OpinionContent {

  private OpinionContent() {}

  static String of(Reply reply, Rating attitude, Rating outcome, String reasons) {
    return String.join(
        "\n",
        reply.caseNo() + " " + reply.round() + " " + reply.version(),
        reply.outcome().name(),
        reply.text(),
        attitude.name(),
        outcome.name(),
        Optional.ofNullable(reasons).orElse(""));
  }
}
