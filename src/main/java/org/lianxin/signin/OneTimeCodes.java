package org.lianxin.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * The codes that an authenticator shows (TOTP, RFC 6238): six digits that change every 30 seconds,
 * as every such program on a phone makes them without a setting of its own.
 */
final class OneTimeCodes {

  /** As RFC 4226 recommends: 160 bits. */
  private static final int SECRET_BYTES = 20;

  /** How many steps a phone's clock may be off (RFC 6238 section 5.2). */
  private static final int DRIFT = 1;

  /** 20 letters of 55: more than the 112 bits from which a plain hash is enough. */
  private static final int RECOVERY_GROUPS = 4;

  private static final int RECOVERY_GROUP = 5;
  private static final int RECOVERY_CODES = 10;

  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator();

  private static final SecureRandom RANDOM = new SecureRandom();

  private OneTimeCodes() {}

  /** A new secret, in the letters that an authenticator takes. */
  static String secret() {
    var bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return new Base32().encodeToString(bytes);
  }

  /** What an authenticator reads from the picture. */
  static String address(String login, String secret) {
    return "otpauth://totp/Lianxin:%1$s?secret=%2$s&issuer=Lianxin"
        .formatted(URLEncoder.encode(login, UTF_8), secret);
  }

  /** The step whose code that is, of those that count at this moment. */
  static OptionalLong step(String secret, String typed, Instant now) {
    var present = stepOf(now);
    return LongStream.rangeClosed(present - DRIFT, present + DRIFT)
        .filter(step -> isSame(code(secret, step), typed))
        .findFirst();
  }

  static long stepOf(Instant moment) {
    return moment.getEpochSecond() / CODES.getTimeStep().toSeconds();
  }

  /** The code of a step. */
  static String code(String secret, long step) {
    try {
      var key = new SecretKeySpec(new Base32().decode(secret), CODES.getAlgorithm());
      return CODES.generateOneTimePasswordString(
          key, Instant.ofEpochSecond(step * CODES.getTimeStep().toSeconds()));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  /** New codes for a paper in the safe. */
  static List<String> recovery() {
    return IntStream.range(0, RECOVERY_CODES).mapToObj(code -> recoveryCode()).toList();
  }

  private static String recoveryCode() {
    return String.join(
        "-",
        IntStream.range(0, RECOVERY_GROUPS)
            .mapToObj(group -> Accounts.word(RANDOM, RECOVERY_GROUP))
            .toList());
  }

  private static boolean isSame(String code, String typed) {
    return MessageDigest.isEqual(code.getBytes(UTF_8), typed.getBytes(UTF_8));
  }
}
