package org.lianxin.inmail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a header says (RFC 2047, RFC 2231), as Chinese programs write it: they cut a character of
 * two bytes between two words, which the library reads word by word, and put words side by side
 * without a blank. Words of one charset are read as one.
 */
final class HeaderWords {

  private static final Pattern WORD =
      Pattern.compile("=\\?([^?\\s*]+)(?:\\*[^?\\s]*)?\\?([BbQq])\\?([^?]*)\\?=");

  /** A part of a file's name: {@code filename*1*=…}, its place and whether it is coded. */
  private static final Pattern NAME_PART =
      Pattern.compile(
          "(?i)[;\\s](?:file)?name\\*(?:(\\d{1,3})(\\*)?)?\\s*=\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[^;\\s]+)");

  private HeaderWords() {}

  /** The header in plain. */
  static String plain(String header) {
    if (header == null) {
      return "";
    }
    var text = MimeUtility.unfold(header);
    var found = WORD.matcher(text);
    var plain = new StringBuilder();
    var bytes = new ByteArrayOutputStream();
    String charset = null;
    int end = 0;
    while (found.find()) {
      var between = text.substring(end, found.start());
      var isNext = charset != null && between.isBlank();
      if (!isNext || !charset.equalsIgnoreCase(found.group(1))) {
        plain.append(said(bytes, charset)).append(isNext ? "" : Charsets.guessed(between));
        charset = found.group(1);
      }
      bytes.writeBytes(bytes(found.group(2), found.group(3)));
      end = found.end();
    }
    return plain
        .append(said(bytes, charset))
        .append(Charsets.guessed(text.substring(end)))
        .toString()
        .strip();
  }

  private static String said(ByteArrayOutputStream bytes, String charset) {
    var text = bytes.size() == 0 ? "" : Charsets.text(bytes.toByteArray(), charset);
    bytes.reset();
    return text;
  }

  private static byte[] bytes(String code, String word) {
    if (code.toUpperCase(Locale.ROOT).equals("B")) {
      try {
        return Base64.getMimeDecoder().decode(word);
      } catch (IllegalArgumentException e) {
        return word.getBytes(StandardCharsets.UTF_8);
      }
    }
    try (var in =
        MimeUtility.decode(
            new ByteArrayInputStream(word.replace('_', ' ').getBytes(ISO_8859_1)),
            "quoted-printable")) {
      return in.readAllBytes();
    } catch (IOException | jakarta.mail.MessagingException e) {
      return word.getBytes(StandardCharsets.UTF_8);
    }
  }

  /**
   * The name of a file as the header's parts give it (RFC 2231), with the charset as we read it.
   *
   * @param header {@code Content-Disposition} or {@code Content-Type}
   * @return null when it has no such part
   */
  static String fileName(String header) {
    if (header == null) {
      return null;
    }
    var parts = new TreeMap<Integer, byte[]>();
    String charset = null;
    var found = NAME_PART.matcher(MimeUtility.unfold(header));
    while (found.find()) {
      int place = found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
      var isCoded = found.group(1) == null || found.group(2) != null;
      var value = unquoted(found.group(3));
      if (isCoded && place == 0) {
        int first = value.indexOf('\'');
        int second = value.indexOf('\'', first + 1);
        if (first >= 0 && second > first) {
          charset = value.substring(0, first);
          value = value.substring(second + 1);
        }
      }
      parts.putIfAbsent(place, isCoded ? percent(value) : value.getBytes(ISO_8859_1));
    }
    if (parts.isEmpty()) {
      return null;
    }
    var bytes = new ByteArrayOutputStream();
    parts.values().forEach(bytes::writeBytes);
    return Charsets.text(bytes.toByteArray(), charset);
  }

  private static String unquoted(String value) {
    return value.startsWith("\"")
        ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
        : value;
  }

  private static byte[] percent(String value) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < value.length(); i++) {
      int hex = value.charAt(i) == '%' && i + 2 < value.length() ? hex(value, i + 1) : -1;
      if (hex >= 0) {
        bytes.write(hex);
        i += 2;
      } else {
        bytes.write(value.charAt(i));
      }
    }
    return bytes.toByteArray();
  }

  private static int hex(String value, int at) {
    int high = Character.digit(value.charAt(at), 16);
    int low = Character.digit(value.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
