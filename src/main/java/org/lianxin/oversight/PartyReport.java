package org.lianxin.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Demand;
import org.lianxin.demand.TimelineWords;
import org.lianxin.directory.Words;
import org.lianxin.shared.Paper;
import org.springframework.stereotype.Component;

/**
 * 重要事项报告: a marked case on paper, to be finished by hand and sent to the Party committee (rule
 * party-report). Always in Chinese; it names no voter, and of a confidential case not what the
 * voter said.
 */
@Component
class PartyReport {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private final CaseTimeline timeline;
  private final TimelineWords entries;
  private final Words words;
  private final Clock clock;

  PartyReport(CaseTimeline timeline, TimelineWords entries, Words words, Clock clock) {
    this.timeline = timeline;
    this.entries = entries;
    this.words = words;
    this.clock = clock;
  }

  Paper of(Demand demand, Measure marked) {
    return Paper.on("party-report")
        .with("to", marked.basis())
        .with("caseNo", demand.caseNo())
        .with("subject", demand.subject())
        .with("area", words.area(demand.area()))
        .with("category", words.chinese(demand.category()))
        .with("urgency", words.chinese(demand.urgency()))
        .with("receivedOn", demand.receivedOn().format(DAY))
        .with("status", words.chinese(demand.status()))
        .withText("words", demand.isConfidential() ? "" : demand.words())
        .with("story", story(demand.caseNo()))
        .withText("why", marked.words())
        .with("office", words.body(demand.office()))
        .with("day", LocalDate.now(clock).format(DAY))
        .paper();
  }

  private List<String> story(String caseNo) {
    return timeline.of(caseNo).stream()
        .map(
            entry ->
                "%s　%s"
                    .formatted(
                        entry.at().atZone(clock.getZone()).toLocalDate().format(DAY),
                        entries.say(entry, Locale.SIMPLIFIED_CHINESE)))
        .toList();
  }
}
