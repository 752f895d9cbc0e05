package org.lianxin.attachment;

import java.util.List;
import org.springframework.core.io.InputStreamSource;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that somebody hands in. Nothing about it is believed before it is checked.
 *
 * @param name as the browser gives it; kept without folders and signs that nobody sees
 * @param size in bytes
 * @param content opened as often as needed
 */
public record Upload(String name, long size, InputStreamSource content) {

  /** Most characters of a name. */
  static final int NAME = 200;

  /** What was chosen in a form; a browser sends a field without a file as one without a name. */
  public static List<Upload> chosen(List<MultipartFile> files) {
    return files == null
        ? List.of()
        : files.stream()
            .filter(file -> StringUtils.hasText(file.getOriginalFilename()))
            .map(file -> new Upload(file.getOriginalFilename(), file.getSize(), file))
            .toList();
  }

  /** Tidies the name. */
  public Upload {
    name = tidy(name);
  }

  /**
   * The last part of a path without control, direction and half characters: a name that reads
   * backwards hides its ending. The ending of a name that is too long stays.
   */
  private static String tidy(String given) {
    if (given == null) {
      return "";
    }
    var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    var name = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "").strip();
    if (name.codePointCount(0, name.length()) <= NAME) {
      return name;
    }
    var dot = name.lastIndexOf('.');
    var ending = dot < 0 || name.length() - dot > NAME / 2 ? "" : name.substring(dot);
    var room = NAME - ending.codePointCount(0, ending.length());
    return name.substring(0, name.offsetByCodePoints(0, room)) + ending;
  }
}
