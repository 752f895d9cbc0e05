package org.lianxin.demand;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.shared.Label;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What every form of the intake shows of a demand, in the reader's language. */
@Component
class DemandFacts {

  private final Demands demands;
  private final Voters voters;
  private final CaseSheet sheet;
  private final People people;
  private final MessageSource messages;

  DemandFacts(
      Demands demands, Voters voters, CaseSheet sheet, People people, MessageSource messages) {
    this.demands = demands;
    this.voters = voters;
    this.sheet = sheet;
    this.people = people;
    this.messages = messages;
  }

  /** The facts by field key, the voter as far as the reader may see him; to be added to. */
  Map<String, Object> of(String caseNo, String reader) {
    var demand = demands.get(caseNo);
    var voter = voters.of(caseNo, reader);
    var facts = new LinkedHashMap<String, Object>();
    facts.put(CaseSheet.FIELD, sheet.of(caseNo));
    facts.put(
        "received", text("demand.facts.received", demand.receivedOn(), say(demand.channel())));
    facts.put("deputyName", name(demand.deputy()));
    facts.put("voter", join(voter.name(), voter.phone(), voter.address()));
    facts.put("caution", caution(demand));
    return facts;
  }

  /** The word for a constant. */
  String say(Enum<?> constant) {
    return messages.getMessage(Label.of(constant), LocaleContextHolder.getLocale());
  }

  private String caution(Demand demand) {
    return join(
        demand.isAccusation() ? text("demand.facts.accusation") : "",
        demand.isConfidential() ? text("demand.facts.confidential") : "");
  }

  /** A person's name. */
  String name(String login) {
    return people.find(login).map(Person::name).orElse(login);
  }

  private String text(String code, Object... values) {
    return messages.getMessage(
        code, Stream.of(values).map(String::valueOf).toArray(), LocaleContextHolder.getLocale());
  }

  private static String join(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }
}
