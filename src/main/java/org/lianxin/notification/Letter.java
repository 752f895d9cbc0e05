package org.lianxin.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A message as it leaves: number, matter, step and a way that needs a sign-in; nothing of a voter
 * (rule need-to-know).
 *
 * @param bundle its key, the same at each try
 * @param caseNo the case of a single notice; empty for a list
 * @param subject one line
 * @param lines what it says, each with the way to it
 * @param more how many notices it has no room for
 * @param end where everything stands
 */
public record Letter(
    String bundle,
    Optional<String> caseNo,
    String subject,
    List<Line> lines,
    Optional<String> more,
    String end) {

  /** A sentence, and the address of what it tells of. */
  public record Line(String text, String link) {}

  /** The key as others may see it: no login stands in it. */
  String hash() {
    return hash(bundle);
  }

  static String hash(String key) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
