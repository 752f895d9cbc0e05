package org.lianxin.closedloop;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.CaseSheet;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Words;
import org.lianxin.handling.CaseDeputies;
import org.lianxin.handling.Orders;
import org.lianxin.handling.Replies;
import org.lianxin.handling.Reply;
import org.lianxin.handling.WorkDone;
import org.lianxin.intake.CaseFacts;
import org.lianxin.routing.LimitKind;
import org.springframework.stereotype.Component;

/**
 * What the forms of this module show of a case, in the reader's words. Never who raised it: nobody
 * needs that to review, to sign or to strike off.
 */
@Component
class ReplyFacts {

  private final CaseSheet sheet;
  private final Demands demands;
  private final CaseDeputies deputies;
  private final Orders orders;
  private final Replies replies;
  private final Reviews reviews;
  private final Deadlines deadlines;
  private final CaseFacts cases;
  private final WorkDone work;
  private final Words words;

  ReplyFacts(
      CaseSheet sheet,
      Demands demands,
      CaseDeputies deputies,
      Orders orders,
      Replies replies,
      Reviews reviews,
      Deadlines deadlines,
      CaseFacts cases,
      WorkDone work,
      Words words) {
    this.sheet = sheet;
    this.demands = demands;
    this.deputies = deputies;
    this.orders = orders;
    this.replies = replies;
    this.reviews = reviews;
    this.deadlines = deadlines;
    this.cases = cases;
    this.work = work;
    this.words = words;
  }

  /** The demand and the unit that handles it; to be filled with what the form shows besides. */
  Map<String, Object> of(String caseNo) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put(CaseSheet.FIELD, sheet.of(caseNo));
    facts.put("deputy", words.person(demands.get(caseNo).deputy()));
    facts.put("unitName", orders.find(caseNo).map(order -> words.body(order.unit())).orElse(""));
    return facts;
  }

  /** The same, with the newest draft of the reply, where there is one. */
  Map<String, Object> withReply(String caseNo) {
    var facts = of(caseNo);
    facts.put("suggestion", orders.find(caseNo).map(deputies::suggestionText).orElse(""));
    facts.put("dueOn", deadlines.find(caseNo, LimitKind.REPLY).map(ReplyFacts::day).orElse(""));
    replies.find(caseNo).ifPresent(reply -> facts.putAll(of(reply)));
    return facts;
  }

  /**
   * The same, with what was found, heard and done, by which a draft is judged, and with what these
   * halves said of it.
   */
  Map<String, Object> withReviews(String caseNo, Collection<ReviewHalf> halves) {
    var facts = withReply(caseNo);
    facts.put("verification", cases.verification(caseNo));
    facts.put("heard", work.heard(caseNo));
    facts.put("work", work.of(caseNo));
    var reply = replies.current(caseNo);
    for (var half : halves) {
      var field = half == ReviewHalf.UNIT ? "unitOpinion" : "officeOpinion";
      reviews.find(reply, half).ifPresent(said -> facts.put(field, line(said)));
    }
    return facts;
  }

  private String line(Review said) {
    return "%s：%s".formatted(words.acting(said.reviewer(), said.standingFor()), said.opinion());
  }

  private Map<String, Object> of(Reply reply) {
    return Map.of(
        "replyText",
        reply.text(),
        "outcome",
        words.label(reply.outcome()),
        "promisedOn",
        reply.promisedOn().map(LocalDate::toString).orElse(""),
        "coOpinions",
        replies.opinions(orders.current(reply.caseNo())).stream()
            .map(opinion -> "%s：%s".formatted(words.body(opinion.unit()), opinion.text()))
            .collect(joining("\n\n")),
        "coOpinionsUsed",
        reply.coOpinionsUsed(),
        "draftedBy",
        words.person(reply.draftedBy()));
  }

  private static String day(Deadline deadline) {
    return deadline.dueOn().toString();
  }

  /** The last moment of a limit that runs, for the task's due date. */
  Optional<Instant> end(String caseNo, LimitKind kind) {
    return deadlines.find(caseNo, kind).filter(limit -> limit.metAt().isEmpty()).map(Deadline::end);
  }
}
