package org.lianxin.workbook.rules;

import org.lianxin.directory.AreaKind;
import org.lianxin.workbook.AreaRow;
import org.lianxin.workbook.rules.Findings.Place;

/** Areas against the national list: it is of 2023, so a difference is worth a look, no error. */
final class AreaRules implements RuleFamily {

  @Override
  public void check(Book book) {
    book.areas().each((area, place) -> check(area, place, book));
  }

  private static void check(AreaRow area, Place place, Book book) {
    var names = book.known().areas();
    var name = names.get(area.code());
    var parent = AreaKind.parentOf(area.code());
    if (name != null) {
      if (!name.equals(area.name())) {
        place.warning("name", "directory.area.renamed", name, area.name());
      }
    } else if (parent != null && !names.containsKey(parent) && !book.areas().has(parent)) {
      place.error("code", "directory.area.orphan", area.code(), parent);
    } else {
      place.warning("code", "directory.area.unlisted", area.code());
    }
  }
}
