package org.lianxin.attachment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may be attached to a case: pictures and papers that every office computer opens and that run
 * nothing. Old binary office files and files with macros may not.
 */
public enum AttachmentType {
  /** A photo. */
  JPG("image/jpeg", "jpg", "jpeg"),
  /** A picture of a screen. */
  PNG("image/png", "png"),
  /** A scanned or printed paper. */
  PDF("application/pdf", "pdf"),
  /** A text. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  /** A list. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

  private final String mediaType;
  private final List<String> endings;

  AttachmentType(String mediaType, String... endings) {
    this.mediaType = mediaType;
    this.endings = List.of(endings);
  }

  /** As it is told to a browser. */
  public String mediaType() {
    return mediaType;
  }

  /** The type that the ending of a file's name claims. */
  static Optional<AttachmentType> claimedBy(String fileName) {
    var ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(type -> type.endings.contains(ending)).findFirst();
  }

  /** All endings, for a browser's choice of files: {@code .jpg,.jpeg,.png}. */
  public static String accepted() {
    return String.join(
        ",",
        Stream.of(values())
            .flatMap(type -> type.endings.stream())
            .map(ending -> "." + ending)
            .toList());
  }
}
