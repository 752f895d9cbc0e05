package org.lianxin.notification.web;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.Demands;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.notification.Delivery;
import org.lianxin.notification.Notice;
import org.lianxin.notification.Notices;
import org.lianxin.notification.SentNotices;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;

/** 送达记录: who was told of a case, when, by which way, and what did not arrive. */
@Controller
class ToldPage {

  private final Notices notices;
  private final SentNotices sent;
  private final People people;
  private final Demands demands;
  private final CaseAccess access;

  ToldPage(Notices notices, SentNotices sent, People people, Demands demands, CaseAccess access) {
    this.notices = notices;
    this.sent = sent;
    this.people = people;
    this.demands = demands;
    this.access = access;
  }

  /** A notice, who got it, what it says, and how it went beside the screen. */
  record Line(Notice notice, String recipient, String text, List<Delivery> ways) {}

  @GetMapping("/notices/cases/{caseNo}")
  String show(
      @RequestAttribute(Person.READER) Person reader,
      @PathVariable String caseNo,
      Locale language,
      Model model) {
    if (!access.mayRead(caseNo, reader) || !isFor(reader, demands.get(caseNo).office())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var ways = sent.ofCase(caseNo).stream().collect(groupingBy(delivery -> delivery.notice().id()));
    model.addAttribute("caseNo", caseNo);
    model.addAttribute(
        "lines",
        notices.ofCase(caseNo).stream().map(notice -> line(notice, ways, language)).toList());
    return "notification/told";
  }

  /** A supervisor, or an officer of the office that answers. */
  private static boolean isFor(Person reader, String office) {
    return reader.is(Role.SUPERVISOR) || reader.posts().contains(new Post(office, Role.OFFICER));
  }

  private Line line(Notice notice, Map<Long, List<Delivery>> ways, Locale language) {
    return new Line(
        notice,
        people.find(notice.recipient()).map(Person::name).orElse(notice.recipient()),
        notices.text(notice, language),
        ways.getOrDefault(notice.id(), List.of()));
  }
}
