package org.lianxin.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page after sign-in: doors and today's counts. */
@Controller
class StartPage {

  @GetMapping("/")
  String show() {
    return "portal/start";
  }
}
