package org.lianxin.register;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lianxin.directory.Words;
import org.lianxin.register.Listing.Line;
import org.lianxin.shared.Paper;
import org.lianxin.shared.PaperGrid;
import org.lianxin.shared.Papers;
import org.lianxin.spreadsheet.PrintedSheet;
import org.springframework.stereotype.Component;

/** A register as a file: the same words in each format, always in Chinese. */
@Component
class RegisterFiles {

  /** The width of a column that has a number or a word. */
  private static final int NARROW = 6;

  private final Papers papers;
  private final Words words;
  private final Clock clock;

  RegisterFiles(Papers papers, Words words, Clock clock) {
    this.papers = papers;
    this.words = words;
    this.clock = clock;
  }

  /**
   * Whose register it is.
   *
   * @param group the code of the group
   * @param period the year, or the quarter, in words
   * @param by the login of who prints it
   * @param closing lines between the table and the signatures
   */
  record Cover(String group, String period, String by, List<String> closing) {

    /** That of a year's register. */
    static Cover of(String group, int year, String by) {
      return new Cover(group, year + "年", by, List.of());
    }
  }

  byte[] write(Cover cover, Listing listing, RegisterFormat format) {
    return switch (format) {
      case XLSX -> workbook(cover, listing);
      case DOCX -> papers.write(paper(cover, listing), Papers.Format.DOCX);
      case PDF -> papers.write(paper(cover, listing), Papers.Format.PDF);
    };
  }

  /** The name of the file. */
  String name(Cover cover, Listing listing, RegisterFormat format) {
    return "%s-%s-%s.%s"
        .formatted(words.body(cover.group()), cover.period(), title(listing), format.ending());
  }

  private byte[] workbook(Cover cover, Listing listing) {
    var above = new ArrayList<String>();
    above.add(
        words.chinese("register.paper.whose", words.body(cover.group()), cover.period(), today()));
    above.add(notes(listing));
    if (listing.lines().isEmpty()) {
      above.add(words.chinese("register.paper.empty"));
    }
    var below = new ArrayList<>(cover.closing());
    below.add(words.chinese("register.paper.writer", words.person(cover.by())));
    below.add(words.chinese("register.paper.sign"));
    var out = new ByteArrayOutputStream();
    try {
      new PrintedSheet(title(listing), above, columns(listing), lines(listing), below).xlsx(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private Paper paper(Cover cover, Listing listing) {
    return Paper.on("register")
        .with("title", title(listing))
        .with("mark", listing.part() == Listing.DRAFT ? words.chinese("register.paper.draft") : "")
        .with("group", words.body(cover.group()))
        .with("period", cover.period())
        .with("until", today())
        .with("notes", notes(listing))
        .with(
            "rows",
            new PaperGrid(
                columns(listing).stream()
                    .map(column -> new PaperGrid.Column(column.heading(), column.width()))
                    .toList(),
                lines(listing).stream()
                    .map(line -> line.stream().map(RegisterFiles::text).toList())
                    .toList()))
        .with("empty", listing.lines().isEmpty() ? words.chinese("register.paper.empty") : "")
        .with("closing", cover.closing())
        .with("writer", words.person(cover.by()))
        .paper();
  }

  private String title(Listing listing) {
    var name = words.chinese(listing.kind());
    return listing.part() > 0
        ? words.chinese("register.paper.supplement", name, listing.part())
        : name;
  }

  /** Which columns are empty because the system has nothing for them. */
  private String notes(Listing listing) {
    return words.chinese(
        "register.paper.by-hand",
        listing.kind().byHand().stream()
            .map(column -> words.chinese(heading(column)))
            .collect(joining("、")));
  }

  private List<PrintedSheet.Column> columns(Listing listing) {
    var columns = new ArrayList<PrintedSheet.Column>();
    columns.add(column("number"));
    if (listing.part() > 0) {
      columns.add(column("change"));
      columns.add(column("before"));
    }
    listing
        .kind()
        .columns()
        .forEach(
            column ->
                columns.add(
                    new PrintedSheet.Column(words.chinese(heading(column)), column.width())));
    return columns;
  }

  private PrintedSheet.Column column(String name) {
    return new PrintedSheet.Column(words.chinese("register.column." + name), NARROW);
  }

  private static String heading(RegisterKind.Column column) {
    return "register.column." + column.name();
  }

  private List<List<Object>> lines(Listing listing) {
    var lines = new ArrayList<List<Object>>();
    for (var line : listing.lines()) {
      lines.add(cells(line, lines.size() + 1, listing.part() > 0));
    }
    return lines;
  }

  private List<Object> cells(Line line, int number, boolean isSupplement) {
    var cells = new ArrayList<Object>();
    cells.add(number);
    if (isSupplement) {
      cells.add(words.chinese(line.change()));
      cells.add(line.place());
    }
    cells.addAll(line.cells());
    return cells;
  }

  private static String text(Object cell) {
    return cell == null ? "" : cell.toString();
  }

  private String today() {
    return LocalDate.now(clock).toString();
  }
}
