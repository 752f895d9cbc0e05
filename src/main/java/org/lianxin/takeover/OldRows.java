package org.lianxin.takeover;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Refusal;
import org.lianxin.spreadsheet.Cells;
import org.lianxin.takeover.LeftOut.Why;

/** The rows of a sheet by a mapping: each is read, left out for a reason, or wrong at a cell. */
final class OldRows {

  /** After so many, nobody wants to know of the next ones. */
  static final int MOST_FAULTS = 500;

  /** 合计, 5月小计, 二季度合计306件: and nothing else, for a matter may begin so. */
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:本[年月页季]|全年|年度|第?[一二三四五六七八九十\\d]+(?:月份?|季度?|年度?))?"
              + "(?:合计|小计|总计|累计|共计|总数)[\\d件条项个户人次]*");

  private static final int SHOWN = 60;

  private final OldSheet sheet;
  private final Mapping mapping;
  private final LocalDate today;
  private final Map<OldField, OldColumn> columns = new EnumMap<>(OldField.class);
  private final Set<String> titles = new HashSet<>();
  private final List<OldRow> rows = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<OldFault> faults = new ArrayList<>();

  /** To which a line belongs that goes on with the one above; null after one that is none. */
  private OldRow current;

  private OldRows(OldSheet sheet, Mapping mapping, LocalDate today) {
    this.sheet = sheet;
    this.mapping = mapping;
    this.today = today;
    for (var field : OldField.values()) {
      mapping.column(field, sheet).ifPresent(column -> columns.put(field, column));
    }
    for (var column : sheet.columns()) {
      titles.add(
          Headings.bare(
              column.title().substring(column.title().lastIndexOf(Headings.OF_GROUP) + 1)));
    }
  }

  /**
   * Reads them.
   *
   * @param today the day after which nothing can have happened
   * @throws Refusal when the mapping has no column for what each row needs
   */
  static OldRows of(OldSheet sheet, Mapping mapping, LocalDate today) {
    var read = new OldRows(sheet, mapping, today);
    read.requireColumns();
    sheet.lines().forEach(read::read);
    read.findTwins();
    read.faults.sort(Comparator.comparingInt(OldFault::line));
    return read;
  }

  List<OldRow> rows() {
    return rows;
  }

  List<LeftOut> leftOut() {
    return leftOut;
  }

  List<OldFault> faults() {
    return faults;
  }

  /** What a rule says of a row that was read, each reason at the cell of its field. */
  void refuse(OldRow row, Refusal refusal) {
    for (var reason : refusal.reasons()) {
      fault(row.line(), OldField.valueOf(reason.field()), reason.code(), reason.values().toArray());
    }
    faults.sort(Comparator.comparingInt(OldFault::line));
  }

  private void requireColumns() {
    var reasons = new ArrayList<Refusal.Reason>();
    if (!columns.containsKey(OldField.SUBJECT)) {
      reasons.add(Refusal.Reason.of(OldField.SUBJECT.name(), "takeover.mapping.no-subject"));
    }
    if (!columns.containsKey(OldField.RECEIVED_ON) && mapping.year() == null) {
      reasons.add(Refusal.Reason.of(OldField.RECEIVED_ON.name(), "takeover.mapping.no-day"));
    }
    if (!mapping.isAllClosed()
        && !columns.containsKey(OldField.STATE)
        && !columns.containsKey(OldField.CLOSED_ON)
        && !columns.containsKey(OldField.ANSWERED_ON)) {
      reasons.add(Refusal.Reason.of(OldField.STATE.name(), "takeover.mapping.no-state"));
    }
    if (!reasons.isEmpty()) {
      throw new Refusal(reasons);
    }
  }

  private void read(OldLine line) {
    var own = line.own();
    var subject = columns.get(OldField.SUBJECT).position();
    if (own.isEmpty() || faults.size() >= MOST_FAULTS) {
      return;
    }
    if (TOTAL.matcher(Headings.bare(Cells.shown(own.get(0)))).matches()) {
      leave(line, Why.TOTAL);
    } else if (isHeading(own)) {
      leave(line, Why.HEADING);
    } else if (line.isCovered(subject)) {
      goOn(line);
    } else if (own.size() == 1 && line.at(subject) == null) {
      leave(line, Why.ASIDE);
    } else {
      current = null;
      row(line);
    }
  }

  private boolean isHeading(List<Object> own) {
    var known = own.stream().map(Cells::shown).map(Headings::bare).filter(titles::contains).count();
    return known > 1 && known * 2 >= own.size();
  }

  private void leave(OldLine line, Why why) {
    var text =
        line.cells().stream().filter(Objects::nonNull).map(Cells::shown).collect(joining(" "));
    leftOut.add(new LeftOut(line.number(), shortened(text), why));
  }

  private static String shortened(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  private void row(OldLine line) {
    int before = faults.size();
    var texts = new EnumMap<OldField, String>(OldField.class);
    var days = new EnumMap<OldField, LocalDate>(OldField.class);
    for (var field : columns.keySet()) {
      if (field.isDay()) {
        put(days, field, line, cell -> Cells.date(cell, year()));
      } else {
        put(texts, field, line, Cells::text);
      }
    }
    if (faults.size() > before) {
      return;
    }
    check(line, texts, days);
    var standing = standing(line, texts, days);
    if (standing == OldStanding.LEFT_OUT) {
      faults.subList(before, faults.size()).clear();
      leave(line, Why.BY_STATE);
    } else if (faults.size() == before) {
      var received = days.get(OldField.RECEIVED_ON);
      current =
          new OldRow(
              line.number(),
              texts,
              days,
              standing,
              received == null ? mapping.year() : received.getYear());
      rows.add(current);
    }
  }

  private Year year() {
    return mapping.year() == null ? null : Year.of(mapping.year());
  }

  private <T> void put(
      Map<OldField, T> values, OldField field, OldLine line, Function<Object, T> reading) {
    var value = read(field, line, reading);
    if (value != null) {
      values.put(field, value);
    }
  }

  /** What a cell says; null where it is blank or wrong. */
  private <T> T read(OldField field, OldLine line, Function<Object, T> reading) {
    try {
      return reading.apply(line.at(columns.get(field).position()));
    } catch (Refusal refusal) {
      var reason = refusal.reasons().get(0);
      fault(
          line.number(),
          field,
          field.isDay() && reason.code().equals("spreadsheet.reading.date")
              ? "takeover.fault.day"
              : reason.code(),
          reason.values().toArray());
      return null;
    }
  }

  private void check(OldLine line, Map<OldField, String> texts, Map<OldField, LocalDate> days) {
    if (!texts.containsKey(OldField.SUBJECT)) {
      fault(line.number(), OldField.SUBJECT, "takeover.fault.no-subject");
    }
    if (!days.containsKey(OldField.RECEIVED_ON) && mapping.year() == null) {
      fault(line.number(), OldField.RECEIVED_ON, "takeover.fault.no-day");
    }
    texts.forEach(
        (field, text) -> {
          if (text.length() > field.most()) {
            fault(
                line.number(),
                field,
                "takeover.fault.long",
                String.valueOf(field.most()),
                String.valueOf(text.length()));
          } else if (!Legible.is(text)) {
            fault(line.number(), field, "takeover.fault.illegible");
          }
        });
    var received = days.get(OldField.RECEIVED_ON);
    days.forEach(
        (field, day) -> {
          if (field != OldField.DUE_ON && day.isAfter(today)) {
            fault(line.number(), field, "takeover.fault.ahead", today.toString());
          } else if (received != null && day.isBefore(received)) {
            fault(line.number(), field, "takeover.fault.before", received.toString());
          }
        });
  }

  private OldStanding standing(
      OldLine line, Map<OldField, String> texts, Map<OldField, LocalDate> days) {
    if (mapping.isAllClosed()) {
      return OldStanding.CLOSED;
    }
    var word = texts.get(OldField.STATE);
    var meant = word == null ? null : mapping.words().get(word);
    if (meant != null) {
      return meant;
    }
    if (word == null
        && (days.containsKey(OldField.CLOSED_ON) || days.containsKey(OldField.ANSWERED_ON))) {
      return OldStanding.CLOSED;
    }
    fault(
        line.number(),
        columns.containsKey(OldField.STATE) ? OldField.STATE : OldField.CLOSED_ON,
        word == null ? "takeover.fault.no-state" : "takeover.fault.state");
    return null;
  }

  /** A line of a row that goes over several: its texts are added, a second day has no place. */
  private void goOn(OldLine line) {
    if (current == null) {
      leave(line, Why.BY_STATE);
      return;
    }
    columns.forEach(
        (field, column) -> {
          var cell = line.at(column.position());
          if (cell == null || line.isCovered(column.position())) {
            return;
          }
          if (field.isDay() || field == OldField.OWN_NO || field == OldField.STATE) {
            fault(line.number(), field, "takeover.fault.second", String.valueOf(current.line()));
            return;
          }
          var more = read(field, line, Cells::text);
          if (more != null) {
            add(line, field, more);
          }
        });
  }

  private void add(OldLine line, OldField field, String more) {
    var all = Optional.ofNullable(current.text(field)).map(one -> one + "；" + more).orElse(more);
    if (all.length() > field.most()) {
      fault(
          line.number(),
          field,
          "takeover.fault.long",
          String.valueOf(field.most()),
          String.valueOf(all.length()));
    } else {
      current.texts().put(field, all);
    }
  }

  private void findTwins() {
    var seen = new HashMap<List<String>, Integer>();
    for (var row : rows) {
      var first = seen.putIfAbsent(row.identity(), row.line());
      if (first != null) {
        fault(row.line(), OldField.SUBJECT, "takeover.fault.twin", String.valueOf(first));
      }
    }
  }

  /** A fault at the cell of a field, or of the whole line where no column has it. */
  private void fault(int line, OldField field, String code, Object... values) {
    var column = columns.get(field);
    var value =
        column == null
            ? ""
            : sheet.lines().stream()
                .filter(one -> one.number() == line)
                .findFirst()
                .map(one -> Cells.shown(one.at(column.position())))
                .orElse("");
    faults.add(
        new OldFault(
            line,
            column == null ? "" : column.letters(),
            column == null ? "" : column.title(),
            shortened(value),
            code,
            List.of(values)));
  }
}
