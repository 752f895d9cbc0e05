package org.lianxin.register;

import java.util.Locale;

/** What a register is written as. */
enum RegisterFormat {
  /** To reckon with. */
  XLSX,
  /** To write on. */
  DOCX,
  /** To print and to keep. */
  PDF;

  /** By how a file's name ends, in small letters. */
  static RegisterFormat of(String ending) {
    return valueOf(ending.toUpperCase(Locale.ROOT));
  }

  /** How a file's name ends. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }
}
