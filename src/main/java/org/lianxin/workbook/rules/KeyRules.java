package org.lianxin.workbook.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.lianxin.workbook.DeputyRow;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.DirectoryRow;
import org.lianxin.workbook.FixedContactRow;
import org.lianxin.workbook.PersonRow;
import org.lianxin.workbook.Sheet;
import org.lianxin.workbook.rules.Findings.Place;

/** A key has one owner: in its sheet, in the sheets that share codes, and over time. */
final class KeyRules {

  /** Posts name all three, so their codes are one set. */
  private static final List<Sheet> SHARED_CODES =
      List.of(Sheet.BODY, Sheet.STATION, Sheet.DEPUTY_GROUP);

  private final Known known;

  KeyRules(Known known) {
    this.known = known;
  }

  void check(DirectoryContent content, Findings findings) {
    for (var sheet : Sheet.values()) {
      var keys = new HashSet<String>();
      each(
          content,
          sheet,
          findings,
          (row, place) -> {
            if (!keys.add(row.key())) {
              twice(row, place);
            }
          });
    }
    sharedCodes(content, findings);
    each(content, Sheet.PERSON, findings, (row, place) -> login((PersonRow) row, place));
    each(content, Sheet.DEPUTY, findings, (row, place) -> mandate((DeputyRow) row, place));
  }

  private static void twice(DirectoryRow row, Place place) {
    if (row instanceof FixedContactRow) {
      place.error("name", "directory.fixed-contact.twice");
    } else {
      place.error(column(place.sheet()), "directory.key.twice", row.key());
    }
  }

  private static void sharedCodes(DirectoryContent content, Findings findings) {
    Map<String, Sheet> owners = new HashMap<>();
    for (var sheet : SHARED_CODES) {
      each(
          content,
          sheet,
          findings,
          (row, place) -> {
            var owner = owners.putIfAbsent(row.key(), sheet);
            if (owner != null && owner != sheet) {
              place.error("code", "directory.key.taken", row.key(), owner);
            }
          });
    }
  }

  /** A disused login is never given to somebody else, who would inherit the old signatures. */
  private void login(PersonRow person, Place place) {
    var stored = known.people().get(person.login());
    if (stored == null || stored.name().equals(person.name())) {
      return;
    }
    if (stored.active()) {
      place.warning("name", "directory.person.renamed", stored.name(), person.name());
    } else {
      place.error("login", "directory.person.reused", person.login(), stored.name());
    }
  }

  private void mandate(DeputyRow deputy, Place place) {
    var stored = known.mandates().get(deputy.code());
    if (stored != null && !stored.equals(deputy.login())) {
      place.error("code", "directory.deputy.reused", deputy.code(), stored);
    }
  }

  private static String column(Sheet sheet) {
    return sheet.row().getRecordComponents()[0].getName();
  }

  private interface KeyRule {
    void check(DirectoryRow row, Place place);
  }

  private static void each(DirectoryContent content, Sheet sheet, Findings findings, KeyRule rule) {
    var broken = findings.brokenRows(sheet);
    var rows = content.rows(sheet);
    for (int i = 0; i < rows.size(); i++) {
      if (!broken.contains(i)) {
        rule.check(rows.get(i), findings.at(sheet, i));
      }
    }
  }
}
