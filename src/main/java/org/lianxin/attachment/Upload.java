package org.lianxin.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;
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

  /** Most characters of a name, as Windows and phones count them. */
  static final int NAME = 255;

  Upload(String name, byte[] bytes) {
    this(name, bytes.length, new ByteArrayResource(bytes));
  }

  /** The same file under another ending, with another content. */
  Upload as(String ending, byte[] bytes) {
    var dot = name.lastIndexOf('.');
    return new Upload((dot < 0 ? name : name.substring(0, dot)) + ending, bytes);
  }

  /** All of it, which is no more than may be attached. */
  byte[] bytes() {
    try (var in = content.getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

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
    if (name.length() <= NAME) {
      return name;
    }
    var dot = name.lastIndexOf('.');
    var ending = dot < 0 || name.length() - dot > NAME / 2 ? "" : name.substring(dot);
    var room = NAME - ending.length();
    var whole = Character.isHighSurrogate(name.charAt(room - 1)) ? room - 1 : room;
    return name.substring(0, whole) + ending;
  }
}
