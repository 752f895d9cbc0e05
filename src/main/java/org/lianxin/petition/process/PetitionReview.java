package org.lianxin.petition.process;

import java.util.Date;
import org.lianxin.shared.process.ProcessVariable;

/**
 * 信访复查复核: what a petitioner does who disagrees with an opinion, once and once more. Model:
 * processes/petition/petition-review.bpmn
 */
final class PetitionReview {

  static final String KEY = "petition-review";

  static final ProcessVariable<Date> REQUEST_UNTIL =
      new ProcessVariable<>("requestUntil", Date.class);
  static final ProcessVariable<Boolean> IS_REVIEWED =
      new ProcessVariable<>("isReviewed", Boolean.class);

  private PetitionReview() {}
}
