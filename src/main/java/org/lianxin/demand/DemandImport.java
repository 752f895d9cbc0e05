package org.lianxin.demand;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lianxin.directory.Area;
import org.lianxin.directory.Person;
import org.lianxin.shared.Refusal;
import org.lianxin.spreadsheet.Labels;
import org.lianxin.spreadsheet.Reading;
import org.lianxin.spreadsheet.Reading.Fault;
import org.lianxin.spreadsheet.XlsxWriter;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 批量登记: registers the demands of a list, an XLSX workbook or a CSV file, by the rules of a single
 * registration and with the rights of the person who imports it. The whole file is taken or nothing
 * of it. A row whose own number came in before for the same area adds nothing, so that the same
 * file may come again.
 */
@Service
@Transactional
public class DemandImport {

  private final DemandSheet sheet;
  private final Registrar registrar;
  private final RegistrationChoices choices;
  private final Labels labels;
  private final JdbcClient jdbc;

  DemandImport(
      DemandSheet sheet,
      Registrar registrar,
      RegistrationChoices choices,
      Labels labels,
      JdbcClient jdbc) {
    this.sheet = sheet;
    this.registrar = registrar;
    this.choices = choices;
    this.labels = labels;
    this.jdbc = jdbc;
  }

  /**
   * What a file does or would do.
   *
   * @param faults why nothing of it is taken; empty when all of it can be
   * @param fresh how many rows become cases
   * @param known the cases of the rows that came in before
   * @param receipts what the voters get, in the order of the file; none after a trial run
   */
  public record Outcome(
      List<Fault> faults, int fresh, List<Numbered> known, List<NumberedReceipt> receipts) {

    /** Whether nothing is taken. */
    public boolean isRefused() {
      return !faults.isEmpty();
    }
  }

  /**
   * A row that came in before.
   *
   * @param externalNo its number in the list
   */
  public record Numbered(String externalNo, String caseNo) {}

  /**
   * A row that became a case.
   *
   * @param externalNo its number in the list
   */
  public record NumberedReceipt(String externalNo, Receipt receipt) {}

  private record Entry(String externalNo, Registration registration) {}

  private record Plan(List<Entry> fresh, List<Numbered> known, List<Fault> faults) {}

  /** Writes an empty list to fill in, with notes and the words to choose from. */
  @Transactional(readOnly = true)
  public void template(OutputStream out, Locale language) throws IOException {
    XlsxWriter.write(
        out, List.of(new XlsxWriter.Filled(sheet.columns(), List.of())), labels, language);
  }

  /**
   * Says what {@link #take} would do, and does nothing.
   *
   * @throws Refusal on the whole when the file cannot be read as a list
   */
  @Transactional(readOnly = true)
  public Outcome examine(String name, byte[] file, Person by) {
    var plan = plan(name, file, by);
    return new Outcome(plan.faults(), plan.fresh().size(), plan.known(), List.of());
  }

  /**
   * Registers what is new in the file; nothing when there is a fault.
   *
   * @throws Refusal on the whole when the file cannot be read as a list, or somebody else imports
   *     the same rows at the same time
   */
  public Outcome take(String name, byte[] file, Person by) {
    var plan = plan(name, file, by);
    if (!plan.faults().isEmpty()) {
      return new Outcome(plan.faults(), 0, plan.known(), List.of());
    }
    var receipts = plan.fresh().stream().map(entry -> register(entry, by)).toList();
    return new Outcome(List.of(), receipts.size(), plan.known(), receipts);
  }

  private NumberedReceipt register(Entry entry, Person by) {
    var receipt = registrar.register(entry.registration(), by);
    try {
      jdbc.sql("insert into demand_import (area, external_no, case_no) values (?, ?, ?)")
          .params(entry.registration().area(), entry.externalNo(), receipt.caseNo())
          .update();
    } catch (DuplicateKeyException atTheSameTime) {
      throw Refusal.of("", "demand.import.at-once");
    }
    return new NumberedReceipt(entry.externalNo(), receipt);
  }

  private Plan plan(String name, byte[] file, Person by) {
    var reading = sheet.read(name, file);
    if (!reading.faults().isEmpty()) {
      return new Plan(List.of(), List.of(), reading.faults());
    }
    var rows = reading.rows(DemandRow.class);
    var areas = choices.areas(by);
    var faults = new ArrayList<>(sheet.numbers(reading, rows));
    var fresh = new ArrayList<Entry>();
    var known = new ArrayList<Numbered>();
    for (int i = 0; i < rows.size(); i++) {
      var entry = new Entry(rows.get(i).externalNo(), sheet.registration(rows.get(i), by, areas));
      var before = caseOf(entry, areas);
      if (before.isPresent()) {
        known.add(new Numbered(entry.externalNo(), before.get()));
      } else {
        fresh.add(entry);
        faults.addAll(faults(reading, i, entry.registration(), by));
      }
    }
    return new Plan(fresh, known, faults);
  }

  private List<Fault> faults(Reading reading, int row, Registration registration, Person by) {
    return registrar.faults(registration, by).stream()
        .map(reason -> reading.locate(row, reason.field(), reason.code(), reason.values()))
        .toList();
  }

  /** The case of a row that came in before, for whoever may register demands of its area. */
  private Optional<String> caseOf(Entry entry, List<Area> areas) {
    if (areas.stream().noneMatch(area -> area.code().equals(entry.registration().area()))) {
      return Optional.empty();
    }
    return jdbc.sql("select case_no from demand_import where area = ? and external_no = ?")
        .params(entry.registration().area(), entry.externalNo())
        .query(String.class)
        .optional();
  }
}
