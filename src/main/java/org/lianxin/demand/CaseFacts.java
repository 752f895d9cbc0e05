package org.lianxin.demand;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.shared.Label;
import org.lianxin.shared.Option;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What forms show of a case, in the reader's words. Never who raised it: neither the office nor a
 * unit needs the name (rule need-to-know).
 */
@Component
public class CaseFacts {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private final CaseSheet sheet;
  private final Demands demands;
  private final Verifications verifications;
  private final CaseTimeline timeline;
  private final TimelineWords words;
  private final Directory directory;
  private final People people;
  private final MessageSource messages;

  CaseFacts(
      CaseSheet sheet,
      Demands demands,
      Verifications verifications,
      CaseTimeline timeline,
      TimelineWords words,
      Directory directory,
      People people,
      MessageSource messages) {
    this.sheet = sheet;
    this.demands = demands;
    this.verifications = verifications;
    this.timeline = timeline;
    this.words = words;
    this.directory = directory;
    this.people = people;
    this.messages = messages;
  }

  /** The demand itself; to be filled with what the form shows besides. */
  public Map<String, Object> of(String caseNo) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put(CaseSheet.FIELD, sheet.of(caseNo));
    return facts;
  }

  /** What the deputy found out, and how; empty where nothing had to be found. */
  public String verification(String caseNo) {
    return verifications.find(caseNo).map(this::line).orElse("");
  }

  private String line(Verification found) {
    return found
        .method()
        .map(method -> "%s：%s".formatted(label(method), found.findings()))
        .orElse(found.findings());
  }

  /** What happened to the case so far, one line an entry. */
  public String story(String caseNo) {
    return timeline.of(caseNo).stream().map(this::line).collect(joining("\n"));
  }

  private String line(CaseTimeline.Entry entry) {
    return "%s %s".formatted(minute(entry.at()), words.say(entry, language()));
  }

  private static String minute(Instant at) {
    return MINUTE.format(at);
  }

  /** The cases that were joined to this one, one line a case; of a confidential one the number. */
  public String joined(String caseNo) {
    return demands.joinedTo(caseNo).stream()
        .map(
            other ->
                other.isConfidential()
                    ? other.caseNo()
                    : "%s %s".formatted(other.caseNo(), other.subject()))
        .collect(joining("\n"));
  }

  /** The word for a constant. */
  public String label(Enum<?> constant) {
    return messages.getMessage(Label.of(constant), language());
  }

  /** A sentence of the messages. */
  public String text(String code, Object... values) {
    return messages.getMessage(code, values, language());
  }

  /** The day of a limit, with the law's last day beside it. */
  public String due(Deadline deadline) {
    return deadline
        .outerOn()
        .map(outer -> text("demand.facts.due-outer", deadline.dueOn().toString(), outer.toString()))
        .orElseGet(() -> deadline.dueOn().toString());
  }

  /** The name of a body by its code. */
  public String body(String code) {
    return directory.names(List.of(code)).getOrDefault(code, code);
  }

  /** The names of bodies in one line. */
  public String bodies(Collection<String> codes) {
    return codes.stream().map(this::body).collect(joining("、"));
  }

  /** The name of a person by the login. */
  public String person(String login) {
    return people.find(login).map(Person::name).orElse(login);
  }

  /** Whoever holds this role in this body, as options. */
  public List<Option> holders(String body, Role role) {
    return people.inGroup(Post.group(body, role)).stream()
        .filter(Person::active)
        .map(person -> new Option(person.name(), person.login()))
        .toList();
  }

  /** A deputy as an option, with the group that tells where he is from. */
  public Option option(Deputy deputy) {
    return new Option("%s（%s）".formatted(deputy.name(), body(deputy.group())), deputy.login());
  }

  private static Locale language() {
    return LocaleContextHolder.getLocale();
  }
}
