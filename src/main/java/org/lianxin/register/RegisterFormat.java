package org.lianxin.register;

import java.util.Locale;

/** What a register is written as. */
enum RegisterFormat {
  /** To reckon with. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** To write on. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  /** To print and to keep. */
  PDF("application/pdf");

  private final String mediaType;

  RegisterFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** How a file's name ends. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }
}
