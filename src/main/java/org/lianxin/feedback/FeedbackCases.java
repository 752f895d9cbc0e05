package org.lianxin.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.CaseSheet;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.handling.CaseDeputies;
import org.lianxin.handling.Order;
import org.lianxin.handling.Orders;
import org.lianxin.handling.Replies;
import org.lianxin.handling.Reply;
import org.lianxin.handling.WorkDone;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.UserTask.Matter;
import org.springframework.stereotype.Component;

/**
 * What all tasks of the feedback show of a case. A demand that was joined to another is answered by
 * the reply to that one, and has no order of its own.
 */
@Component
class FeedbackCases {

  private final CaseSheet sheet;
  private final Demands demands;
  private final Replies replies;
  private final Orders orders;
  private final CaseDeputies deputies;
  private final Deadlines deadlines;
  private final DeputyOpinionTable opinions;
  private final TellingTable tellings;
  private final WorkDone work;
  private final Words words;

  FeedbackCases(
      CaseSheet sheet,
      Demands demands,
      Replies replies,
      Orders orders,
      CaseDeputies deputies,
      Deadlines deadlines,
      DeputyOpinionTable opinions,
      TellingTable tellings,
      WorkDone work,
      Words words) {
    this.sheet = sheet;
    this.demands = demands;
    this.replies = replies;
    this.orders = orders;
    this.deputies = deputies;
    this.deadlines = deadlines;
    this.opinions = opinions;
    this.tellings = tellings;
    this.work = work;
    this.words = words;
  }

  /** The reply that answers this demand. */
  Reply reply(String caseNo) {
    return replies.current(answeredBy(caseNo));
  }

  /** Which round of the order that reply is of; empty where nothing was replied. */
  Optional<Integer> round(String caseNo) {
    return replies.find(answeredBy(caseNo)).map(Reply::round);
  }

  /** The order that it was answered by. */
  Optional<Order> order(String caseNo) {
    return orders.find(answeredBy(caseNo));
  }

  /** The officers of the office that assigned it; where none did, of the demand's own office. */
  String officers(String caseNo) {
    var office = order(caseNo).map(Order::office).orElseGet(() -> demands.get(caseNo).office());
    return Post.group(office, Role.OFFICER);
  }

  /** What the unit has noted of its work, on the order that it was answered by. */
  String work(String caseNo) {
    return work.of(answeredBy(caseNo));
  }

  /** Whether another demand's reply answers this one. */
  boolean isJoined(String caseNo) {
    return demands.get(caseNo).leadCase().isPresent();
  }

  private String answeredBy(String caseNo) {
    return demands.get(caseNo).leadCase().orElse(caseNo);
  }

  /** Whether the deputy has signed what he thinks of the present reply. */
  boolean isRated(String caseNo) {
    return opinions.findByCaseNoAndRoundNo(caseNo, reply(caseNo).round()).isPresent();
  }

  /** The deputy's opinion on the present reply. */
  DeputyOpinionEntity opinion(String caseNo) {
    return opinions.findByCaseNoAndRoundNo(caseNo, reply(caseNo).round()).orElseThrow();
  }

  /** How the voter was told of the present reply. */
  TellingEntity telling(String caseNo) {
    return tellings.findByCaseNoAndRoundNo(caseNo, reply(caseNo).round()).orElseThrow();
  }

  /** The day the present reply came to the deputy, who has had to rate it since. */
  LocalDate repliedOn(String caseNo) {
    return startedOn(caseNo, LimitKind.DEPUTY_RATING);
  }

  /** The day a limit of this kind started last; nothing of a case is before its receipt. */
  LocalDate startedOn(String caseNo, LimitKind kind) {
    return deadlines
        .find(caseNo, kind)
        .map(Deadline::startedOn)
        .orElseGet(() -> demands.get(caseNo).receivedOn());
  }

  /** The last moment of a limit that runs, for the task's due date. */
  Optional<Instant> end(Matter matter, LimitKind kind) {
    return deadlines
        .find(matter.caseNo(), kind)
        .filter(limit -> limit.metAt().isEmpty())
        .map(Deadline::end);
  }

  /** The facts that every form shows first. */
  Map<String, Object> facts(String caseNo) {
    var demand = demands.get(caseNo);
    var reply = reply(caseNo);
    var facts = new LinkedHashMap<String, Object>();
    facts.put(CaseSheet.FIELD, sheet.of(caseNo));
    facts.put("suggestion", order(caseNo).map(deputies::suggestionText).orElse(""));
    facts.put("leadCase", demand.leadCase().orElse(""));
    facts.put("round", reply.round());
    facts.put("unit", order(caseNo).map(order -> words.body(order.unit())).orElse(""));
    facts.put("outcome", words.label(reply.outcome()));
    facts.put("promisedOn", reply.promisedOn().map(Object::toString).orElse(""));
    facts.put("reply", reply.text());
    return facts;
  }

  /** The same, with what the deputy thinks of the reply. */
  Map<String, Object> withOpinion(String caseNo) {
    var signed = opinion(caseNo);
    var facts = facts(caseNo);
    facts.put("deputyName", words.person(signed.deputy()));
    facts.put("attitude", words.label(signed.opinion().attitude()));
    facts.put("outcomeRating", words.label(signed.opinion().outcomeRating()));
    return facts;
  }

  /** The same, with the deputy's reasons and what the voter said. */
  Map<String, Object> withVoice(String caseNo) {
    var telling = telling(caseNo).telling();
    var facts = withOpinion(caseNo);
    facts.put("deputyReasons", reasons(caseNo));
    facts.put("solved", words.label(telling.voice().solved()));
    facts.put("rating", words.label(telling.voice().rating()));
    facts.put("voterWords", orEmpty(telling.voterWords()));
    return facts;
  }

  /** Why the deputy rates the reply so, or empty. */
  String reasons(String caseNo) {
    return orEmpty(opinion(caseNo).opinion().reasons());
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
