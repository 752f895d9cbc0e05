package org.lianxin.inmail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.regex.Pattern;

/**
 * What bytes of a mail say. Chinese programs write characters of GBK and of GB 18030 under the name
 * of GB 2312, which has not half of them: whatever of the three is named, the largest is read.
 */
final class Charsets {

  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final Pattern CHINESE_NAMES =
      Pattern.compile("(?i)x?-?gb.?(2312(-80)?|k|18030)|euc-cn|(cp|ms|windows-)936|hz-gb-2312");

  /** A name that is given to whatever a program found. */
  private static final Pattern NO_NAME =
      Pattern.compile("(?i)us-ascii|ascii|unknown.*|x-unknown|default");

  private Charsets() {}

  /**
   * The text of these bytes.
   *
   * @param name the charset as the mail names it, or null
   */
  static String text(byte[] bytes, String name) {
    var plain = name == null ? "" : name.strip();
    if (CHINESE_NAMES.matcher(plain).matches()) {
      return new String(bytes, CHINESE);
    }
    if (plain.isEmpty() || NO_NAME.matcher(plain).matches()) {
      return guessed(bytes);
    }
    try {
      return new String(bytes, Charset.forName(MimeUtility.javaCharset(plain)));
    } catch (IllegalArgumentException unknown) {
      return guessed(bytes);
    }
  }

  /** UTF-8 where it is that without a fault, else what Chinese programs write. */
  static String guessed(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, CHINESE);
    }
  }

  /** A header that was written without any code, as it was read: a byte a character. */
  static String guessed(String header) {
    var isBytes = header.chars().allMatch(one -> one <= 0xFF);
    return isBytes ? guessed(header.getBytes(ISO_8859_1)) : header;
  }
}
