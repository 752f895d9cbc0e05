package org.lianxin.portal.web;

import java.util.stream.Stream;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;

/**
 * What each role does, step by step, the reader's own standing open; and each on a sheet of paper.
 */
@Controller
class HelpPage {

  @GetMapping("/help")
  String show(@RequestAttribute(Person.READER) Person reader, Model model) {
    model.addAttribute("roles", Role.values());
    model.addAttribute("own", Stream.of(Role.values()).filter(reader::is).toList());
    return "portal/help";
  }

  /** One sheet of A4: what the role does each day, how, and what helps when it is stuck. */
  @GetMapping("/help/{role}")
  String sheet(@PathVariable String role, Model model) {
    model.addAttribute(
        "role",
        Stream.of(Role.values())
            .filter(one -> one.name().equals(role))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "portal/help-sheet";
  }
}
