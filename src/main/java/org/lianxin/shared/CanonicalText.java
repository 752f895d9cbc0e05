package org.lianxin.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Named values as one text that anybody can write again and hash: each on a line of its own, as
 * {@code name=length:value}. The length counts UTF-16 code units, so that no value can pass for
 * two.
 *
 * @param text the text so far
 */
public record CanonicalText(String text) {

  /** An empty text. */
  public CanonicalText() {
    this("");
  }

  /** The text with one more value. */
  public CanonicalText with(String name, Object value) {
    var said = String.valueOf(value);
    return new CanonicalText(text + name + "=" + said.length() + ":" + said + "\n");
  }

  /**
   * The same with a value that may be missing: what has none reads as it did before there was one.
   */
  public CanonicalText withAny(String name, Object value) {
    return value == null ? this : with(name, value);
  }

  /** The SHA-256 of any text in UTF-8, in hex. */
  public static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
