package org.lianxin.handling;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Words;
import org.lianxin.handling.WorkRows.Entry;
import org.lianxin.intake.CaseFacts;
import org.lianxin.postponement.PostponementFacts;
import org.lianxin.postponement.Postponing;
import org.springframework.stereotype.Component;

/** What the forms of a unit's work show besides the demand: the order, and what was done on it. */
@Component
class WorkFacts {

  private final Orders orders;
  private final Demands demands;
  private final CaseDeputies deputies;
  private final WorkRows work;
  private final OrderFacts orderFacts;
  private final CoOpinions opinions;
  private final Postponing postponing;
  private final PostponementFacts postponements;
  private final Replies replies;
  private final CaseFacts facts;
  private final Words words;

  WorkFacts(
      Orders orders,
      Demands demands,
      CaseDeputies deputies,
      WorkRows work,
      OrderFacts orderFacts,
      CoOpinions opinions,
      Postponing postponing,
      PostponementFacts postponements,
      Replies replies,
      CaseFacts facts,
      Words words) {
    this.orders = orders;
    this.demands = demands;
    this.deputies = deputies;
    this.work = work;
    this.orderFacts = orderFacts;
    this.opinions = opinions;
    this.postponing = postponing;
    this.postponements = postponements;
    this.replies = replies;
    this.facts = facts;
    this.words = words;
  }

  /** The demand and its order; to be filled with what the form shows besides. */
  Map<String, Object> of(String caseNo) {
    var order = orders.current(caseNo);
    var shown = facts.of(caseNo);
    shown.put("suggestion", deputies.suggestionText(order));
    shown.put("deputy", words.person(demands.get(caseNo).deputy()));
    shown.put("leadDeputy", words.person(deputies.lead(order)));
    shown.put("unitName", words.body(order.unit()));
    shown.put("mode", words.label(order.mode()));
    shown.put("coUnitNames", words.bodies(order.coUnits()));
    shown.put("takenOver", String.join("\n\n", orderFacts.takenOver(caseNo)));
    shown.put("instruction", order.instruction());
    shown.put("dueOn", postponing.replyLimit(caseNo).map(facts::due).orElse(""));
    return shown;
  }

  /** What the deputy has said to the unit. */
  String contacts(Order order) {
    return lines(
        work.of(order).stream().filter(Entry::isContact).toList(),
        contact ->
            words.text(
                "handling.contact.line",
                contact.doneOn().toString(),
                words.label(contact.way()),
                contact.words()));
  }

  /** What the other units have written. */
  String opinions(Order order) {
    return lines(
        opinions.of(order),
        opinion -> words.text("handling.opinion.line", words.body(opinion.unit()), opinion.text()));
  }

  /** What the unit has done so far. */
  String progress(Order order) {
    return lines(
        work.of(order).stream().filter(Predicate.not(Entry::isContact)).toList(),
        progress ->
            words.text(
                "handling.work.line",
                progress.doneOn().toString(),
                progress.words(),
                progress.evidence()));
  }

  /** Whether the unit has asked the voter for more. */
  boolean hasAskedVoter(Order order) {
    return work.of(order).stream().anyMatch(Entry::isInquiry);
  }

  /** What the office has decided on more time. */
  String decisions(Order order) {
    return postponements.decided(order.awaited());
  }

  /** Why the last draft came back, or empty. */
  String rejection(Order order) {
    return replies.rejected(order).flatMap(ReplyEntity::rejection).orElse("");
  }

  private static <T> String lines(List<T> entries, Function<T, String> line) {
    return entries.stream().map(line).collect(joining("\n\n"));
  }

  /** The last moment at which the reply may come, for a task's due date. */
  Optional<Instant> replyEnd(String caseNo) {
    return postponing.replyLimit(caseNo).map(Deadline::end);
  }
}
