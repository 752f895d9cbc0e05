package org.lianxin.demand;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 查询码: who holds the number and the code of a receipt is taken for its voter. A wrong code and a
 * number that does not exist get the same answer for the same work.
 */
@Service
public class Receipts {

  /** Most characters of number and code as somebody types them. */
  public static final int TYPED = 40;

  /** What no code hashes to: it is compared where there is no case. */
  private static final String NO_CASE = "-".repeat(64);

  private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212\\u30fc_]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Z}\\s]");
  private static final Pattern NUMBER =
      Pattern.compile("(?:XQ)?-?(?<year>\\d{4})-?(?<serial>\\d{1,6})");

  private final DemandTable demands;

  Receipts(DemandTable demands) {
    this.demands = demands;
  }

  /**
   * The case of a receipt.
   *
   * @param number as somebody typed it, e.g. {@code xq2026-123}
   * @param code the same of the code, e.g. {@code 7kq4 m2xd 9rtb owhc}
   */
  @Transactional(readOnly = true)
  public Optional<String> caseOf(String number, String code) {
    var caseNo = caseNo(number);
    var kept = demands.findReceiptCode(caseNo).orElse(NO_CASE);
    var given = ReceiptCode.typed(plain(code)).hash();
    return MessageDigest.isEqual(kept.getBytes(US_ASCII), given.getBytes(US_ASCII))
        ? Optional.of(caseNo)
        : Optional.empty();
  }

  private static String caseNo(String typed) {
    var number = NUMBER.matcher(plain(typed));
    return number.matches()
        ? "XQ-%s-%06d".formatted(number.group("year"), Integer.parseInt(number.group("serial")))
        : "";
  }

  /** In narrow capital letters, without blanks, with one kind of dash. */
  private static String plain(String typed) {
    var narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    return DASHES.matcher(UNSEEN.matcher(narrow).replaceAll("")).replaceAll("-");
  }
}
