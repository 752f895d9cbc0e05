package org.lianxin.demand;

import java.util.Map;

/** What a module above adds to the evidence pack of a case. */
public interface CaseEvidence {

  /** Texts by the names of their files, with a folder of the module's own before each. */
  Map<String, String> files(String caseNo);
}
