package org.lianxin.casefile;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lianxin.closedloop.LedgerRow;
import org.lianxin.closedloop.Ledgers;
import org.lianxin.closedloop.Ledgers.Both;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.search.DemandList;
import org.lianxin.search.DemandList.Page;
import org.lianxin.search.DemandList.Row;
import org.lianxin.search.DemandQuery;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * 双台账: the two ledgers side by side, of the demands that the reader may read, asked for as {@link
 * DemandPages} is. For supervisors and officers; a supervisor may have them verified.
 */
@Controller
@RequestMapping("/ledgers")
class LedgerPages {

  private final ListView view;
  private final DemandList list;
  private final Ledgers ledgers;
  private final ListExport export;
  private final Words words;

  LedgerPages(ListView view, DemandList list, Ledgers ledgers, ListExport export, Words words) {
    this.view = view;
    this.list = list;
    this.ledgers = ledgers;
    this.export = export;
    this.words = words;
  }

  /**
   * A page; what is asked for comes under the names of {@link DemandQuery}.
   *
   * @param whole as a page for paper, which takes in many
   */
  @GetMapping
  ModelAndView show(
      @RequestAttribute(Person.READER) Person reader,
      @ModelAttribute("asked") DemandQuery asked,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "false") boolean whole) {
    requireLedgers(reader);
    var page = view.page(ListView.LEDGERS, reader, asked, after, whole);
    var rows = ((Page) page.getModel().get("page")).rows();
    var both = both(rows);
    return page.addObject("both", both)
        .addObject("byHand", ledgers.signedByHand(both.keySet()))
        .addObject("people", names(both.values(), LedgerRow::responsible, words::person))
        .addObject("offices", names(both.values(), LedgerRow::office, words::body))
        .addObject("handlers", names(both.values(), LedgerRow::unit, words::body))
        .addObject("mayVerify", reader.is(Role.SUPERVISOR));
  }

  private Map<String, Both> both(List<Row> rows) {
    return ledgers.of(rows.stream().map(Row::caseNo).toList());
  }

  private static Map<String, String> names(
      Collection<Both> both, Function<LedgerRow, String> code, UnaryOperator<String> word) {
    return both.stream()
        .flatMap(one -> Stream.concat(Stream.of(one.congress()), one.unit().stream()))
        .map(code)
        .distinct()
        .collect(toMap(one -> one, word));
  }

  /** Exactly this list, all of its pages, as a file of this kind. */
  @GetMapping("/list.{ending:xlsx|csv}")
  void file(
      @RequestAttribute(Person.READER) Person reader,
      @PathVariable String ending,
      @ModelAttribute DemandQuery asked,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    requireLedgers(reader);
    var lines =
        list.pages(reader, asked.inLedgers())
            .flatMap(
                page -> {
                  var both = both(page);
                  return page.stream()
                      .map(row -> ListedLedger.of(row, both.get(row.caseNo()), words));
                });
    export.ledgers(ending, lines, language, response);
  }

  private static void requireLedgers(Person reader) {
    if (!reader.is(Role.SUPERVISOR) && !reader.is(Role.OFFICER)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
