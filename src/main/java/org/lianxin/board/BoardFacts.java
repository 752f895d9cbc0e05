package org.lianxin.board;

import java.util.List;
import java.util.TreeSet;
import org.lianxin.evidence.CasesSealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what the board asks of a case as the record says it: whenever a transaction wrote anything
 * of a case's record, as the last thing before it commits. {@code java -jar lianxin.jar
 * --rebuild-board} makes all of it anew, page by page, beside what people do.
 */
@Component
class BoardFacts implements ApplicationRunner {

  static final String OPTION = "rebuild-board";

  private static final Logger LOG = LoggerFactory.getLogger(BoardFacts.class);

  private static final int PAGE = 200;

  private final FactRows rows;
  private final TransactionTemplate transaction;

  BoardFacts(FactRows rows, TransactionTemplate transaction) {
    this.rows = rows;
    this.transaction = transaction;
  }

  /** Of a case that was joined to another, some facts are the other's. */
  @EventListener
  void on(CasesSealed sealed) {
    var cases = new TreeSet<>(sealed.caseNos());
    cases.addAll(rows.joinedTo(cases));
    rows.replace(cases);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (arguments.containsOption(OPTION)) {
      LOG.info("board: {} cases made anew", rebuild());
    }
  }

  /**
   * Makes the rows of all cases anew.
   *
   * @return how many cases there are
   */
  int rebuild() {
    int done = 0;
    for (var page = page(""); !page.isEmpty(); page = page(page.get(page.size() - 1))) {
      done += page.size();
    }
    return done;
  }

  private List<String> page(String after) {
    return transaction.execute(
        status -> {
          var cases = rows.casesAfter(after, PAGE);
          if (!cases.isEmpty()) {
            rows.replace(cases);
          }
          return cases;
        });
  }
}
