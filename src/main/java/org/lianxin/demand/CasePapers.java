package org.lianxin.demand;

import java.util.List;
import org.lianxin.directory.Person;

/** What a module above prints of a case: its letters and forms. */
public interface CasePapers {

  /**
   * The papers that there are now, in their order.
   *
   * @param reader who may read the case
   */
  List<CasePaper> of(String caseNo, Person reader);
}
