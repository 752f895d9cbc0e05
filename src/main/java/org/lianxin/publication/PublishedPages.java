package org.lianxin.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lianxin.routing.Category;
import org.lianxin.shared.Download;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Tries;
import org.lianxin.spreadsheet.PlainSheet;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 公开答复: what anybody reads without an account: answers, and numbers. It takes nothing in. */
@Controller
@RequestMapping("/published")
class PublishedPages {

  /** Searches and files of one address before it waits; a library has one address for all. */
  static final int MOST = 200;

  private static final String WHAT = "published";

  private final PublishedAnswers answers;
  private final PublicFigures figures;
  private final Tries tries;
  private final MessageSource messages;

  PublishedPages(
      PublishedAnswers answers, PublicFigures figures, Tries tries, MessageSource messages) {
    this.answers = answers;
    this.figures = figures;
    this.tries = tries;
    this.messages = messages;
  }

  /**
   * A page of answers.
   *
   * @param q words to look for; what can't stand in a text finds nothing
   * @param category a kind of matter; anything else means all
   * @param page from 0
   */
  @GetMapping
  ModelAndView find(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String page,
      HttpServletRequest request) {
    var wanted = q.strip();
    if (!wanted.isEmpty() && mustWait(request)) {
      return new ModelAndView("publication/wait", HttpStatus.TOO_MANY_REQUESTS);
    }
    var at = page.matches("\\d{1,3}") ? Math.min(Integer.parseInt(page), PublishedAnswers.LAST) : 0;
    var kinds = Stream.of(Category.values()).filter(one -> one.name().equals(category)).toList();
    var isFit = wanted.length() <= PublishedAnswers.WANTED && Legible.is(wanted);
    var found =
        isFit
            ? answers.find(wanted, kinds.isEmpty() ? List.of(Category.values()) : kinds, at)
            : new PublishedAnswers.Page(List.of(), false);
    return new ModelAndView("publication/published")
        .addObject("found", found)
        .addObject("q", isFit ? wanted : "")
        .addObject("category", kinds.isEmpty() ? "" : category)
        .addObject("page", at)
        .addObject("most", PublishedAnswers.WANTED)
        .addObject("categories", Category.values());
  }

  @GetMapping("/{id:\\d{1,18}}")
  ModelAndView show(@PathVariable long id) {
    return answers
        .find(id)
        .map(answer -> new ModelAndView("publication/answer", "answer", answer))
        .orElseGet(() -> new ModelAndView("publication/gone", HttpStatus.NOT_FOUND));
  }

  @GetMapping("/statistics")
  ModelAndView figures(@RequestParam(defaultValue = "") String year) {
    return new ModelAndView("publication/statistics", "figures", figures.of(number(year)))
        .addObject("years", figures.years())
        .addObject("least", Suppression.LEAST);
  }

  @GetMapping("/answers.csv")
  void answersFile(HttpServletRequest request, HttpServletResponse response, Locale language)
      throws IOException {
    var headings =
        List.of("published", "category", "area", "unit", "outcome", "title", "question", "answer");
    write("answers", headings, answers.lines(), request, response, language);
  }

  @GetMapping("/statistics.csv")
  void figuresFile(
      @RequestParam(defaultValue = "") String year,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale language)
      throws IOException {
    var all = figures.of(number(year));
    var lines = new ArrayList<List<Object>>();
    for (var table : all.tables()) {
      for (int i = 0; i < table.names().size(); i++) {
        lines.add(
            List.of(
                say("publication.by." + table.code(), language),
                table.names().get(i),
                shown(table.counts().get(i), language)));
      }
    }
    lines.add(List.of(say("publication.sum", language), "", shown(all.sum(), language)));
    write(
        "statistics-" + all.year(),
        List.of("table", "line", "number"),
        lines.iterator(),
        request,
        response,
        language);
  }

  private Object shown(Long count, Locale language) {
    return count == null ? say("publication.hidden", language) : count;
  }

  private void write(
      String name,
      List<String> headings,
      Iterator<? extends List<?>> lines,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale language)
      throws IOException {
    if (mustWait(request)) {
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
      return;
    }
    Download.begin(response, name + ".csv");
    new PlainSheet(
            name,
            headings.stream().map(one -> say("publication.column." + one, language)).toList(),
            lines)
        .csv(response.getWriter());
  }

  private boolean mustWait(HttpServletRequest request) {
    return !tries.take(WHAT, request.getRemoteAddr(), MOST).isZero();
  }

  private static int number(String year) {
    return year.matches("\\d{4}") ? Integer.parseInt(year) : 0;
  }

  private String say(String code, Locale language) {
    return messages.getMessage(code, null, language);
  }
}
