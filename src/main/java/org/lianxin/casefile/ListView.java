package org.lianxin.casefile;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lianxin.casefile.CaseAnswer.Named;
import org.lianxin.demand.Channel;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.LedgerState;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.handling.Outcome;
import org.lianxin.routing.Category;
import org.lianxin.routing.Urgency;
import org.lianxin.search.DemandCounts;
import org.lianxin.search.DemandList;
import org.lianxin.search.DemandList.Row;
import org.lianxin.search.DemandQuery;
import org.lianxin.search.Late;
import org.lianxin.search.Sorting;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Gathers what the page of the list shows, and what programs are told of it. */
@Component
class ListView {

  /**
   * A filter to choose.
   *
   * @param name its parameter
   * @param options what to choose from, beside everything
   */
  record Choice(String name, List<Chosen> options) {}

  /**
   * An option of a filter.
   *
   * @param text what the reader sees, with how many there are where that is counted
   */
  record Chosen(String value, String text, boolean isChosen) {}

  /**
   * A day to fill in.
   *
   * @param name its parameter
   * @param value the day that is asked for, or null
   */
  record Day(String name, String value) {}

  /**
   * A list that is asked for in the same way.
   *
   * @param here where it is
   * @param view the template of its page
   * @param first which of the filters are shown at once; what else there is stands behind a summary
   * @param narrowing what it is a list of, whatever is asked
   */
  record Listing(
      String here, String view, Set<String> first, UnaryOperator<DemandQuery> narrowing) {}

  private static final int PAGE = 50;

  /** Rows on a page for paper, some thirty sheets. */
  private static final int WHOLE = 1000;

  /** Where the list of demands is. */
  static final String HERE = "/demands";

  /** 诉求. */
  static final Listing DEMANDS =
      new Listing(
          HERE,
          "casefile/list",
          Set.of("q", "stage", "late", "urgency", "sort"),
          UnaryOperator.identity());

  /** 双台账: of the same demands those that stand in the ledgers. */
  static final Listing LEDGERS =
      new Listing(
          "/ledgers",
          "casefile/ledgers",
          Set.of("q", "ledger", "stage", "late", "sort"),
          DemandQuery::inLedgers);

  private static final List<String> YES_NO = List.of("true", "false");

  private final DemandList list;
  private final Words words;

  ListView(DemandList list, Words words) {
    this.list = list;
    this.words = words;
  }

  /**
   * A page.
   *
   * @param after where the page before ended; anything else is the first page
   * @param whole whether it is for paper
   */
  ModelAndView page(
      Listing listing, Person reader, DemandQuery asked, String after, boolean whole) {
    var place = after != null && DemandList.isPlace(after, asked.sort()) ? after : null;
    var sought = listing.narrowing().apply(asked);
    var page = list.find(reader, sought, place, whole ? WHOLE : PAGE);
    var counts = list.count(reader, sought);
    var chosen = asked.parameters();
    var here = listing.here();
    var filters = filters(list.choices(reader), counts, chosen);
    return new ModelAndView(listing.view())
        .addObject("here", here)
        .addObject("asked", asked)
        .addObject("isTooShort", asked.isTooShort())
        .addObject("page", page)
        .addObject("total", text(counts.total()))
        .addObject("xlsx", link(here + "/list.xlsx", asked, Map.of()))
        .addObject("csv", link(here + "/list.csv", asked, Map.of()))
        .addObject("first", place == null ? null : link(here, asked, Map.of()))
        .addObject("print", whole ? null : link(here, asked, Map.of("whole", "true")))
        .addObject(
            "next",
            page.after()
                .map(
                    end ->
                        link(
                            here,
                            asked,
                            whole ? Map.of("after", end, "whole", "true") : Map.of("after", end)))
                .orElse(null))
        .addObject(
            "filters",
            filters.stream().filter(one -> listing.first().contains(one.name())).toList())
        .addObject("sorting", choice("sort", Sorting.values(), null, chosen))
        .addObject(
            "more", filters.stream().filter(one -> !listing.first().contains(one.name())).toList())
        .addObject(
            "days",
            Stream.of("receivedFrom", "receivedTo", "dueFrom", "dueTo")
                .map(name -> new Day(name, first(chosen, name)))
                .toList())
        .addObject("isMore", !listing.first().containsAll(chosen.keySet()))
        .addObject("areas", names(page.rows(), Row::area, words::area))
        .addObject("units", names(page.rows(), Row::unit, words::body))
        .addObject("deputies", names(page.rows(), Row::deputy, words::person));
  }

