package org.lianxin.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Tells what a person does from what an open page asks by itself: Tasklist and Cockpit look for new
 * tasks as long as they stand open, and what these are about; every page asks for unread notices.
 * Such calls count only when they say that somebody just typed or clicked, which {@code acts.js}
 * writes on those of the webapps; a page that somebody opens always counts.
 */
final class PersonsActs {

  /** On a call of the webapps that follows what the person did. */
  static final String HEADER = "X-Lianxin-Act";

  private static final List<String> CALLS =
      List.of("/camunda/api/", "/notices/unread", "/demands/matters", "/task-lists");

  private PersonsActs() {}

  static boolean is(HttpServletRequest request) {
    return request.getHeader(HEADER) != null
        || CALLS.stream()
            .noneMatch(call -> request.getRequestURI().startsWith(request.getContextPath() + call));
  }
}
