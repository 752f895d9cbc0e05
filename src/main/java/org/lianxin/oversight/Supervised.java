package org.lianxin.oversight;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lianxin.directory.Person;
import org.lianxin.supervision.Summonses;
import org.lianxin.supervision.Summonses.Summons;
import org.springframework.stereotype.Component;

/** What the page of 督办与会议 shows, as far as its reader may read the cases. */
@Component
class Supervised {

  /** Most lines of a list; what is older is found by its case. */
  private static final int MOST = 300;

  /** Most rows of the district that are looked through for those of one office. */
  private static final int ALL = 5000;

  private static final int BATCH = 500;

  private static final Set<MeasureKind> SUPERVISIONS =
      Set.of(MeasureKind.SUPERVISED, MeasureKind.KEY_SUPERVISED);

  private final MeasureRows measures;
  private final AgreedTaskRows tasks;
  private final MeetingRows meetings;
  private final Summonses summonses;
  private final OversightRights rights;
  private final AgreedDays days;
  private final Clock clock;

  Supervised(
      MeasureRows measures,
      AgreedTaskRows tasks,
      MeetingRows meetings,
      Summonses summonses,
      OversightRights rights,
      AgreedDays days,
      Clock clock) {
    this.measures = measures;
    this.tasks = tasks;
    this.meetings = meetings;
    this.summonses = summonses;
    this.rights = rights;
    this.days = days;
    this.clock = clock;
  }

  /**
   * All lists of the page.
   *
   * @param ended whether supervisions and reports that have ended are asked for
   * @return the model
   */
  Map<String, Object> lists(Person reader, boolean ended) {
    var subjects = new LinkedHashMap<String, String>();
    var supervised =
        readable(reader, measures.of(SUPERVISIONS, !ended, ALL), Measure::caseNo, subjects);
    var reports =
        readable(
            reader,
            measures.of(Set.of(MeasureKind.PARTY_REPORT), !ended, ALL),
            Measure::caseNo,
            subjects);
    var open = readable(reader, tasks.open(ALL), AgreedTask::caseNo, subjects);
    var model = new LinkedHashMap<String, Object>();
    model.put("supervised", supervised);
    model.put("reports", reports);
    model.put("tasks", open);
    model.put("late", days.late(open.stream().map(AgreedTask::dueOn).toList(), today()));
    model.put("summonses", readable(reader, waiting(), Summons::caseNo, subjects));
    model.put("subjects", subjects);
    model.put("ended", ended);
    return model;
  }

  /** Whom the ladder wants called in and no meeting deals with. */
  private List<Summons> waiting() {
    var all = summonses.waiting(ALL);
    var waiting = new ArrayList<Summons>(all);
    all.stream()
        .map(Summons::since)
        .min(LocalDate::compareTo)
        .ifPresent(
            first -> {
              var dealtWith =
                  Set.copyOf(
                      meetings.summoned(all.stream().map(Summons::caseNo).collect(toSet()), first));
              waiting.removeIf(one -> dealtWith.contains(one.caseNo()));
            });
    return waiting;
  }

  /** Those whose case the reader may read, as many as a list shows. */
  private <T> List<T> readable(
      Person reader, List<T> all, Function<T, String> caseNo, Map<String, String> subjects) {
    var shown = new ArrayList<T>();
    for (int from = 0; from < all.size() && shown.size() < MOST; from += BATCH) {
      var batch = all.subList(from, Math.min(from + BATCH, all.size()));
      var found = rights.subjects(reader, numbers(batch, caseNo));
      subjects.putAll(found);
      batch.stream().filter(one -> found.containsKey(caseNo.apply(one))).forEach(shown::add);
    }
    return shown.subList(0, Math.min(MOST, shown.size()));
  }

  private static <T> Collection<String> numbers(List<T> all, Function<T, String> caseNo) {
    return all.stream().map(caseNo).collect(toSet());
  }

  /** How late the tasks of a case are. */
  AgreedDays.Late late(List<AgreedTask> all) {
    return days.late(
        all.stream().filter(one -> one.doneOn() == null).map(AgreedTask::dueOn).toList(), today());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
