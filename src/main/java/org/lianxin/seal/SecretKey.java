package org.lianxin.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.lianxin.shared.RefusedStart;

/** The key outside the database that seals the keys inside it: 32 bytes, written in Base64. */
final class SecretKey {

  static final String PROPERTY = "lianxin.secret-key";
  static final int BYTES = 32;

  private SecretKey() {}

  /**
   * Reads the key, or two with a comma between them while it is being changed: the new one, the old
   * one.
   *
   * @param where the variable or the file that holds it, for the refusal
   * @throws RefusedStart when one is no key
   */
  static List<Aead> read(String setting, String where) {
    return Stream.of(setting.split(",")).map(String::strip).map(word -> key(word, where)).toList();
  }

  private static Aead key(String word, String where) {
    try {
      var bytes = Base64.getDecoder().decode(word);
      if (bytes.length != BYTES) {
        throw new IllegalArgumentException(bytes.length + " bytes");
      }
      return new AesGcmJce(bytes);
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      throw new RefusedStart(
          ("%1$s 不是 %2$d 字节密钥的 Base64 写法,请换成 openssl rand -base64 %2$d 的输出。"
                  + " %1$s is no key of %2$d bytes in Base64: set it to what openssl rand -base64 %2$d prints.")
              .formatted(where, BYTES),
          null);
    }
  }
}
