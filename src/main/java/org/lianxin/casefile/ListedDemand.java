package org.lianxin.casefile;

import java.time.LocalDate;
import org.lianxin.demand.Channel;
import org.lianxin.demand.DemandStatus;
import org.lianxin.directory.Words;
import org.lianxin.handling.Outcome;
import org.lianxin.routing.Category;
import org.lianxin.routing.Urgency;
import org.lianxin.search.DemandList.Row;
import org.lianxin.search.Late;

/** A row of the list as a file has it, places and people by name. Blank cells are null. */
record ListedDemand(
    String caseNo,
    String subject,
    DemandStatus stage,
    Urgency urgency,
    String area,
    String place,
    String office,
    String unit,
    String deputy,
    Category category,
    Channel channel,
    LocalDate received,
    LocalDate due,
    Late late,
    Outcome outcome,
    Boolean isTakenOver) {

  static ListedDemand of(Row row, Words words) {
    return new ListedDemand(
        row.caseNo(),
        row.subject(),
        row.status(),
        row.urgency(),
        words.area(row.area()),
        row.place(),
        words.body(row.office()),
        row.unit() == null ? null : words.body(row.unit()),
        words.person(row.deputy()),
        row.category(),
        row.channel(),
        row.receivedOn(),
        row.dueOn().orElse(null),
        row.late(),
        row.outcome(),
        row.isTakenOver());
  }
}
