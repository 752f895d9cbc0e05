package org.lianxin.coverage;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lianxin.coverage.CoverageReport.Missing;
import org.lianxin.coverage.CoverageReport.Part;
import org.lianxin.directory.Person;
import org.lianxin.shared.Download;
import org.lianxin.shared.Label;
import org.lianxin.spreadsheet.PlainSheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;

/** 覆盖情况 as a page and as a spreadsheet. */
@Controller
class CoveragePages {

  private final CoverageReport report;
  private final MessageSource messages;

  CoveragePages(CoverageReport report, MessageSource messages) {
    this.report = report;
    this.messages = messages;
  }

  @GetMapping("/coverage")
  ModelAndView show(@RequestAttribute(Person.READER) Person reader) {
    return new ModelAndView("coverage/coverage", "parts", report.of(reader));
  }

  /** Who is not covered, a line each. */
  @GetMapping("/coverage.xlsx")
  void file(
      @RequestAttribute(Person.READER) Person reader, HttpServletResponse response, Locale language)
      throws IOException {
    var headings =
        Stream.of("gap", "code", "name", "areas", "count", "cure")
            .map(column -> say("coverage.column." + column, language))
            .toList();
    var lines =
        report.of(reader).stream()
            .flatMap(part -> part.missing().stream().map(one -> line(part, one, language)));
    Download.begin(response, "coverage.xlsx");
    new PlainSheet(say("coverage.title", language), headings, lines.iterator())
        .xlsx(response.getOutputStream());
  }

  private List<Object> line(Part part, Missing missing, Locale language) {
    return Arrays.asList(
        messages.getMessage(Label.of(part.gap()), language),
        missing.code(),
        missing.name(),
        missing.areas(),
        missing.count(),
        say("coverage.cure." + part.gap(), language));
  }

  private String say(String code, Locale language) {
    return messages.getMessage(code, null, language);
  }
}
