package org.lianxin.shared;

/**
 * Asks once more who is there, before a step that only this person may take: a signature, a
 * strike-off. An open session alone proves too little.
 */
public interface ProofOfIdentity {

  /** The key of the form's field; Tasklist shows it as a password. */
  String FIELD = "proof";

  /**
   * Whether the person who asks has a password here to type; otherwise the sign-in through the
   * identity provider has to be fresh, and a form hides its field.
   *
   * @param login the person who has the task open
   */
  boolean byPassword(String login);

  /**
   * Returns when the person has just proven to be the one: with the own password, or, in a session
   * opened through an identity provider, by having signed in there within ten minutes. A wrong
   * password counts as a wrong try of signing in.
   *
   * @param login the person who takes the step
   * @param proof what the field {@value #FIELD} held; null when it was left empty. It is kept and
   *     logged nowhere
   * @throws Refusal on the field {@value #FIELD} otherwise, with the cure
   */
  void confirm(String login, String proof);
}
