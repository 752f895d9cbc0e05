package org.lianxin.seal;

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
    return TO_TEXT.encodeToString(sealBytes(owner, text.getBytes(UTF_8)));
  }

  @Override
  public String open(String owner, String sealed) {
    if (sealed == null) {
      return null;
    }
    return new String(openBytes(owner, decoded(owner, sealed)), UTF_8);
  }

  private static byte[] decoded(String owner, String sealed) {
    try {
      return Base64.getUrlDecoder().decode(sealed);
    } catch (IllegalArgumentException e) {
      throw doesNotOpen(owner, e);
    }
  }

  @Override
  public byte[] sealBytes(String owner, byte[] piece) {
    try {
      return aead.encrypt(piece, owner.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] openBytes(String owner, byte[] sealed) {
    try {
      return aead.decrypt(sealed, owner.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw doesNotOpen(owner, e);
    }
  }

  private static IllegalStateException doesNotOpen(String owner, Exception cause) {
    return new IllegalStateException(
        "The sealed value does not open as " + owner + ": changed, or another row's", cause);
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
