package org.lianxin.platform.task;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lianxin.attachment.Attachments;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Words;
import org.lianxin.shared.KnownSubjects;
import org.lianxin.shared.Subject;
import org.lianxin.shared.Substance;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.UserTask.Occasion;
import org.springframework.stereotype.Component;

/** What is known of a task's case when its answers are judged by {@link Substance}. */
@Component
class TaskEvidence {

  private final KnownSubjects subjects;
  private final Demands demands;
  private final Attachments attachments;
  private final Words words;

  TaskEvidence(KnownSubjects subjects, Demands demands, Attachments attachments, Words words) {
    this.subjects = subjects;
    this.demands = demands;
    this.attachments = attachments;
    this.words = words;
  }

  /** What people call the case, or what else the task is about; empty where nothing asks for it. */
  String subject(Class<? extends Record> asked, String caseNo) {
    return components(asked).isEmpty()
        ? ""
        : subjects
            .find(caseNo)
            .map(Subject::title)
            .or(() -> demands.find(caseNo).map(Demand::subject))
            .orElse("");
  }

  /**
   * What was sent, with a word on the reader's own files of the case where a file may speak and
   * nothing was said.
   */
  Map<String, Object> orFiles(
      Map<String, Object> sent, Class<? extends Record> asked, Occasion occasion) {
    var silent =
        components(asked).stream()
            .filter(component -> component.getAnnotation(Substantial.class).orFile())
            .map(RecordComponent::getName)
            .filter(field -> isSilent(sent.get(field)))
            .toList();
    if (silent.isEmpty()) {
      return sent;
    }
    var files = attachments.addedBy(occasion.caseNo(), occasion.reader()).size();
    if (files == 0) {
      return sent;
    }
    var spoken = new HashMap<>(sent);
    silent.forEach(field -> spoken.put(field, words.chinese("shared.substance.file", files)));
    return spoken;
  }

  private static boolean isSilent(Object sent) {
    return sent == null || sent instanceof String text && !Substance.says(text, "");
  }

  /** The answers that have to say something. */
  static List<RecordComponent> components(Class<? extends Record> asked) {
    return Stream.of(asked.getRecordComponents())
        .filter(component -> component.isAnnotationPresent(Substantial.class))
        .toList();
  }
}
