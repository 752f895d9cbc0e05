package org.lianxin.rota;

import java.util.Optional;
import org.lianxin.directory.Words;
import org.lianxin.shared.Subject;
import org.lianxin.shared.SubjectKind;
import org.springframework.stereotype.Component;

/** A group's meeting, as notices name it: by its group and what it is for. */
@Component
class GatheringSubjects implements SubjectKind {

  private final GatheringRows rows;
  private final Words words;

  GatheringSubjects(GatheringRows rows, Words words) {
    this.rows = rows;
    this.words = words;
  }

  @Override
  public Optional<Subject> find(String number) {
    return number.startsWith(Gathering.PREFIX)
        ? rows.find(Long.parseLong(number.substring(Gathering.PREFIX.length()))).map(this::subject)
        : Optional.empty();
  }

  private Subject subject(Gathering meeting) {
    return new Subject(
        words.text("rota.gathering.subject", words.body(meeting.group()), meeting.kind()),
        "/rota/" + meeting.group() + "/year");
  }
}
