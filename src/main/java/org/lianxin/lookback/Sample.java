package org.lianxin.lookback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * 随机抽样: of the cases those whose SHA-256 of {@code <seed>/<number>} is lowest, so that everybody
 * can draw the same sample again from the recorded seed, with any tool and in any order of the
 * cases. The seed is drawn by the machine: nobody can try seeds until a sample suits.
 */
final class Sample {

  private static final int SEED_BYTES = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Sample() {}

  /** A fresh seed: 16 hexadecimal digits. */
  static String seed() {
    var bytes = new byte[SEED_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** So many of these cases, by number; all where there are no more. */
  static List<String> draw(Collection<String> caseNos, int size, String seed) {
    return caseNos.stream()
        .sorted(Comparator.comparing(caseNo -> lot(seed, caseNo)))
        .limit(size)
        .sorted()
        .toList();
  }

  private static String lot(String seed, String caseNo) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest((seed + "/" + caseNo).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
