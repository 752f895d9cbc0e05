package org.lianxin.petition.process;

import org.lianxin.shared.process.ProcessVariable;

/** 信访办理: a petition from its register to the deputy. Model: processes/petition/petition.bpmn */
public final class PetitionProcess {

  public static final String KEY = "petition";

  public static final ProcessVariable<Boolean> IS_PETITION_ACCEPTED =
      new ProcessVariable<>("isPetitionAccepted", Boolean.class);

  public static final ProcessVariable<Boolean> IS_PETITION_HANDLED =
      new ProcessVariable<>("isPetitionHandled", Boolean.class);

  public static final ProcessVariable<Boolean> IS_EXTENSION_APPROVED =
      new ProcessVariable<>("isExtensionApproved", Boolean.class);

  public static final ProcessVariable<Boolean> IS_REVIEW_OPEN =
      new ProcessVariable<>("isReviewOpen", Boolean.class);

  public static final ProcessVariable<Boolean> IS_REVIEWED =
      new ProcessVariable<>("isReviewed", Boolean.class);

  private PetitionProcess() {}
}