  /** The address at which a look-back over these demands is begun, for who may; or null. */
  static String lookBack(Person reader, DemandQuery asked) {
    return mayLookBack(reader) ? link("/look-backs/new", asked, Map.of()) : null;
  }

  private static boolean mayLookBack(Person reader) {
    return reader.is(Role.OFFICER) || reader.is(Role.SUPERVISOR);
  }

  private List<Choice> filters(
      DemandList.Choices choices, DemandCounts counts, Map<String, List<String>> chosen) {
    return List.of(
        choice("ledger", LedgerState.values(), null, chosen),
        choice("stage", DemandStatus.values(), counts::of, chosen),
        choice("late", Late.values(), counts::of, chosen),
        choice("urgency", Urgency.values(), counts::of, chosen),
        choice("area", choices.areas(), words::area, chosen),
        choice("unit", choices.units(), words::body, chosen),
        choice("deputy", choices.deputies(), words::person, chosen),
        choice("office", choices.offices(), words::body, chosen),
        choice("category", Category.values(), null, chosen),
        choice("channel", Channel.values(), null, chosen),
        choice("outcome", Outcome.values(), null, chosen),
        choice("open", YES_NO, this::openOrOver, chosen),
        choice("takenOver", YES_NO, this::takenOverOrOwn, chosen));
  }

  private String takenOverOrOwn(String isTakenOver) {
    return words.text("casefile.list.takenOver." + isTakenOver);
  }

  private String openOrOver(String isOpen) {
    return words.text("casefile.list.open." + isOpen);
  }

  private String text(DemandCounts.Number count) {
    return count.isLeast()
        ? words.text("casefile.list.least", count.number())
        : String.valueOf(count.number());
  }

  private <T extends Enum<T>> Choice choice(
      String name,
      T[] constants,
      Function<T, DemandCounts.Number> count,
      Map<String, List<String>> chosen) {
    var options = new ArrayList<Chosen>();
    for (var constant : constants) {
      var word = words.label(constant);
      options.add(
          new Chosen(
              constant.name(),
              count == null
                  ? word
                  : words.text("casefile.list.choice", word, text(count.apply(constant))),
              chosen.getOrDefault(name, List.of()).contains(constant.name())));
    }
    return new Choice(name, options);
  }

  private Choice choice(
      String name,
      Collection<String> codes,
      UnaryOperator<String> word,
      Map<String, List<String>> chosen) {
    var all = new LinkedHashSet<>(codes);
    all.addAll(chosen.getOrDefault(name, List.of())); // who asked for it goes on asking for it
    return new Choice(
        name,
        all.stream()
            .map(
                code ->
                    new Chosen(
                        code,
                        word.apply(code),
                        chosen.getOrDefault(name, List.of()).contains(code)))
            .toList());
  }

  private static String first(Map<String, List<String>> chosen, String name) {
    return chosen.getOrDefault(name, List.of("")).get(0);
  }

  private static Map<String, String> names(
      List<Row> rows, Function<Row, String> code, UnaryOperator<String> word) {
    return rows.stream()
        .map(code)
        .filter(one -> one != null)
        .distinct()
        .collect(toMap(one -> one, word, (one, other) -> one, LinkedHashMap::new));
  }

  /** The address of the list that asks this. */
  static String link(DemandQuery asked) {
    return link(HERE, asked, Map.of());
  }

  private static String link(String path, DemandQuery asked, Map<String, String> otherwise) {
    var address = UriComponentsBuilder.fromPath(path);
    asked.parameters().forEach(address::queryParam);
    otherwise.forEach(address::replaceQueryParam);
    return address.encode().toUriString();
  }

  /** A page for programs. */
  ListAnswer answer(Person reader, DemandQuery asked, String after, int size) {
    var page = list.find(reader, asked, after, size);
    return new ListAnswer(
        page.rows().stream().map(this::item).toList(),
        page.after().map(Cursor::after).orElse(null));
  }

  private ListAnswer.Item item(Row row) {
    return new ListAnswer.Item(
        row.caseNo(),
        row.status(),
        row.subject(),
        new Named(row.area(), words.area(row.area())),
        row.category(),
        row.urgency(),
        row.receivedOn(),
        new Named(row.office(), words.body(row.office())),
        row.dueOn().orElse(null),
        row.isOverdue());
  }

  /** What cases are about; of more than a page, of the first ones. */
  List<DemandList.Matter> matters(Person reader, List<String> caseNos) {
    return list.matters(reader, caseNos.subList(0, Math.min(caseNos.size(), PAGE)));
  }
}
