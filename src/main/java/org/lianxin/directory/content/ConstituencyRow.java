package org.lianxin.directory.content;

import java.util.List;
import org.lianxin.directory.Level;

/**
 * 选区, or 选举单位 for the levels that are not elected directly.
 *
 * @param code the number at its level
 * @param name the full name
 * @param level whose deputies it elects
 * @param areas the codes of the areas it takes in
 * @param active false once it is redrawn
 */
public record ConstituencyRow(
    String code, String name, Level level, List<String> areas, Boolean active)
    implements DirectoryRow {

  /** Copies the list; an empty cell is an empty list. */
  public ConstituencyRow {
    areas = Lists.copy(areas);
  }

  @Override
  public String key() {
    return code;
  }
}
