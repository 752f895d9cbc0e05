package org.lianxin.demand;

import org.lianxin.directory.Person;

/**
 * Who may read a case: everybody with a post in its office, the deputy who received it, who
 * registered it, every supervisor, the petition section while it has it, and whomever the case was
 * opened to. Nobody of the accused body or below it, whatever else he is.
 */
public interface CaseAccess {

  /** Whether the person may read this case; not when there is none. */
  boolean mayRead(String caseNo, Person reader);

  /** Lets everybody with a post in this body read the case: it has an order on it. */
  void openTo(String caseNo, String body);

  /** Lets a deputy read the case: he is asked to carry it, or carries it. */
  void openToPerson(String caseNo, String login);

  /** Takes it back from the deputy, who reads on only by a right of another kind. */
  void closeToPerson(String caseNo, String login);

  /** Takes it back: the body has no order any more. */
  void closeTo(String caseNo, String body);
}
