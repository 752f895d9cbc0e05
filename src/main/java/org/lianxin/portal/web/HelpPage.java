package org.lianxin.portal.web;

import java.util.stream.Stream;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** What each role does, step by step; the reader's own roles stand open. */
@Controller
class HelpPage {

  @GetMapping("/help")
  String show(@RequestAttribute(Person.READER) Person reader, Model model) {
    model.addAttribute("roles", Role.values());
    model.addAttribute("own", Stream.of(Role.values()).filter(reader::is).toList());
    return "portal/help";
  }
}
