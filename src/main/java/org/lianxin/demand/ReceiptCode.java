package org.lianxin.demand;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The secret on a receipt: 80 random bits in the letters of Crockford's Base32, which has no I, L,
 * O and U, so that nobody reads one for another. So many bits need no slow hash.
 *
 * @param letters sixteen of them
 */
record ReceiptCode(String letters) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;
  private static final int GROUP = 4;

  static ReceiptCode fresh(SecureRandom random) {
    return new ReceiptCode(
        IntStream.range(0, LENGTH)
            .map(i -> ALPHABET.charAt(random.nextInt(ALPHABET.length())))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString());
  }

  /** The code in narrow capital letters, with whatever between them; nobody means an O, I or L. */
  static ReceiptCode typed(String text) {
    return new ReceiptCode(
        text.replaceAll("[^0-9A-Z]", "").replace('O', '0').replace('I', '1').replace('L', '1'));
  }

  /** As it is printed: in groups of four. */
  String printed() {
    return IntStream.range(0, LENGTH / GROUP)
        .mapToObj(i -> letters.substring(i * GROUP, (i + 1) * GROUP))
        .collect(Collectors.joining("-"));
  }

  /** As it is kept: SHA-256 of the letters in hex. */
  String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(letters.getBytes(US_ASCII));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
