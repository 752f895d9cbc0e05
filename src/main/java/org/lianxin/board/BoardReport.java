package org.lianxin.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the board shows somebody of a period, for a report on paper, which is always Chinese. */
@Component
public class BoardReport {

  /** Most cases of a list. */
  private static final int MOST = 500;

  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  /**
   * A figure.
   *
   * @param panel the table of the board that it stands in
   * @param name what it is called
   * @param numerator how many
   * @param denominator of how many; null for a mere count
   * @param basis what it counts, and who says so; null where the line of all says it
   */
  public record Told(String panel, String name, int numerator, Integer denominator, String basis) {}

  /** A case behind a figure. */
  public record Listed(String caseNo, String subject) {}

  private final FigureRows rows;
  private final Board board;
  private final WorkingDays days;
  private final Directory directory;
  private final MessageSource messages;
  private final Clock clock;

  BoardReport(
      FigureRows rows,
      Board board,
      WorkingDays days,
      Directory directory,
      MessageSource messages,
      Clock clock) {
    this.rows = rows;
    this.board = board;
    this.days = days;
    this.directory = directory;
    this.messages = messages;
    this.clock = clock;
  }

  /** Every figure that is not divided, as its table has it, for the cases that the person reads. */
  public List<Told> figures(Person reader, LocalDate from, LocalDate to) {
    days.reach(LocalDate.now(clock));
    var scope = new Scope(from, to, null);
    return rows
        .count(reader, scope, Stream.of(Panel.values()).filter(Panel::isList).toList())
        .entrySet()
        .stream()
        .flatMap(one -> told(one.getKey(), one.getValue().getOrDefault("", Map.of())))
        .toList();
  }

  private Stream<Told> told(Panel panel, Map<Figure, Share> found) {
    return panel.figures().stream()
        .map(
            figure -> {
              var share = found.getOrDefault(figure, new Share(0, 0));
              return new Told(
                  panel.name(),
                  name(figure),
                  share.count(),
                  figure.isRate() ? share.of() : null,
                  board.meaning(figure, CHINESE));
            });
  }

  /**
   * Every figure of the units: of all together with its basis, then of each that has any, the one
   * with most first. Never in the order of a rate.
   */
  public List<Told> units(Person reader, LocalDate from, LocalDate to) {
    var panels = Stream.of(Panel.values()).filter(panel -> panel.by() == Dimension.UNIT).toList();
    var counted = rows.count(reader, new Scope(from, to, null), panels);
    var names =
        directory.names(
            counted.values().stream()
                .flatMap(units -> units.keySet().stream())
                .distinct()
                .toList());
    var told = new ArrayList<Told>();
    counted.forEach(
        (panel, units) ->
            panel
                .figures()
                .forEach(
                    figure -> {
                      var all =
                          units.values().stream()
                              .map(shares -> shares.get(figure))
                              .reduce(new Share(0, 0), Share::plus);
                      told.add(unit(figure, name(figure), all, board.meaning(figure, CHINESE)));
                      units.keySet().stream()
                          .sorted(Board.byNumber(figure, units))
                          .filter(unit -> units.get(unit).get(figure).of() > 0)
                          .map(
                              unit ->
                                  unit(
                                      figure,
                                      messages.getMessage(
                                          "board.cases.of",
                                          new Object[] {
                                            name(figure), names.getOrDefault(unit, unit)
                                          },
                                          CHINESE),
                                      units.get(unit).get(figure),
                                      null))
                          .forEach(told::add);
                    }));
    return told;
  }

  private static Told unit(Figure figure, String name, Share share, String basis) {
    return new Told(
        Panel.UNITS.name(), name, share.count(), figure.isRate() ? share.of() : null, basis);
  }

  private String name(Figure figure) {
    return messages.getMessage("board.figure." + figure + ".name", null, CHINESE);
  }

  /** The rate that may be told of these two numbers, in percent; empty when there are too few. */
  public static String rate(int numerator, int denominator) {
    return new Share(numerator, denominator).rate().map(rate -> rate + "%").orElse("");
  }

  /** The cases of the period that were put under supervision, by number. */
  public List<Listed> supervised(Person reader, LocalDate from, LocalDate to) {
    return cases(reader, from, to, Figure.KEY_SUPERVISED, Figure.SUPERVISED);
  }

  /** The cases with something promised for a day of the period, by number. */
  public List<Listed> promised(Person reader, LocalDate from, LocalDate to) {
    return cases(reader, from, to, Figure.PROMISED);
  }

  private List<Listed> cases(Person reader, LocalDate from, LocalDate to, Figure... figures) {
    var scope = new Scope(from, to, null);
    return Stream.of(figures)
        .flatMap(figure -> rows.cases(reader, scope, new Behind(figure), null, MOST).stream())
        .map(one -> new Listed(one.caseNo(), one.subject()))
        .distinct()
        .sorted(Comparator.comparing(Listed::caseNo))
        .toList();
  }
}
