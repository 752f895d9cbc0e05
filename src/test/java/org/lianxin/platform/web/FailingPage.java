package org.lianxin.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A page with a bug, for the tests alone. */
@Controller
class FailingPage {

  static final String INSIDE = "select secret from inside";

  @GetMapping("/failing")
  String fail() {
    throw new IllegalStateException(INSIDE);
  }
}
