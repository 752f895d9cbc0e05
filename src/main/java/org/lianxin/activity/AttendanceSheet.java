package org.lianxin.activity;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.lianxin.directory.Words;
import org.lianxin.shared.Paper;
import org.lianxin.shared.PaperGrid;
import org.lianxin.shared.PaperGrid.Column;
import org.springframework.stereotype.Component;

/**
 * 签到表: the sheet that lies on the table of a planned activity, with the names of the deputies who
 * are expected and room for voters; signed, it is scanned and kept with the record. Always in
 * Chinese.
 */
@Component
class AttendanceSheet {

  /** The name of its template and of its file. */
  static final String NAME = "attendance-sheet";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  /** How many more rows there are for deputies who come unexpected. */
  private static final int MORE_DEPUTIES = 2;

  /** How many rows there are for voters, two in each. */
  private static final int VOTER_ROWS = 10;

  private static final List<Column> DEPUTIES =
      List.of(new Column("代表", 3), new Column("签名", 4), new Column("备注", 3));

  private static final List<Column> VOTERS =
      List.of(
          new Column("序号", 1), new Column("选民签名", 4), new Column("序号", 1), new Column("选民签名", 4));

  private final Words words;

  AttendanceSheet(Words words) {
    this.words = words;
  }

  Paper of(PlannedActivity plan, List<Invitee> invited) {
    return Paper.on(NAME)
        .with("subject", plan.subject())
        .with(
            "when",
            "%s　%s—%s".formatted(plan.meetsOn().format(DAY), plan.fromTime(), plan.toTime()))
        .with(
            "organiser",
            plan.byGroup() ? words.body(plan.organiser()) : words.person(plan.organiser()))
        .with("place", place(plan))
        .with("number", plan.number())
        .with("deputies", new PaperGrid(DEPUTIES, deputies(invited)))
        .with("voters", new PaperGrid(VOTERS, voters()))
        .paper();
  }

  private String place(PlannedActivity plan) {
    return plan.station() == null
        ? plan.place()
        : "%s（%s）".formatted(words.body(plan.station()), plan.place());
  }

  /** Who said that he stays away is not expected. */
  private List<List<String>> deputies(List<Invitee> invited) {
    return Stream.concat(
            invited.stream()
                .filter(one -> one.answer() != Invitee.Answer.STAYS_AWAY)
                .map(one -> words.person(one.login())),
            Stream.generate(() -> "").limit(MORE_DEPUTIES))
        .map(name -> List.of(name, "", ""))
        .toList();
  }

  private static List<List<String>> voters() {
    return Stream.iterate(1, row -> row + 1)
        .limit(VOTER_ROWS)
        .map(row -> List.of(String.valueOf(row), "", String.valueOf(row + VOTER_ROWS), ""))
        .toList();
  }
}
