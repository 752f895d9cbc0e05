package org.lianxin.duty;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.lianxin.directory.Deputy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The year of deputies for who prints it. Whoever asks has made sure that his reader may see it
 * (rule duty-readers).
 */
@Component
@Transactional(readOnly = true)
public class DutyYears {

  private final Duties duties;
  private final DutyRows rows;

  DutyYears(Duties duties, DutyRows rows) {
    this.duties = duties;
    this.rows = rows;
  }

  /** How far each of them is, the furthest first. */
  public List<DutyStanding> standings(List<Deputy> deputies, int year) {
    return duties.standings(deputies, year);
  }

  /** The numbers of the cases that these deputies saw solved. */
  public Set<String> solved(Collection<String> logins, int year) {
    return rows.solved(logins, year);
  }
}
