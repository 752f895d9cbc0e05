package org.lianxin.rota;

import java.util.Optional;
import org.lianxin.directory.Words;
import org.lianxin.shared.Subject;
import org.lianxin.shared.SubjectKind;
import org.springframework.stereotype.Component;

/** A reception day, as notices name it: by its group. */
@Component
class ReceptionSubjects implements SubjectKind {

  private final RotaRows rows;
  private final Words words;

  ReceptionSubjects(RotaRows rows, Words words) {
    this.rows = rows;
    this.words = words;
  }

  @Override
  public Optional<Subject> find(String number) {
    return number.startsWith(Reception.PREFIX)
        ? rows.find(Long.parseLong(number.substring(Reception.PREFIX.length()))).map(this::subject)
        : Optional.empty();
  }

  private Subject subject(Reception day) {
    return new Subject(words.body(day.group()), "/rota/" + day.group());
  }
}
