package org.lianxin.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.search.DemandList;
import org.lianxin.search.DemandQuery;
import org.lianxin.shared.Download;
import org.lianxin.spreadsheet.Columns;
import org.lianxin.spreadsheet.Labels;
import org.lianxin.spreadsheet.PlainSheet;
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
  private final ListColumns demands;
  private final Columns ledgers;
  private final Clock clock;

  ListExport(DemandList list, Words words, Labels labels, ListColumns demands, Clock clock) {
    this.list = list;
    this.words = words;
    this.labels = labels;
    this.clock = clock;
    this.demands = demands;
    ledgers = Columns.of("closedloop.ledgers.title", "casefile.list", ListedLedger.class, labels);
  }

  @GetMapping("/list.xlsx")
  void xlsx(
      @RequestAttribute(Person.READER) Person reader,
      @ModelAttribute DemandQuery asked,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    write("xlsx", demands.inFile(reader), demands(reader, asked), language, response);
  }

  @GetMapping("/list.csv")
  void csv(
      @RequestAttribute(Person.READER) Person reader,
      @ModelAttribute DemandQuery asked,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    write("csv", demands.inFile(reader), demands(reader, asked), language, response);
  }

  private Stream<ListedDemand> demands(Person reader, DemandQuery asked) {
    return list.all(reader, asked).map(row -> ListedDemand.of(row, words));
  }

  /** Rows of the ledgers as a file that ends so. */
  void ledgers(
      String ending, Stream<ListedLedger> rows, Locale language, HttpServletResponse response)
      throws IOException {
    write(ending, ledgers, rows, language, response);
  }

  private void write(
      String ending,
      Columns columns,
      Stream<? extends Record> rows,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    var name = labels.in(language, columns.name());
    var sheet =
        new PlainSheet(
            name,
            columns.list().stream()
                .map(column -> labels.in(language, columns.heading(column.name())))
                .toList(),
            rows.map(row -> columns.cells(row, language)).iterator());
    Download.begin(response, "%s-%s.%s".formatted(name, LocalDate.now(clock), ending));
    if (ending.equals("xlsx")) {
      sheet.xlsx(response.getOutputStream());
    } else {
      var writer = new OutputStreamWriter(response.getOutputStream(), UTF_8);
      sheet.csv(writer);
      writer.flush();
    }
  }
}
