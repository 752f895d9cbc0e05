package org.lianxin.activity;

import java.util.Optional;
import org.lianxin.shared.Subject;
import org.lianxin.shared.SubjectKind;
import org.springframework.stereotype.Component;

/** A planned activity, as lists of tasks and notices name it: by its day and subject. */
@Component
class PlanSubjects implements SubjectKind {

  private final PlanRows rows;

  PlanSubjects(PlanRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Subject> find(String number) {
    return rows.find(number)
        .map(plan -> new Subject(plan.title(), "/activities/plans/" + plan.number()));
  }
}
