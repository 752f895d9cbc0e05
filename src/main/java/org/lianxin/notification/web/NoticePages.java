package org.lianxin.notification.web;

import java.util.List;
import java.util.Locale;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.notification.Notice;
import org.lianxin.notification.Notices;
import org.lianxin.notification.OpenTasks;
import org.lianxin.notification.Unread;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 通知: everybody's own, unread first, and the number that the bell of every page shows. */
@Controller
@RequestMapping("/notices")
class NoticePages {

  private static final int PAGE = 30;
  private static final String TASK = "/camunda/app/tasklist/default/#/?task=";
  private static final String TASK_ON_THE_DESK = "/desk/tasks/";

  private final Notices notices;
  private final OpenTasks tasks;

  NoticePages(Notices notices, OpenTasks tasks) {
    this.notices = notices;
    this.tasks = tasks;
  }

  /** A notice as its page shows it. */
  record Line(Notice notice, String text, String page) {}

  @GetMapping
  String show(
      @RequestAttribute(Person.READER) Person reader,
      @RequestParam(defaultValue = "0") int skipped,
      Locale language,
      Model model) {
    var from = Math.max(skipped, 0);
    var page = notices.of(reader.login(), from, PAGE + 1);
    model.addAttribute("lines", lines(page, language));
    model.addAttribute("unread", notices.unread(reader.login()));
    model.addAttribute("next", page.size() > PAGE ? from + PAGE : null);
    return "notification/notices";
  }

  private List<Line> lines(List<Notice> page, Locale language) {
    return page.stream()
        .limit(PAGE)
        .map(notice -> new Line(notice, notices.text(notice, language), notices.page(notice)))
        .toList();
  }

  /** Asked by each open page twice a minute: an answer that is known costs no body. */
  @GetMapping("/unread")
  ResponseEntity<Unread> unread(@RequestAttribute(Person.READER) Person reader) {
    var unread = notices.unread(reader.login());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(unread.notices() + "-" + unread.newest())
        .body(unread);
  }

  @PostMapping("/read")
  String readAll(@RequestAttribute(Person.READER) Person reader, @RequestParam long upTo) {
    notices.readAll(reader.login(), upTo);
    return "redirect:/notices";
  }

  /** Marks it as read, and leads to the task as long as that waits, else to what it is about. */
  @PostMapping("/{id}")
  String open(@RequestAttribute(Person.READER) Person reader, @PathVariable long id) {
    var notice =
        notices
            .open(id, reader.login())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return !notice.task().isEmpty() && tasks.waits(notice.task())
        ? "redirect:" + (reader.is(Role.DEPUTY) ? TASK_ON_THE_DESK : TASK) + notice.task()
        : "redirect:" + notices.page(notice);
  }
}
