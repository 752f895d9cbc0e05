package org.lianxin.register;

import java.util.Optional;
import org.lianxin.directory.Words;
import org.lianxin.shared.Subject;
import org.lianxin.shared.SubjectKind;
import org.springframework.stereotype.Component;

/** A quarter's list, as lists of tasks and notices name it: by group and quarter. */
@Component
class QuarterSubjects implements SubjectKind {

  private final QuarterLists lists;
  private final Words words;

  QuarterSubjects(QuarterLists lists, Words words) {
    this.lists = lists;
    this.words = words;
  }

  @Override
  public Optional<Subject> find(String number) {
    return lists
        .find(number)
        .map(
            list ->
                new Subject(title(list), "/quarterly-lists?year=" + list.quarterOf().getYear()));
  }

  String title(QuarterList list) {
    return words.body(list.group()) + lists.name(list.quarter());
  }
}
