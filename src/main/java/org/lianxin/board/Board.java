package org.lianxin.board;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.board.Figure.Part;
import org.lianxin.board.Grid.Bar;
import org.lianxin.board.Grid.Cell;
import org.lianxin.board.Grid.Heading;
import org.lianxin.board.Grid.Kind;
import org.lianxin.board.Grid.Line;
import org.lianxin.demand.DemandStatus;
import org.lianxin.directory.Area;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.routing.MatterLevel;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the board's tables from what {@link FigureRows} counts. */
@Component
class Board {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Map<Figure, Share> NOTHING = Map.of();

  /**
   * A number that stands large.
   *
   * @param count how many
   * @param link where its cases are
   */
  record Tile(Figure figure, int count, String link) {}

  /**
   * The law of conservation.
   *
   * @param in what came in
   * @param out where it is
   * @param checks what has to be 0
   * @param difference what came in less what is somewhere
   */
  record Balance(List<Line> in, List<Line> out, List<Line> checks, int difference) {}

  /** What somebody looks at, with what a sentence needs to be said and a link to be made. */
  private record Look(Scope scope, Locale language) {}

  private final FigureRows rows;
  private final WorkingDays days;
  private final Directory directory;
  private final MessageSource messages;
  private final Clock clock;

  Board(
      FigureRows rows, WorkingDays days, Directory directory, MessageSource messages, Clock clock) {
    this.rows = rows;
    this.days = days;
    this.directory = directory;
    this.messages = messages;
    this.clock = clock;
  }

  /** How the open cases stand at this moment, as the table of one of their divisions has it. */
  static List<Tile> tiles(Grid grid, Scope scope) {
    var figures = grid.panel().figures();
    return figures.stream()
        .map(
            figure ->
                new Tile(
                    figure,
                    sum(grid.lines(), 1 + figures.indexOf(figure)),
                    link(scope, new Behind(figure))))
        .toList();
  }

  /** What the table of the balance says, as a sum. */
  static Balance balance(Grid grid) {
    var lines = grid.lines();
    int first = Panel.BALANCE.figures().indexOf(Figure.STILL_OPEN);
    int last = Panel.BALANCE.figures().indexOf(Figure.UNACCOUNTED);
    var in = lines.subList(0, first);
    var out = lines.subList(first, last);
    return new Balance(in, out, lines.subList(last, lines.size()), sum(in, 1) - sum(out, 1));
  }

  private static int sum(List<Line> lines, int cell) {
    return lines.stream().mapToInt(line -> (int) line.cells().get(cell).value()).sum();
  }

  private static Share share(Map<Figure, Share> found, Figure figure) {
    return found.getOrDefault(figure, new Share(0, 0));
  }

  /** The tables by their names. */
  Map<String, Grid> grids(Collection<Panel> panels, Person reader, Scope scope, Locale language) {
    days.reach(LocalDate.now(clock));
    var look = new Look(scope, language);
    var grids = new LinkedHashMap<String, Grid>();
    rows.count(reader, scope, panels)
        .forEach((panel, found) -> grids.put(panel.name(), grid(panel, look, found)));
    return grids;
  }

  private Grid grid(Panel panel, Look look, Map<String, Map<Figure, Share>> found) {
    if (panel.isList()) {
      return list(panel, look, found.getOrDefault("", NOTHING));
    }
    return panel.hasRates() ? rated(panel, look, found) : counted(panel, look, found);
  }

  /** A line a figure. */
  private Grid list(Panel panel, Look look, Map<Figure, Share> found) {
    var headings = new ArrayList<Heading>();
    headings.add(heading(Kind.NAME, "board.column.figure", look));
    headings.addAll(panel.hasRates() ? rateHeadings(look) : List.of(countHeading(look)));
    headings.add(heading(Kind.MEANING, "board.column.meaning", look));
    var lines = new ArrayList<Line>();
    for (var figure : panel.figures()) {
      var share = share(found, figure);
      var cells = new ArrayList<Cell>();
      cells.add(Cell.text(name(figure, look)));
      if (panel.hasRates()) {
        cells.addAll(rateCells(look, figure, share, panel.by(), ""));
      } else {
        cells.add(count(look, new Behind(figure), share.count()));
      }
      cells.add(Cell.text(meaning(figure, look)));
      lines.add(new Line(cells, figure.isRate() ? bar(share) : Optional.empty()));
    }
    return new Grid(panel, headings, lines);
  }

