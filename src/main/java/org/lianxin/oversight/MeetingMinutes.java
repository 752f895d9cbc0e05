package org.lianxin.oversight;

import static java.util.stream.Collectors.joining;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Words;
import org.lianxin.shared.Paper;
import org.springframework.stereotype.Component;

/**
 * 会议纪要: a meeting on paper, before it as its agenda. Always in Chinese; it names no voter, and of a
 * confidential case, or one that the reader may not read, the number alone.
 */
@Component
class MeetingMinutes {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private final MeetingRows rows;
  private final MeasureRows measures;
  private final AgreedTaskRows tasks;
  private final Demands demands;
  private final Words words;

  MeetingMinutes(
      MeetingRows rows, MeasureRows measures, AgreedTaskRows tasks, Demands demands, Words words) {
    this.rows = rows;
    this.measures = measures;
    this.tasks = tasks;
    this.demands = demands;
    this.words = words;
  }

  /**
   * The paper.
   *
   * @param subjects what the cases are about that the reader may read, by number
   */
  Paper of(Meeting meeting, Map<String, String> subjects) {
    var decided = measures.ofMeeting(meeting.id());
    var cases = rows.cases(meeting.id()).stream().map(caseNo -> line(caseNo, subjects)).toList();
    var agreed = decided.stream().flatMap(one -> tasks(one).stream()).toList();
    var isHeld = meeting.state() == MeetingState.HELD;
    return Paper.on("meeting-minutes")
        .with("draft", isHeld ? "" : words.chinese(meeting.state()))
        .with("kind", words.chinese("oversight.paper.title." + isHeld, meeting.kind()))
        .with("title", meeting.title())
        .with("heldOn", meeting.heldOn().format(DAY))
        .with("place", meeting.place())
        .with("chair", meeting.chair())
        .with("present", meeting.present())
        .withText("agenda", meeting.agenda() == null ? "" : meeting.agenda())
        .with("cases", cases)
        .with("outcomesHead", decided.isEmpty() ? "" : words.chinese("oversight.paper.outcomes"))
        .with("outcomes", decided.stream().map(this::outcome).toList())
        .with("tasksHead", agreed.isEmpty() ? "" : words.chinese("oversight.paper.tasks"))
        .with("tasks", agreed)
        .with("recorder", words.person(meeting.calledBy()))
        .paper();
  }

  private String line(String caseNo, Map<String, String> subjects) {
    var subject = subjects.get(caseNo);
    return subject == null || demands.get(caseNo).isConfidential()
        ? caseNo
        : "%s　%s".formatted(caseNo, subject);
  }

  private String outcome(Measure one) {
    var said = one.words().lines().map(String::strip).collect(joining(" "));
    return one.rating() == null
        ? "%s：%s".formatted(one.caseNo(), said)
        : "%s：%s。%s".formatted(one.caseNo(), words.chinese(one.rating()), said);
  }

  private List<String> tasks(Measure one) {
    return tasks.of(one.caseNo()).stream()
        .filter(task -> task.measure() == one.id())
        .map(
            task ->
                words.chinese(
                    "oversight.paper.task",
                    one.caseNo(),
                    words.body(task.unit()),
                    task.words(),
                    task.dueOn().format(DAY)))
        .toList();
  }
}
