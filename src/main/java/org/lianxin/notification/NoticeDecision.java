package org.lianxin.notification;

import java.util.List;
import java.util.Map;
import org.lianxin.shared.Decided;
import org.lianxin.shared.Decisions;
import org.springframework.stereotype.Component;

/** Asks {@code dmn/notification/notice.dmn}: the one place that says who is told of what. */
@Component
class NoticeDecision {

  static final String TABLE = "notice";

  private static final String YES = "是";

  private final Decisions decisions;

  NoticeDecision(Decisions decisions) {
    this.decisions = decisions;
  }

  /** The rows for this kind, in the table's order; none where nobody is told. */
  List<NoticeRule> of(NoticeKind kind) {
    return decisions.decideAll(TABLE, Map.of("event", kind.word())).stream()
        .map(NoticeDecision::rule)
        .toList();
  }

  private static NoticeRule rule(Decided row) {
    var says = row.outputs();
    return new NoticeRule(
        Recipient.of(says.get("recipient")),
        says.get("template"),
        says.get("duty").equals(YES),
        Sending.of(says.get("sending")));
  }
}
