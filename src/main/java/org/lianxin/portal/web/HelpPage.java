package org.lianxin.portal.web;

import java.security.Principal;
import java.util.List;
import java.util.stream.Stream;
import org.lianxin.directory.People;
import org.lianxin.directory.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What each role does, step by step; the reader's own roles stand open. */
@Controller
class HelpPage {

  private final People people;

  HelpPage(People people) {
    this.people = people;
  }

  @GetMapping("/help")
  String show(Principal principal, Model model) {
    model.addAttribute("roles", Role.values());
    model.addAttribute(
        "own",
        people
            .find(principal.getName())
            .map(person -> Stream.of(Role.values()).filter(person::is).toList())
            .orElse(List.of()));
    return "portal/help";
  }
}
