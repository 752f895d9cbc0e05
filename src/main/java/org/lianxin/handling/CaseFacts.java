package org.lianxin.handling;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;
import org.lianxin.demand.TimelineWords;
import org.lianxin.demand.Verification;
import org.lianxin.demand.Verifications;
import org.lianxin.directory.Area;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.shared.Decisions;
import org.lianxin.shared.Label;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the forms of this module show of a case, in the reader's words. Never who raised it: neither
 * the office nor a unit needs the name for its work.
 */
@Component
class CaseFacts {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private final Demands demands;
  private final Verifications verifications;
  private final CaseTimeline timeline;
  private final TimelineWords words;
  private final Directory directory;
  private final People people;
  private final Decisions decisions;
  private final MessageSource messages;

  CaseFacts(
      Demands demands,
      Verifications verifications,
      CaseTimeline timeline,
      TimelineWords words,
      Directory directory,
      People people,
      Decisions decisions,
      MessageSource messages) {
    this.demands = demands;
    this.verifications = verifications;
    this.timeline = timeline;
    this.words = words;
    this.directory = directory;
    this.people = people;
    this.decisions = decisions;
    this.messages = messages;
  }

  /** The demand itself; to be filled with what the form shows besides. */
  Map<String, Object> of(String caseNo) {
    var demand = demands.get(caseNo);
    var facts = new LinkedHashMap<String, Object>();
    facts.put("caseNo", caseNo);
    facts.put("subject", demand.subject());
    facts.put("words", demand.words());
    facts.put("place", place(demand));
    facts.put("category", label(demand.category()));
    facts.put("urgency", label(demand.urgency()));
    return facts;
  }

  private String place(Demand demand) {
    var area = directory.area(demand.area()).map(Area::name).orElse(demand.area());
    return demand.place() == null ? area : area + " " + demand.place();
  }

  /** What the deputy found out, and how; empty where nothing had to be found. */
  String verification(String caseNo) {
    return verifications.find(caseNo).map(this::line).orElse("");
  }

  private String line(Verification found) {
    return found
        .method()
        .map(method -> "%s：%s".formatted(label(method), found.findings()))
        .orElse(found.findings());
  }

  /** The row of the table that a proposal rests on, as Cockpit counts them. */
  String rule(InstructionEntity proposal) {
    var row = proposal.rule(decisions);
    return text("handling.instruction.rule", row.table(), row.number(), row.version());
  }

  /** What happened to the case so far, one line an entry. */
  String story(String caseNo) {
    return timeline.of(caseNo).stream().map(this::line).collect(joining("\n"));
  }

  private String line(CaseTimeline.Entry entry) {
    return "%s %s".formatted(minute(entry.at()), words.say(entry, language()));
  }

  private static String minute(Instant at) {
    return MINUTE.format(at);
  }

  /** A return in one line. */
  String line(ReturnEntity returned) {
    var objection = returned.objection();
    var line =
        text(
            "handling.transfer.return-line",
            returned.returnedAt().toLocalDate(),
            body(returned.unit()),
            label(objection.reason()),
            objection.words());
    return objection.proposedUnit() == null
        ? line
        : line + text("handling.transfer.return-proposal", body(objection.proposedUnit()));
  }

  /** A part that somebody else of the order answers with its own, in one line. */
  String line(CoUnitEntity coUnit) {
    return text(
        "handling.co-return.taken-over-line",
        body(coUnit.unit()),
        coUnit.heir().map(this::body).orElse(""),
        coUnit.words());
  }

  /** The cases that were joined to this one, one line a case; of a confidential one the number. */
  String joined(String caseNo) {
    return demands.joinedTo(caseNo).stream()
        .map(
            other ->
                other.isConfidential()
                    ? other.caseNo()
                    : "%s %s".formatted(other.caseNo(), other.subject()))
        .collect(joining("\n"));
  }

  /** The word for a constant. */
  String label(Enum<?> constant) {
    return messages.getMessage(Label.of(constant), language());
  }

  /** A sentence of the messages. */
  String text(String code, Object... values) {
    return messages.getMessage(code, values, language());
  }

  /** The name of a body by its code. */
  String body(String code) {
    return directory.names(List.of(code)).getOrDefault(code, code);
  }

  /** The names of bodies in one line. */
  String bodies(Collection<String> codes) {
    return codes.stream().map(this::body).collect(joining("、"));
  }

  /** The name of a person by the login. */
  String person(String login) {
    return people.find(login).map(Person::name).orElse(login);
  }

  /** Whoever holds this role in this body, as options. */
  List<Option> holders(String body, Role role) {
    return people.inGroup(Post.group(body, role)).stream()
        .filter(Person::active)
        .map(person -> new Option(person.name(), person.login()))
        .toList();
  }

  /** A deputy as an option, with the group that tells where he is from. */
  Option option(Deputy deputy) {
    return new Option("%s（%s）".formatted(deputy.name(), body(deputy.group())), deputy.login());
  }

  /** A suggestion and who signs it. */
  Map<String, Object> of(Suggestion suggestion) {
    return Map.of(
        "congress",
        label(suggestion.level()),
        "carrier",
        person(suggestion.carrier()),
        "coSigners",
        suggestion.coSigners().stream().map(this::person).collect(joining("、")),
        "title",
        suggestion.title(),
        "cause",
        suggestion.cause(),
        "reasons",
        suggestion.reasons(),
        "proposal",
        suggestion.proposal());
  }

  private static Locale language() {
    return LocaleContextHolder.getLocale();
  }
}
