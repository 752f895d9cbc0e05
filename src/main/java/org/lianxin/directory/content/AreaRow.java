package org.lianxin.directory.content;

import org.lianxin.directory.AreaKind;

/**
 * An area that this installation serves, or the district, city and province above one. Its parent
 * and its kind follow from the code.
 *
 * @param code 12 digits; the last three are zero
 * @param name as people call it; the national list gives the usual one
 */
public record AreaRow(String code, String name) implements DirectoryRow {

  @Override
  public String key() {
    return code;
  }

  /** The kind, told by the code; null when the code is none. */
  public AreaKind kind() {
    return AreaKind.isCode(code) ? AreaKind.of(code) : null;
  }
}
