package org.lianxin.report;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.lianxin.attachment.Upload;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.report.Reports.Proof;
import org.lianxin.report.Reports.Wish;
import org.lianxin.shared.Download;
import org.lianxin.shared.Papers;
import org.lianxin.shared.Papers.Format;
import org.lianxin.shared.RecentYears;
import org.lianxin.shared.Sentences;
import org.lianxin.shared.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 办理情况报告: all reports with their state, the form that has one filled, and one with its files. */
@Controller
@RequestMapping("/reports")
class ReportPages {

  private static final String SHEET = "sheet";
  private static final String ERRORS = "errors";

  private final Reports reports;
  private final ReportRows rows;
  private final ReportPaper paper;
  private final Papers papers;
  private final Words words;
  private final Sentences sentences;
  private final Clock clock;

  ReportPages(
      Reports reports,
      ReportRows rows,
      ReportPaper paper,
      Papers papers,
      Words words,
      Sentences sentences,
      Clock clock) {
    this.reports = reports;
    this.rows = rows;
    this.paper = paper;
    this.papers = papers;
    this.words = words;
    this.sentences = sentences;
    this.clock = clock;
  }

  @ModelAttribute
  void keepOthersOut(@RequestAttribute(Person.READER) Person reader) {
    if (!Reports.isReporter(reader)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  /**
   * The list.
   *
   * @param verified whether each frozen file is held against its hash, which reads them all
   */
  @GetMapping
  ModelAndView all(
      @RequestAttribute(Person.READER) Person reader,
      @RequestParam(defaultValue = "false") boolean verified) {
    var all = reports.list(reader);
    return new ModelAndView("report/list")
        .addObject("reports", all)
        .addObject("verified", verified)
        .addObject("proofs", verified ? proofs(all) : Map.of())
        .addObject("words", words);
  }

  private Map<String, Proof> proofs(List<HandlingReport> all) {
    return all.stream()
        .filter(HandlingReport::isFrozen)
        .collect(toMap(HandlingReport::no, reports::verify));
  }

  @GetMapping("/new")
  ModelAndView write() {
    return form(Map.of(), Map.of());
  }

  @PostMapping
  ModelAndView make(
      @RequestParam Map<String, String> sent,
      @RequestAttribute(Person.READER) Person reader,
      RedirectAttributes later) {
    return sentences.orAgain(
        () -> {
          var no = reports.make(wish(sent), reader);
          later.addFlashAttribute("done", "report.done.made");
          return new ModelAndView("redirect:/reports/" + no);
        },
        errors -> form(sent, errors));
  }

  private Wish wish(Map<String, String> sent) {
    var year = Typed.text(sent.get("year"));
    return new Wish(
        Typed.constant(ReportPeriod.class, sent.get("period")),
        RecentYears.until(LocalDate.now(clock)).stream()
            .filter(one -> one.toString().equals(year))
            .findFirst()
            .orElse(null),
        Typed.constant(ReportRecipient.class, sent.get("recipient")),
        Typed.text(sent.get("title")));
  }

  private ModelAndView form(Map<String, String> sent, Map<String, List<String>> errors) {
    return new ModelAndView("report/new")
        .addObject("years", RecentYears.until(LocalDate.now(clock)))
        .addObject("periods", ReportPeriod.values())
        .addObject("recipients", ReportRecipient.values())
        .addObject(SHEET, sent)
        .addObject(ERRORS, errors);
  }

  @GetMapping("/{no}")
  ModelAndView show(@PathVariable String no, @RequestAttribute(Person.READER) Person reader) {
    return page(no, reader, Map.of());
  }

  @PostMapping("/{no}/file")
  ModelAndView upload(
      @PathVariable String no,
      @RequestParam(required = false) List<MultipartFile> file,
      @RequestAttribute(Person.READER) Person reader,
      RedirectAttributes later)
      throws IOException {
    var chosen = Upload.chosen(file).stream().findFirst();
    var bytes = chosen.isEmpty() ? new byte[0] : file.get(0).getBytes();
    return after(
        no,
        reader,
        later,
        () -> {
          reports.upload(no, chosen, bytes, reader);
          return "report.done.uploaded";
        });
  }

  @PostMapping("/{no}/freeze")
  ModelAndView freeze(
      @PathVariable String no,
      @RequestAttribute(Person.READER) Person reader,
      RedirectAttributes later) {
    return after(
        no,
        reader,
        later,
        () -> {
          reports.freeze(no, reader);
          return "report.done.frozen";
        });
  }

  /** Does a step and shows the report again, with what was refused. */
  private ModelAndView after(
      String no, Person reader, RedirectAttributes later, Supplier<String> step) {
    find(no, reader);
    return sentences.orAgain(
        () -> {
          later.addFlashAttribute("done", step.get());
          return new ModelAndView("redirect:/reports/" + no);
        },
        errors -> page(no, reader, errors));
  }

  private ModelAndView page(String no, Person reader, Map<String, List<String>> errors) {
    var report = find(no, reader);
    return new ModelAndView("report/report")
        .addObject("report", report)
        .addObject("lines", rows.lines(no))
        .addObject("sections", ReportSection.values())
        .addObject("proof", report.isFrozen() ? reports.verify(report) : null)
        .addObject(ERRORS, errors)
        .addObject("words", words);
  }

  /** The paper as it was filled, to be finished by hand. */
  @GetMapping("/{no}/draft.{ending:pdf|docx}")
  ResponseEntity<byte[]> draft(
      @PathVariable String no,
      @PathVariable String ending,
      @RequestAttribute(Person.READER) Person reader) {
    var report = find(no, reader);
    var format = Format.valueOf(ending.toUpperCase(Locale.ROOT));
    return Download.of(no + "-draft." + ending, papers.write(paper.of(report), format));
  }

  /** The file as it was uploaded, byte by byte. */
  @GetMapping("/{no}/file.docx")
  ResponseEntity<byte[]> file(
      @PathVariable String no, @RequestAttribute(Person.READER) Person reader) {
    var content =
        rows.file(find(no, reader).no())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return Download.of(no + ".docx", content);
  }

  /** What somebody may not read is not there. */
  private HandlingReport find(String no, Person reader) {
    return reports
        .find(no, reader)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