  /** A line a value, a column a figure. */
  private Grid counted(Panel panel, Look look, Map<String, Map<Figure, Share>> found) {
    var first = panel.figures().get(0);
    var headings = new ArrayList<Heading>();
    headings.add(divided(panel, look));
    panel
        .figures()
        .forEach(
            figure ->
                headings.add(new Heading(Kind.COUNT, name(figure, look), meaning(figure, look))));
    int most = found.values().stream().mapToInt(one -> one.get(first).count()).max().orElse(0);
    var lines =
        ordered(panel, found)
            .map(
                value -> {
                  var shares = found.get(value);
                  var cells = new ArrayList<Cell>();
                  cells.add(Cell.text(valueName(panel.by(), value, look.language)));
                  for (var figure : panel.figures()) {
                    var behind = new Behind(figure, Part.NUMERATOR, panel.by(), value);
                    cells.add(count(look, behind, shares.get(figure).count()));
                  }
                  return new Line(
                      cells,
                      Optional.of(
                          new Bar(
                              BigDecimal.ZERO,
                              percent(shares.get(first).count(), most),
                              percent(shares.get(panel.figures().get(1)).count(), most),
                              false)));
                })
            .toList();
    return new Grid(panel, headings, lines);
  }

  /** A line a value, one rate. */
  private Grid rated(Panel panel, Look look, Map<String, Map<Figure, Share>> found) {
    var figure = panel.figures().get(0);
    var headings = new ArrayList<Heading>();
    headings.add(divided(panel, look));
    headings.addAll(rateHeadings(look));
    var lines =
        ordered(panel, found)
            .filter(value -> found.get(value).get(figure).of() > 0)
            .map(
                value -> {
                  var share = found.get(value).get(figure);
                  var cells = new ArrayList<Cell>();
                  cells.add(Cell.text(valueName(panel.by(), value, look.language)));
                  cells.addAll(rateCells(look, figure, share, panel.by(), value));
                  return new Line(cells, bar(share));
                })
            .toList();
    return new Grid(panel, headings, lines);
  }

  private Heading divided(Panel panel, Look look) {
    return new Heading(
        Kind.NAME,
        say("board.dimension." + panel.by(), look),
        panel.hasRates() ? meaning(panel.figures().get(0), look) : "");
  }

  private List<Heading> rateHeadings(Look look) {
    return List.of(
        heading(Kind.RATE, "board.column.rate", look),
        heading(Kind.BAND, "board.column.band", look),
        heading(Kind.COUNT, "board.column.numerator", look),
        heading(Kind.COUNT, "board.column.denominator", look));
  }

  private Heading countHeading(Look look) {
    return heading(Kind.COUNT, "board.column.count", look);
  }

  private Heading heading(Kind kind, String code, Look look) {
    return new Heading(kind, say(code, look), "");
  }

  /** Never a rate without its two numbers; a mere count has but one. */
  private List<Cell> rateCells(Look look, Figure figure, Share share, Dimension by, String of) {
    var numerator = count(look, new Behind(figure, Part.NUMERATOR, by, of), share.count());
    if (!figure.isRate()) {
      return List.of(Cell.text(""), Cell.text(""), numerator, Cell.text(""));
    }
    return List.of(
        share
            .rate()
            .map(rate -> new Cell(rate, rate + "%", ""))
            .orElseGet(() -> new Cell(null, say("board.too-few", look, Share.FEWEST), "")),
        share
            .band()
            .map(band -> Cell.text("%s–%s%%".formatted(band.low(), band.high())))
            .orElseGet(() -> Cell.text("")),
        numerator,
        count(look, new Behind(figure, Part.DENOMINATOR, by, of), share.of()));
  }

  private static Optional<Bar> bar(Share share) {
    return share
        .band()
        .map(
            band ->
                new Bar(
                    band.low(),
                    band.high().subtract(band.low()),
                    share.rate().orElseThrow(),
                    true));
  }

