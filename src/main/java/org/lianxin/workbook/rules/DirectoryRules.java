package org.lianxin.workbook.rules;

import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.List;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.Finding;
import org.springframework.stereotype.Component;

/**
 * All rules that a directory keeps. Cells come first; a row with a bad cell is asked nothing more,
 * so that one mistake is one finding. What is over is history and only has to be well-formed.
 */
@Component
public class DirectoryRules {

  private static final List<RuleFamily> FAMILIES =
      List.of(
          new ReferenceRules(),
          new AreaRules(),
          new BodyRules(),
          new PostRules(),
          new StationRules(),
          new DeputyGroupRules(),
          new ConstituencyRules(),
          new DeputyRules(),
          new MailboxRules(),
          new CommitteeContactRules(),
          new FixedContactRules());

  private final CellRules cells;

  /** The rules on single cells are constraints of the rows' records. */
  DirectoryRules(Validator validator) {
    cells = new CellRules(validator);
  }

  /**
   * Everything the rules have to say about the content, by sheet and row.
   *
   * @param today tells what is over
   */
  public List<Finding> check(DirectoryContent content, Known known, LocalDate today) {
    var findings = new Findings();
    cells.check(content, findings);
    if (findings.isFull()) {
      return findings.inOrder();
    }
    new KeyRules(known).check(content, findings);
    var book = new Book(content, known, today, findings);
    FAMILIES.forEach(family -> family.check(book));
    return findings.inOrder();
  }
}
