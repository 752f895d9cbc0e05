package org.lianxin.casefile;

import java.time.LocalDate;
import java.util.List;
import org.lianxin.casefile.CaseAnswer.Named;
import org.lianxin.demand.DemandStatus;
import org.lianxin.routing.Category;
import org.lianxin.routing.Urgency;

/**
 * A page of the list as the API tells it.
 *
 * @param next the cursor of the next page; null on the last
 */
record ListAnswer(List<Item> items, String next) {

  /** A demand in a list. */
  record Item(
      String caseNo,
      DemandStatus status,
      String subject,
      Named area,
      Category category,
      Urgency urgency,
      LocalDate receivedOn,
      Named office,
      LocalDate dueOn,
      boolean overdue) {}
}
