package org.lianxin.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.search.DemandList;
import org.lianxin.search.DemandQuery;
import org.lianxin.shared.Download;
import org.lianxin.shared.spreadsheet.Columns;
import org.lianxin.shared.spreadsheet.Labels;
import org.lianxin.shared.spreadsheet.PlainSheet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** 导出: exactly the list that the page of the same parameters shows, all of its pages. */
@Controller
@RequestMapping("/demands")
class ListExport {

  private final DemandList list;
  private final Words words;
  private final Labels labels;
  private final Columns columns;
  private final Clock clock;

  ListExport(DemandList list, Words words, Labels labels, Clock clock) {
    this.list = list;
    this.words = words;
    this.labels = labels;
    this.clock = clock;
    columns = Columns.of("casefile.list.title", "casefile.list", ListedDemand.class, labels);
  }

  @GetMapping("/list.xlsx")
  void xlsx(
      @RequestAttribute(Person.READER) Person reader,
      @ModelAttribute DemandQuery asked,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    begin(response, "xlsx", language);
    sheet(reader, asked, language).xlsx(response.getOutputStream());
  }

  @GetMapping("/list.csv")
  void csv(
      @RequestAttribute(Person.READER) Person reader,
      @ModelAttribute DemandQuery asked,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    begin(response, "csv", language);
    var writer = new OutputStreamWriter(response.getOutputStream(), UTF_8);
    sheet(reader, asked, language).csv(writer);
    writer.flush();
  }

  private void begin(HttpServletResponse response, String ending, Locale language) {
    var name =
        "%s-%s.%s".formatted(labels.in(language, columns.name()), LocalDate.now(clock), ending);
    Download.begin(response, name);
  }

  private PlainSheet sheet(Person reader, DemandQuery asked, Locale language) {
    return new PlainSheet(
        labels.in(language, columns.name()),
        columns.list().stream()
            .map(column -> labels.in(language, columns.heading(column.name())))
            .toList(),
        list.all(reader, asked)
            .map(row -> columns.cells(ListedDemand.of(row, words), language))
            .iterator());
  }
}
