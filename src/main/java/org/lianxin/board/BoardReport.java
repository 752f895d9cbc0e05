package org.lianxin.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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
   * @param basis what it counts, and who says so
   */
  public record Told(String panel, String name, int numerator, Integer denominator, String basis) {}

  /** A case behind a figure. */
  public record Listed(String caseNo, String subject) {}

  private final FigureRows rows;
  private final Board board;
  private final WorkingDays days;
  private final MessageSource messages;
  private final Clock clock;

  BoardReport(FigureRows rows, Board board, WorkingDays days, MessageSource messages, Clock clock) {
    this.rows = rows;
    this.board = board;
    this.days = days;
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
                  messages.getMessage("board.figure." + figure + ".name", null, CHINESE),
                  share.count(),
                  figure.isRate() ? share.of() : null,
                  board.meaning(figure, CHINESE));
            });
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
