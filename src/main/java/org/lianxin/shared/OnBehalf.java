package org.lianxin.shared;

/**
 * For whom the person who takes a step stands in (代理), known to all that the step writes, so that
 * both names are kept.
 */
public final class OnBehalf {

  private record Acting(String actor, String principal) {}

  private static final ThreadLocal<Acting> CURRENT = new ThreadLocal<>();

  private OnBehalf() {}

  /**
   * Takes a step on this thread.
   *
   * @param actor the login of the person who takes it
   * @param principal the login of the person for whom he stands in; null when he acts for himself
   */
  public static void of(String actor, String principal, Runnable step) {
    if (principal == null) {
      step.run();
      return;
    }
    CURRENT.set(new Acting(actor, principal));
    try {
      step.run();
    } finally {
      CURRENT.remove();
    }
  }

  /** The login of the person for whom this one stands in right now; null for nobody. */
  public static String whom(String actor) {
    var acting = CURRENT.get();
    return acting == null || !acting.actor().equals(actor) ? null : acting.principal();
  }
}
