package org.lianxin.register;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Words;
import org.lianxin.register.Register.Row;
import org.lianxin.register.RegisterRows.Raised;
import org.springframework.stereotype.Component;

/**
 * What stands on a quarter's list as the cases stand now (rule quarterly-list): what the group's
 * deputies received in the quarter, and what they received before and was not struck off when it
 * began.
 */
@Component
class QuarterContent {

  private static final Set<String> SOLVED = Set.of("SOLVED", "BASICALLY_SOLVED");

  private final RegisterRows rows;
  private final RegisterGroups groups;
  private final Words words;

  QuarterContent(RegisterRows rows, RegisterGroups groups, Words words) {
    this.rows = rows;
    this.groups = groups;
    this.words = words;
  }

  /** The figures of a list; see {@link QuarterList}. */
  record Figures(int problems, int solved, int pending, int carried) {}

  /** The list with its figures. */
  record Compiled(Register register, Figures figures) {}

  Compiled of(String group, Quarter quarter) {
    var logins = groups.members(group).stream().map(Deputy::login).toList();
    var raised = rows.demands(logins, quarter);
    return new Compiled(
        new Register(
            RegisterKind.QUARTERLY_LIST, raised.stream().map(one -> row(one, quarter)).toList()),
        new Figures(
            raised.size(),
            (int) raised.stream().filter(QuarterContent::isSolved).count(),
            (int) raised.stream().filter(QuarterContent::isPending).count(),
            (int) raised.stream().filter(one -> isCarried(one, quarter)).count()));
  }

  private static boolean isSolved(Raised one) {
    return one.outcome() != null && SOLVED.contains(one.outcome());
  }

  private static boolean isPending(Raised one) {
    return one.outcome() == null && !Raised.ENDED.contains(one.status());
  }

  private static boolean isCarried(Raised one, Quarter quarter) {
    return one.receivedOn().isBefore(quarter.first());
  }

  private Row row(Raised one, Quarter quarter) {
    List<Object> cells =
        Arrays.asList(
            one.no(),
            one.receivedOn(),
            one.confidential() ? words.chinese("register.confidential") : one.subject(),
            words.chinese("routing.category." + one.category()),
            words.person(one.deputy()),
            one.unit() == null ? null : words.body(one.unit()),
            words.chinese("demand.demand-status." + one.status()),
            one.outcome() == null ? null : words.chinese("handling.outcome." + one.outcome()),
            one.toldOn(),
            isCarried(one, quarter) ? words.chinese("register.carried") : null);
    return new Row(one.no(), cells);
  }
}
