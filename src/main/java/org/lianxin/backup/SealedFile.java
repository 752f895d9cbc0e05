package org.lianxin.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * An encrypted stream: a head that says how the key follows from the passphrase (PBKDF2 with
 * HMAC-SHA-256, RFC 8018), then Tink's streaming AEAD, AES-256-GCM in segments of 1 MiB, each with
 * a nonce of its own and the last one marked. So no segment can be changed, moved or cut off, and
 * no more than one of them is in memory. The head is authenticated with each segment.
 */
final class SealedFile {

  private static final byte[] NAME = "LIANXIN-BACKUP-1\n".getBytes(US_ASCII);
  private static final int SALT = 16;
  private static final int HEAD = NAME.length + Integer.BYTES + SALT;

  /** What OWASP's Password Storage Cheat Sheet recommends for PBKDF2 with HMAC-SHA-256. */
  private static final int ITERATIONS = 600_000;

  /** More than this nobody wrote: a forged head must not keep the machine busy for hours. */
  private static final int MOST_ITERATIONS = 10_000_000;

  private static final int KEY = 32;
  private static final int SEGMENT = 1 << 20;

  private SealedFile() {}

  /** Opened, but not by this passphrase, or no longer as it was written. */
  static final class NotOpened extends IOException {

    private static final long serialVersionUID = 1;

    NotOpened(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Encrypts what is written into it; closing it ends the file and closes the stream below.
   *
   * @throws IOException when the head can't be written
   */
  static OutputStream write(OutputStream file, String passphrase) throws IOException {
    var head =
        ByteBuffer.allocate(HEAD).put(NAME).putInt(ITERATIONS).put(Random.randBytes(SALT)).array();
    file.write(head);
    try {
      return aead(head, passphrase).newEncryptingStream(file, head);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has what a backup needs", e);
    }
  }

  /**
   * Decrypts. Whoever reads may use what he got only once he came to the end.
   *
   * @throws NotOpened when it is no backup, here or at any later byte when the passphrase is
   *     another or the file is damaged
   */
  static InputStream read(InputStream file, String passphrase) throws IOException {
    var head = file.readNBytes(HEAD);
    if (head.length < HEAD || !Arrays.equals(NAME, 0, NAME.length, head, 0, NAME.length)) {
      throw new NotOpened("no backup of Lianxin", null);
    }
    try {
      return new Opened(aead(head, passphrase).newDecryptingStream(file, head));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has what a backup needs", e);
    }
  }

  private static StreamingAead aead(byte[] head, String passphrase)
      throws GeneralSecurityException, NotOpened {
    var iterations = ByteBuffer.wrap(head).getInt(NAME.length);
    if (iterations < 1 || iterations > MOST_ITERATIONS) {
      throw new NotOpened("the head is damaged", null);
    }
    var salt = Arrays.copyOfRange(head, HEAD - SALT, HEAD);
    var spec = new PBEKeySpec(passphrase.toCharArray(), salt, iterations, KEY * Byte.SIZE);
    try {
      var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
      return new AesGcmHkdfStreaming(key.getEncoded(), "HmacSha256", KEY, SEGMENT, 0);
    } finally {
      spec.clearPassword();
    }
  }

  /** Tink says by a plain {@link IOException} that a segment isn't genuine. */
  private static final class Opened extends InputStream {

    private final InputStream plain;

    Opened(InputStream plain) {
      this.plain = plain;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      try {
        return plain.read(into, from, most);
      } catch (IOException e) {
        throw new NotOpened("another passphrase, or the file is damaged", e);
      }
    }

    @Override
    public void close() throws IOException {
      plain.close();
    }
  }
}
