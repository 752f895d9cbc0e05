package org.lianxin.notification.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.notification.Delivery;
import org.lianxin.notification.DeliveryState;
import org.lianxin.notification.Letter;
import org.lianxin.notification.SendingWay;
import org.lianxin.notification.SentNotices;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 发件箱: everybody's own messages; an administrator sees everybody's, and those given up. */
@Controller
@RequestMapping("/notices/outbox")
class SentNoticesPage {

  private static final int MOST = 200;

  private final SentNotices sent;
  private final People people;

  SentNoticesPage(SentNotices sent, People people) {
    this.sent = sent;
    this.people = people;
  }

  /** A message as its page shows it. */
  record Message(Delivery first, String recipient, Letter letter) {}

  @GetMapping
  String show(
      @RequestAttribute(Person.READER) Person reader,
      @RequestParam Optional<DeliveryState> state,
      Model model) {
    var whose =
        reader.is(Role.ADMINISTRATOR) ? Optional.<String>empty() : Optional.of(reader.login());
    var bundles =
        sent.newest(whose, state, MOST).stream()
            .collect(groupingBy(one -> one.bundle() + one.state(), LinkedHashMap::new, toList()));
    model.addAttribute("on", sent.on());
    model.addAttribute("ways", SendingWay.values());
    model.addAttribute("states", DeliveryState.values());
    model.addAttribute("state", state.orElse(null));
    model.addAttribute("messages", bundles.values().stream().map(this::message).toList());
    return "notification/outbox";
  }

  private Message message(List<Delivery> together) {
    var first = together.get(0);
    var login = first.notice().recipient();
    return new Message(
        first, people.find(login).map(Person::name).orElse(login), sent.letter(together));
  }

  @PostMapping("/{id}")
  String sendAgain(@RequestAttribute(Person.READER) Person reader, @PathVariable long id) {
    var dead =
        sent.find(id)
            .filter(
                one ->
                    reader.is(Role.ADMINISTRATOR)
                        || one.notice().recipient().equals(reader.login()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    sent.sendAgain(dead);
    return "redirect:/notices/outbox";
  }
}
