package org.lianxin.demand;

import java.util.List;

/**
 * What a module above adds to the facts on a case's page: who handles it, how often it came back.
 */
public interface CaseExtras {

  /** The facts of this case, in the order they are shown, in the language of the request. */
  List<Extra> of(String caseNo);

  /**
   * A fact.
   *
   * @param label the key of its name in {@code messages/*.properties}
   * @param text what it is, for everybody who may read the case
   */
  record Extra(String label, String text) {}
}
