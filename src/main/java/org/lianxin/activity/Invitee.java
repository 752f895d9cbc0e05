package org.lianxin.activity;

/**
 * A deputy who is invited.
 *
 * @param answer what he said, or null while he has not
 * @param reason why he stays away, or null
 */
record Invitee(String login, Answer answer, String reason) {

  /** What he says. */
  enum Answer {
    /** 到场. */
    COMES,
    /** 不能到场. */
    STAYS_AWAY
  }

  /** Whether he said that he comes. */
  public boolean comes() {
    return answer == Answer.COMES;
  }
}
