package org.lianxin.inmail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lianxin.shared.Sealer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * By what a mail is known to belong to a case or to answer a notice: words that only this
 * installation can make, so that who knows a case's number can't write into it. Nothing is kept;
 * they stand as long as the secret key.
 *
 * <p>A mail server may change the case of letters: they are small letters and digits.
 */
@Component
@EnableConfigurationProperties(InmailSettings.class)
public class ReplyAddresses {

  private static final int BYTES = 16;
  private static final int BASE = 36;
  private static final int LENGTH = 25;

  private static final Pattern CASE = Pattern.compile("[A-Z]{2}-\\d{4}-\\d{6,10}");

  /** A case's number and its token, as in an address and in the id of its thread. */
  private static final Pattern TAG =
      Pattern.compile("([a-z]{2}-\\d{4}-\\d{6,10})\\.([0-9a-z]{%d})".formatted(LENGTH));

  /** What looks like an address of a case, whatever its token. */
  private static final Pattern TAGGED = Pattern.compile(".*\\+[a-z]{2}-\\d{4}-.*");

  private final Sealer sealer;
  private final InmailSettings settings;

  ReplyAddresses(Sealer sealer, InmailSettings settings) {
    this.sealer = sealer;
    this.settings = settings;
  }

  /**
   * Where an answer to a notice goes to.
   *
   * @param about the number of a case; what is about something else nobody answers
   * @return empty while no mailbox is read
   */
  public Optional<String> of(String about) {
    if (!settings.isOn() || !CASE.matcher(about).matches()) {
      return Optional.empty();
    }
    var at = settings.address().indexOf('@');
    return Optional.of(
        settings.tagged()
            ? settings.address().substring(0, at)
                + "+"
                + tag(about)
                + settings.address().substring(at)
            : settings.address());
  }

  /**
   * What stands before the @ in the id of the thread of all that is told of one matter.
   *
   * @param about the number of a case, or of something else
   */
  public String thread(String about) {
    return CASE.matcher(about).matches() ? tag(about) : token("thread " + about);
  }

  /**
   * What stands before the @ in the id of a message.
   *
   * @param message its key, the same at each try
   * @return 25 small letters and digits
   */
  public String id(String message) {
    return token("message " + message);
  }

  /** The case whose tag this is, if its token is ours. */
  Optional<String> caseOf(String tag) {
    var found = TAG.matcher(tag.toLowerCase(Locale.ROOT));
    if (!found.matches()) {
      return Optional.empty();
    }
    var caseNo = found.group(1).toUpperCase(Locale.ROOT);
    return isSame(found.group(2), token("case " + caseNo)) ? Optional.of(caseNo) : Optional.empty();
  }

  /** The case whose address this is, if its token is ours. */
  Optional<String> caseOfAddress(String address) {
    var plus = address.indexOf('+');
    var at = address.lastIndexOf('@');
    return plus >= 0 && plus < at ? caseOf(address.substring(plus + 1, at)) : Optional.empty();
  }

  /** Whether an address is made like a case's, whether its token is ours or not. */
  static boolean isTagged(String address) {
    return TAGGED.matcher(address.toLowerCase(Locale.ROOT)).matches();
  }

  private String tag(String caseNo) {
    return caseNo.toLowerCase(Locale.ROOT) + "." + token("case " + caseNo);
  }

  private String token(String what) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256")
              .digest(sealer.fingerprint("inmail " + what).getBytes(UTF_8));
      var text = new BigInteger(1, Arrays.copyOf(hash, BYTES)).toString(BASE);
      return "0".repeat(LENGTH - text.length()) + text;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private static boolean isSame(String given, String ours) {
    return MessageDigest.isEqual(given.getBytes(UTF_8), ours.getBytes(UTF_8));
  }
}
