package org.lianxin.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes slowly, and does so once for who is right again: a person signs ten papers in a row, a
 * program calls with its password at every request. For a while after a right password it keeps, in
 * memory, a MAC of it under a key that ends with the process; a wrong one and a changed one are
 * hashed as slowly as ever.
 */
final class RememberingEncoder implements PasswordEncoder {

  private static final Duration KEPT = Duration.ofMinutes(20);
  private static final int MOST = 10_000;
  private static final String ALGORITHM = "HmacSHA256";

  private final PasswordEncoder slow;
  private final SecretKeySpec key;

  /** The MAC of the right password by its slow hash, which a new password changes. */
  private final Cache<String, byte[]> right;

  RememberingEncoder(PasswordEncoder slow, Ticker ticker) {
    this.slow = slow;
    right = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(KEPT).maximumSize(MOST).build();
    var secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  @Override
  public boolean matches(CharSequence typed, String hash) {
    var mac = mac(hash + '\n' + typed);
    var known = right.getIfPresent(hash);
    if (known != null && MessageDigest.isEqual(known, mac)) {
      return true;
    }
    var matches = slow.matches(typed, hash);
    if (matches) {
      right.put(hash, mac);
    }
    return matches;
  }

  @Override
  public String encode(CharSequence password) {
    return slow.encode(password);
  }

  @Override
  public boolean upgradeEncoding(String hash) {
    return slow.upgradeEncoding(hash);
  }

  private byte[] mac(String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No " + ALGORITHM, e);
    }
  }
}
