package org.lianxin.closedloop;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Area;
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

  private final Demands demands;
  private final Orders orders;
  private final Replies replies;
  private final Deadlines deadlines;
  private final Directory directory;
  private final People people;
  private final MessageSource messages;

  ReplyFacts(
      Demands demands,
      Orders orders,
      Replies replies,
      Deadlines deadlines,
      Directory directory,
      People people,
      MessageSource messages) {
    this.demands = demands;
    this.orders = orders;
    this.replies = replies;
    this.deadlines = deadlines;
    this.directory = directory;
    this.people = people;
    this.messages = messages;
  }

  /** The demand and the unit that handles it; to be filled with what the form shows besides. */
  Map<String, Object> of(String caseNo) {
    var demand = demands.get(caseNo);
    var facts = new LinkedHashMap<String, Object>();
    facts.put("caseNo", caseNo);
    facts.put("subject", demand.subject());
    facts.put("words", demand.words());
    facts.put("place", place(demand));
    facts.put("deputy", person(demand.deputy()));
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

  private String place(Demand demand) {
    var area = directory.area(demand.area()).map(Area::name).orElse(demand.area());
    return demand.place() == null || demand.place().isEmpty() ? area : area + " " + demand.place();
  }
}
