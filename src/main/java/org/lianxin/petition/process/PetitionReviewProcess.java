package org.lianxin.petition.process;

import java.util.Date;
import org.lianxin.shared.process.ProcessVariable;

/**
 * 信访复查复核: what a petitioner does who disagrees with an opinion, once and once more. Model:
 * processes/petition/petition-review.bpmn
 */
public final class PetitionReviewProcess {

  public static final String KEY = "petition-review";

  public static final ProcessVariable<Date> REQUEST_UNTIL =
      new ProcessVariable<>("requestUntil", Date.class);
  public static final ProcessVariable<Boolean> IS_REVIEWED =
      new ProcessVariable<>("isReviewed", Boolean.class);

  public static final ProcessVariable<Boolean> IS_REVIEW_REQUESTED =
      new ProcessVariable<>("isReviewRequested", Boolean.class);

  /** Whether the body that reviews works with this system. */
  public static final ProcessVariable<Boolean> IS_REVIEWER_HERE =
      new ProcessVariable<>("isReviewerHere", Boolean.class);

  public static final ProcessVariable<Boolean> IS_RECHECK_OPEN =
      new ProcessVariable<>("isRecheckOpen", Boolean.class);

  private PetitionReviewProcess() {}
}