  private static BigDecimal percent(int part, int of) {
    return of == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
  }

  private static Cell count(Look look, Behind behind, int count) {
    return new Cell(count, Integer.toString(count), count == 0 ? "" : link(look.scope, behind));
  }

  /** Units by how many there are, never by a rate; all else in its own order. */
  private static Stream<String> ordered(Panel panel, Map<String, Map<Figure, Share>> found) {
    Comparator<String> order =
        switch (panel.by()) {
          case WHOLE, AREA -> Comparator.naturalOrder();
          case STAGE -> Comparator.comparing(DemandStatus::valueOf);
          case AGE -> Comparator.comparing(Dimension.Age::valueOf);
          case LEVEL -> Comparator.comparing(MatterLevel::valueOf);
          case UNIT -> byNumber(panel.figures().get(0), found);
        };
    return found.keySet().stream().sorted(order);
  }

  /** By how many there are of a figure, most first. */
  static Comparator<String> byNumber(Figure figure, Map<String, Map<Figure, Share>> found) {
    return Comparator.comparing((String unit) -> -found.get(unit).get(figure).of())
        .thenComparing(Comparator.naturalOrder());
  }

  /** The name of a value by which figures are divided; what no list knows as it is. */
  private String valueName(Dimension by, String value, Locale language) {
    return switch (by) {
      case WHOLE -> "";
      case STAGE -> orValue("demand.demand-status.", value, language);
      case AGE -> orValue("board.age.", value, language);
      case LEVEL -> orValue("routing.matter-level.", value, language);
      case AREA -> areaName(value);
      case UNIT -> directory.names(List.of(value)).getOrDefault(value, value);
    };
  }

  private String orValue(String key, String value, Locale language) {
    return messages.getMessage(key + value, null, value, language);
  }

  private String name(Figure figure, Look look) {
    return say("board.figure." + figure + ".name", look);
  }

  private String meaning(Figure figure, Look look) {
    return meaning(figure, look.language);
  }

  /** What a figure counts, and who says so. */
  String meaning(Figure figure, Locale language) {
    var key = "board.figure." + figure;
    return say(
        "board.meaning", language, say(key + ".what", language), say(key + ".source", language));
  }

  /** The words over the cases behind a number. */
  String title(Behind behind, Locale language) {
    var name = say("board.figure." + behind.figure() + ".name", language);
    if (behind.figure().isRate()) {
      name = say("board.part." + behind.part(), language, name);
    }
    return behind.by() == Dimension.WHOLE
        ? name
        : say("board.cases.of", language, name, valueName(behind.by(), behind.of(), language));
  }

  private String say(String code, Look look, Object... values) {
    return say(code, look.language, values);
  }

  private String say(String code, Locale language, Object... values) {
    return messages.getMessage(code, values, language);
  }

  /** The names of the cases' areas by their codes. */
  Map<String, String> areaNames(List<FigureRows.Case> cases) {
    return cases.stream()
        .map(FigureRows.Case::area)
        .distinct()
        .collect(toMap(code -> code, this::areaName));
  }

  String areaName(String code) {
    return directory.area(code).map(Area::name).orElse(code);
  }

  /** The areas by which the reader may narrow the board: those right below his bodies' own. */
  List<Area> areas(Person reader) {
    return reader.bodies().stream()
        .flatMap(body -> directory.body(body).stream())
        .flatMap(body -> directory.areasIn(body.area()).stream())
        .distinct()
        .sorted(Comparator.comparing(Area::code))
        .toList();
  }

  private static String link(Scope scope, Behind behind) {
    return link("/board/cases", scope, behind).build().toUriString();
  }

  /** The address at which the cases behind a number are, under this path. */
  static UriComponentsBuilder link(String path, Scope scope, Behind behind) {
    var link =
        UriComponentsBuilder.fromPath(path)
            .queryParam("figure", behind.figure())
            .queryParam("part", behind.part());
    if (behind.by() != Dimension.WHOLE) {
      link.queryParam("by", behind.by()).queryParam("of", behind.of());
    }
    link.queryParam("from", scope.from()).queryParam("to", scope.to());
    return scope.area() == null ? link : link.queryParam("area", scope.area());
  }
}
