package org.lianxin.mailbox;

import java.util.Optional;
import org.lianxin.directory.Mailbox;
import org.lianxin.shared.Subject;
import org.lianxin.shared.SubjectKind;
import org.springframework.stereotype.Component;

/** A week of a mailbox, as lists of tasks and notices name it: by the box and its place. */
@Component
class BoxSubjects implements SubjectKind {

  private final BoxWeeks weeks;

  BoxSubjects(BoxWeeks weeks) {
    this.weeks = weeks;
  }

  @Override
  public Optional<Subject> find(String number) {
    return weeks.find(number).map(weeks::box).map(BoxSubjects::subject);
  }

  private static Subject subject(Mailbox box) {
    return new Subject(title(box), "/mailboxes/" + box.code());
  }

  static String title(Mailbox box) {
    return box.code() + " " + box.place();
  }
}
