package org.lianxin.directory.web;

import org.lianxin.directory.FixedContacts;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;

/**
 * 联系选民名单: a deputy's own roster of voters, and to the liaison officer of a group those of its
 * deputies. Nobody else gets in.
 */
@Controller
class FixedContactsPage {

  private final FixedContacts contacts;

  FixedContactsPage(FixedContacts contacts) {
    this.contacts = contacts;
  }

  @GetMapping("/fixed-contacts")
  String show(@RequestAttribute(Person.READER) Person reader, Model model) {
    if (!reader.is(Role.DEPUTY) && !reader.is(Role.LIAISON_OFFICER)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    model.addAttribute("rosters", contacts.of(reader));
    model.addAttribute("reader", reader.login());
    model.addAttribute("least", FixedContacts.USUAL_LEAST);
    return "directory/fixed-contacts";
  }
}
