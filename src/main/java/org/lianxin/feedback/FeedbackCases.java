package org.lianxin.feedback;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Body;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.handling.Order;
import org.lianxin.handling.Orders;
import org.lianxin.handling.Replies;
import org.lianxin.handling.Reply;
import org.lianxin.shared.Label;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What all tasks of the feedback show of a case. A demand that was joined to another is answered by
 * the reply to that one, and has no order of its own.
 */
@Component
class FeedbackCases {

  private final Demands demands;
  private final Replies replies;
  private final Orders orders;
  private final People people;
  private final Directory directory;
  private final MessageSource words;

  FeedbackCases(
      Demands demands,
      Replies replies,
      Orders orders,
      People people,
      Directory directory,
      MessageSource words) {
    this.demands = demands;
    this.replies = replies;
    this.orders = orders;
    this.people = people;
    this.directory = directory;
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

  /** Whether another demand's reply answers this one. */
  boolean isJoined(String caseNo) {
    return demands.get(caseNo).leadCase().isPresent();
  }

  private String answeredBy(String caseNo) {
    return demands.get(caseNo).leadCase().orElse(caseNo);
  }

  /** The facts that every form shows first. */
  Map<String, Object> facts(String caseNo) {
    var demand = demands.get(caseNo);
    var reply = reply(caseNo);
    var facts = new LinkedHashMap<String, Object>();
    facts.put("caseNo", caseNo);
    facts.put("subject", demand.subject());
    facts.put("words", demand.words());
    facts.put("leadCase", demand.leadCase().orElse(""));
    facts.put("round", reply.round());
    facts.put("unit", order(caseNo).map(order -> body(order.unit())).orElse(""));
    facts.put("outcome", label(reply.outcome()));
    facts.put("promisedOn", reply.promisedOn().map(Object::toString).orElse(""));
    facts.put("reply", reply.text());
    return facts;
  }

  /** The word for a constant in the reader's language. */
  String label(Enum<?> constant) {
    return words.getMessage(Label.of(constant), LocaleContextHolder.getLocale());
  }

  /** The name of a person. */
  String person(String login) {
    return people.find(login).map(Person::name).orElse(login);
  }

  private String body(String code) {
    return directory.body(code).map(Body::name).orElse(code);
  }
}
