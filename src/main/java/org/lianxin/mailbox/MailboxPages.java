package org.lianxin.mailbox;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.shared.Desk;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.lianxin.shared.TaskUnavailable;
import org.lianxin.shared.process.AsPerson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 代表信箱: all boxes that the reader has to do with, and each as a page for a phone: open it with one
 * press, register its letters, write down who has the keys.
 */
@Controller
@RequestMapping("/mailboxes")
class MailboxPages {

  private static final String OPENING = "Task_OpenMailbox";
  private static final String REGISTERING = "Task_RegisterLetters";
  private static final String HANDING_OVER = "Task_HandOverLetters";

  private final BoxView view;
  private final BoxWeeks weeks;
  private final BoxTasks tasks;
  private final OpeningDays days;
  private final Desk desk;
  private final AsPerson asPerson;
  private final Sentences sentences;
  private final Words words;

  MailboxPages(
      BoxView view,
      BoxWeeks weeks,
      BoxTasks tasks,
      OpeningDays days,
      Desk desk,
      AsPerson asPerson,
      Sentences sentences,
      Words words) {
    this.view = view;
    this.weeks = weeks;
    this.tasks = tasks;
    this.days = days;
    this.desk = desk;
    this.asPerson = asPerson;
    this.sentences = sentences;
    this.words = words;
  }

  @GetMapping
  ModelAndView all(@RequestAttribute(Person.READER) Person reader) {
    var lines = view.lines(reader);
    return new ModelAndView("mailbox/mailboxes")
        .addObject("lines", lines)
        .addObject("week", days.thisWeek())
        .addObject("opened", lines.stream().filter(MailboxPages::isOpened).count());
  }

  private static boolean isOpened(BoxView.Line line) {
    return line.week() != null && line.week().isOpened();
  }

  @GetMapping("/{code}")
  ModelAndView show(@PathVariable String code, @RequestAttribute(Person.READER) Person reader) {
    return page(line(code, reader), reader, Map.of(), Map.of(), HttpStatus.OK);
  }

  /** 开箱: the task of this week, done from here. */
  @PostMapping("/{code}/opening")
  ModelAndView open(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String letters,
      @RequestAttribute(Person.READER) Person reader,
      Locale language,
      RedirectAttributes later) {
    var line = line(code, reader);
    try {
      var task = task(line, reader, OPENING);
      if (task.isPresent()) {
        as(reader, () -> complete(task.get(), reader, letters));
        later.addFlashAttribute("done", words.text("mailbox.opened", letters.strip()));
      } else {
        later.addFlashAttribute("away", words.text("mailbox.not-open"));
      }
      return new ModelAndView("redirect:/mailboxes/" + code);
    } catch (Refusal refusal) {
      return page(
          line,
          reader,
          Map.of("letters", letters),
          sentences.byField(refusal, language),
          HttpStatus.UNPROCESSABLE_ENTITY);
    } catch (TaskUnavailable faster) {
      later.addFlashAttribute("away", words.text(faster.code()));
      return new ModelAndView("redirect:/mailboxes/" + code);
    }
  }

  private void complete(String task, Person reader, String letters) {
    desk.claim(task, reader.login());
    desk.complete(task, reader.login(), new HashMap<>(Map.of("letters", letters)));
  }

  /** 钥匙移交. */
  @PostMapping("/{code}/keys")
  ModelAndView handKeys(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String holder,
      @RequestParam(required = false) LocalDate since,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    var line = line(code, reader);
    try {
      weeks.handKeys(line.box(), holder, since, reader.login());
      return new ModelAndView("redirect:/mailboxes/" + code);
    } catch (Refusal refusal) {
      var written =
          since == null ? Map.of("holder", holder) : Map.of("holder", holder, "since", since);
      return page(
          line,
          reader,
          Map.copyOf(written),
          sentences.byField(refusal, language),
          HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  private ModelAndView page(
      BoxView.Line line,
      Person reader,
      Map<String, ?> written,
      Map<String, List<String>> errors,
      HttpStatus status) {
    return new ModelAndView("mailbox/mailbox", status)
        .addObject("line", line)
        .addObject("mayOpen", task(line, reader, OPENING).isPresent())
        .addObject("registering", task(line, reader, REGISTERING).orElse(null))
        .addObject("handingOver", task(line, reader, HANDING_OVER).orElse(null))
        .addObject("weeks", view.weeks(line.box()))
        .addObject("keys", view.keys(line.box()))
        .addObject("holders", view.holders(line.box()))
        .addObject("most", OpenMailbox.MOST)
        .addObject("today", days.today())
        .addObject("written", written)
        .addObject("errors", errors);
  }

  /** Whoever has nothing to do with a box does not learn that there is one. */
  private BoxView.Line line(String code, Person reader) {
    return view.line(code, reader)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** This week's task, if the reader may do it. */
  private Optional<String> task(BoxView.Line line, Person reader, String element) {
    return Optional.ofNullable(line.week())
        .flatMap(week -> tasks.find(week.number(), element))
        .filter(task -> isOpenTo(task, reader));
  }

  private boolean isOpenTo(String task, Person reader) {
    try {
      as(reader, () -> desk.open(task, reader.login()));
      return true;
    } catch (TaskUnavailable notHis) {
      return false;
    }
  }

  private void as(Person reader, Runnable step) {
    asPerson.get(
        reader.login(),
        reader.groups(),
        () -> {
          step.run();
          return null;
        });
  }
}
