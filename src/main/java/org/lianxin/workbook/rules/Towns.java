package org.lianxin.workbook.rules;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.lianxin.directory.AreaKind;

/** Streets and zones have no congress of their own (rule level-with-congress). */
final class Towns {

  static final Set<AreaKind> KINDS = EnumSet.of(AreaKind.TOWN, AreaKind.TOWNSHIP);

  private Towns() {}

  /** The kind of an area that is no town, empty when it is one or unknown. */
  static Optional<AreaKind> required(Book book, String area) {
    return book.areaKind(area).filter(kind -> !KINDS.contains(kind));
  }
}
