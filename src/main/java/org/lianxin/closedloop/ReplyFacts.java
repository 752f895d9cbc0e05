package org.lianxin.closedloop;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.CaseSheet;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.handling.Orders;
import org.lianxin.handling.Replies;
import org.lianxin.handling.Reply;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Label;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the forms of this module show of a case, in the reader's words. Never who raised it: nobody
 * needs that to review, to sign or to strike off.
 */
@Component
class ReplyFacts {

  private final CaseSheet sheet;
  private final Demands demands;
  private final Orders orders;
  private final Replies replies;
  private final Reviews reviews;
  private final Deadlines deadlines;
  private final Directory directory;
  private final People people;
  private final MessageSource messages;

  ReplyFacts(
      CaseSheet sheet,
      Demands demands,
      Orders orders,
      Replies replies,
      Reviews reviews,
      Deadlines deadlines,
      Directory directory,
      People people,
      MessageSource messages) {
    this.sheet = sheet;
    this.demands = demands;
    this.orders = orders;
    this.replies = replies;
    this.reviews = reviews;
    this.deadlines = deadlines;
    this.directory = directory;
    this.people = people;
    this.messages = messages;
  }

  /** The demand and the unit that handles it; to be filled with what the form shows besides. */
  Map<String, Object> of(String caseNo) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put(CaseSheet.FIELD, sheet.of(caseNo));
    facts.put("deputy", person(demands.get(caseNo).deputy()));
    facts.put("unitName", orders.find(caseNo).map(order -> body(order.unit())).orElse(""));
    return facts;
  }

  /** The same, with the newest draft of the reply, where there is one. */
  Map<String, Object> withReply(String caseNo) {
    var facts = of(caseNo);
    facts.put("dueOn", deadlines.find(caseNo, LimitKind.REPLY).map(ReplyFacts::day).orElse(""));
    replies.find(caseNo).ifPresent(reply -> facts.putAll(of(reply)));
    return facts;
  }

  /** The same, with what these halves said of this draft. */
  Map<String, Object> withReviews(String caseNo, Collection<ReviewHalf> halves) {
    var facts = withReply(caseNo);
    var reply = replies.current(caseNo);
    for (var half : halves) {
      var field = half == ReviewHalf.UNIT ? "unitOpinion" : "officeOpinion";
      reviews.find(reply, half).ifPresent(said -> facts.put(field, line(said)));
    }
    return facts;
  }

  private String line(Review said) {
    return "%s：%s".formatted(person(said.reviewer()), said.opinion());
  }

  private Map<String, Object> of(Reply reply) {
    return Map.of(
        "replyText",
        reply.text(),
        "outcome",
        label(reply.outcome()),
        "promisedOn",
        reply.promisedOn().map(LocalDate::toString).orElse(""),
        "coOpinions",
        replies.opinions(orders.current(reply.caseNo())).stream()
            .map(opinion -> "%s：%s".formatted(body(opinion.unit()), opinion.text()))
            .collect(joining("\n\n")),
        "coOpinionsUsed",
        reply.coOpinionsUsed(),
        "draftedBy",
        person(reply.draftedBy()));
  }

  private static String day(Deadline deadline) {
    return deadline.dueOn().toString();
  }

  /** The last moment of a limit that runs, for the task's due date. */
  Optional<Instant> end(String caseNo, LimitKind kind) {
    return deadlines.find(caseNo, kind).filter(limit -> limit.metAt().isEmpty()).map(Deadline::end);
  }

  /** The word for a constant. */
  String label(Enum<?> constant) {
    return messages.getMessage(Label.of(constant), LocaleContextHolder.getLocale());
  }

  /** A sentence of the messages. */
  String text(String code, Object... values) {
    return messages.getMessage(code, values, LocaleContextHolder.getLocale());
  }

  /** The name of a body by its code. */
  String body(String code) {
    return directory.names(List.of(code)).getOrDefault(code, code);
  }

  /** The name of a person by the login. */
  String person(String login) {
    return people.find(login).map(Person::name).orElse(login);
  }
}
