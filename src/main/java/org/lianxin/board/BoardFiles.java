package org.lianxin.board;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lianxin.directory.Person;
import org.lianxin.shared.Download;
import org.lianxin.spreadsheet.PlainSheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The board's tables, and the cases behind its numbers, as files. */
@Component
class BoardFiles {

  /** Cases that are fetched at a time. */
  private static final int CHUNK = 1000;

  /** What a file can be. */
  enum FileType {
    /** A workbook. */
    XLSX,
    /** Text. */
    CSV;

    /** By how its name ends, in small letters. */
    static FileType of(String ending) {
      return valueOf(ending.toUpperCase(Locale.ROOT));
    }
  }

  private final Board board;
  private final FigureRows rows;
  private final MessageSource messages;
  private final Clock clock;

  BoardFiles(Board board, FigureRows rows, MessageSource messages, Clock clock) {
    this.board = board;
    this.rows = rows;
    this.messages = messages;
    this.clock = clock;
  }

  /** A table as the page shows it. */
  void grid(FileType type, Grid grid, Locale language, HttpServletResponse response)
      throws IOException {
    write(
        type,
        response,
        new PlainSheet(
            say("board.panel." + grid.panel(), language),
            grid.headings().stream().map(Grid.Heading::words).toList(),
            grid.lines().stream().map(BoardFiles::values).iterator()));
  }

  private static List<?> values(Grid.Line line) {
    return line.cells().stream()
        .map(cell -> cell.value() == null ? cell.words() : cell.value())
        .toList();
  }

  /** All cases behind a number. */
  void cases(
      FileType type,
      Person reader,
      Scope scope,
      Behind behind,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    var chunks =
        Stream.iterate(
            rows.cases(reader, scope, behind, null, CHUNK),
            chunk -> !chunk.isEmpty(),
            chunk ->
                chunk.size() < CHUNK
                    ? List.of()
                    : rows.cases(reader, scope, behind, chunk.get(CHUNK - 1).caseNo(), CHUNK));
    Iterator<List<Object>> lines =
        chunks.flatMap(List::stream).map(one -> cells(one, language)).iterator();
    write(
        type,
        response,
        new PlainSheet(
            board.title(behind, language),
            Stream.of(
                    "board.case.no",
                    "demand.facts.subject",
                    "demand.facts.status",
                    "board.dimension.AREA",
                    "board.case.registered")
                .map(code -> say(code, language))
                .toList(),
            lines));
  }

  private List<Object> cells(FigureRows.Case one, Locale language) {
    return new ArrayList<>(
        List.of(
            one.caseNo(),
            one.subject(),
            say("demand.demand-status." + one.status(), language),
            board.areaName(one.area()),
            one.registeredOn()));
  }

  private void write(FileType type, HttpServletResponse response, PlainSheet table)
      throws IOException {
    var file =
        "%s-%s.%s"
            .formatted(table.name(), LocalDate.now(clock), type.name().toLowerCase(Locale.ROOT));
    Download.begin(response, file);
    switch (type) {
      case XLSX -> table.xlsx(response.getOutputStream());
      case CSV -> table.csv(response.getWriter());
    }
  }

  private String say(String code, Locale language) {
    return messages.getMessage(code, null, language);
  }
}
