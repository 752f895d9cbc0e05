package org.lianxin.platform.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.lianxin.shared.Sealer;

/** Seals with the keys of the database. A sealed value begins with the id of its key. */
class KeysetSealer implements Sealer {

  private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
  private static final int FINGERPRINT_BYTES = 32;

  private final Aead aead;
  private final PrfSet fingerprints;

  KeysetSealer(Keys keys) {
    this.aead = keys.sealer();
    this.fingerprints = keys.comparer();
  }

  @Override
  public String seal(String owner, String text) {
    if (text == null) {
      return null;
    }
    try {
      return TO_TEXT.encodeToString(aead.encrypt(text.getBytes(UTF_8), owner.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String open(String owner, String sealed) {
    if (sealed == null) {
      return null;
    }
    try {
      var bytes = Base64.getUrlDecoder().decode(sealed);
      return new String(aead.decrypt(bytes, owner.getBytes(UTF_8)), UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "The sealed value does not open as " + owner + ": changed, or another row's", e);
    }
  }

  @Override
  public String fingerprint(String text) {
    if (text == null) {
      return null;
    }
    try {
      return TO_TEXT.encodeToString(
          fingerprints.computePrimary(text.getBytes(UTF_8), FINGERPRINT_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
