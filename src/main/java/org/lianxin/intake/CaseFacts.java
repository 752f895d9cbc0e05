package org.lianxin.intake;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.demand.CaseSheet;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Demands;
import org.lianxin.demand.TimelineWords;
import org.lianxin.directory.Words;
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
  private final TimelineWords entries;
  private final Words words;

  CaseFacts(
      CaseSheet sheet,
      Demands demands,
      Verifications verifications,
      CaseTimeline timeline,
      TimelineWords entries,
      Words words) {
    this.sheet = sheet;
    this.demands = demands;
    this.verifications = verifications;
    this.timeline = timeline;
    this.entries = entries;
    this.words = words;
  }

  /** The demand itself; to be filled with what the form shows besides. */
  public Map<String, Object> of(String caseNo) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put(CaseSheet.FIELD, sheet.of(caseNo));
    return facts;
  }

  /** The same, with all that is known of it: what was found out, what happened, who else waits. */
  public Map<String, Object> all(String caseNo) {
    var facts = of(caseNo);
    facts.put("verification", verification(caseNo));
    facts.put("story", story(caseNo));
    facts.put("joined", joined(caseNo));
    return facts;
  }

  /** What the deputy found out, and how; empty where nothing had to be found. */
  public String verification(String caseNo) {
    return verifications.find(caseNo).map(this::line).orElse("");
  }

  private String line(Verification found) {
    var how =
        Stream.of(
                found.method().map(words::label),
                found.visitedOn().map(LocalDate::toString),
                found.earlyReason())
            .flatMap(Optional::stream)
            .collect(joining(" "));
    return how.isEmpty() ? found.findings() : "%s：%s".formatted(how, found.findings());
  }

  /** What happened to the case so far, one line an entry. */
  public String story(String caseNo) {
    return timeline.of(caseNo).stream().map(this::line).collect(joining("\n"));
  }

  private String line(CaseTimeline.Entry entry) {
    return "%s %s"
        .formatted(minute(entry.at()), entries.say(entry, LocaleContextHolder.getLocale()));
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

  /** The day of a limit, with the law's last day beside it. */
  public String due(Deadline deadline) {
    return deadline
        .outerOn()
        .map(
            outer ->
                words.text("demand.facts.due-outer", deadline.dueOn().toString(), outer.toString()))
        .orElseGet(() -> deadline.dueOn().toString());
  }
}
