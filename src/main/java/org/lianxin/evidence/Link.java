package org.lianxin.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.lianxin.shared.CanonicalText;

/**
 * One link of a subject's chain: what a transaction wrote of it.
 *
 * @param subject the number of a case, a person or the directory
 * @param seq counts the links of the subject from 1
 * @param sealedAt when, in China, to the millisecond
 * @param listed the rows, each with its hash afterwards
 */
record Link(String subject, int seq, LocalDateTime sealedAt, List<Listed> listed) {

  /** What stands for the hash before the first link. */
  static final String GENESIS = "0".repeat(64);

  /** Most rows of a link, so that its listing fits its column. */
  static final int MOST = 400;

  /** Bytes of a row's hash that are kept: 160 bits. */
  static final int HASH = 20;

  private static final int SHAPE = 4;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");

  /**
   * A row as a link lists it.
   *
   * @param shape the id of its shape
   * @param key its key
   * @param hash the beginning of the SHA-256 of its text, in hex
   */
  record Listed(String shape, String key, String hash) {

    static Listed of(String shape, String key, String text) {
      return new Listed(shape, key, CanonicalText.sha256(text).substring(0, 2 * HASH));
    }

    @Override
    public String toString() {
      return shape + " " + key + " " + hash;
    }
  }

  /** The text that is hashed, which anybody can write again. */
  String text(String previous) {
    return new CanonicalText()
        .with("subject", subject)
        .with("seq", seq)
        .with("sealed_at", TIME.format(sealedAt))
        .with("previous", previous)
        .with("rows", listed.stream().map(Listed::toString).collect(Collectors.joining("\n")))
        .toString();
  }

  String hash(String previous) {
    return CanonicalText.sha256(text(previous));
  }

  /** The rows as bytes: shape, length of the key, key, hash. */
  byte[] packed() {
    var hex = HexFormat.of();
    var bytes = ByteBuffer.allocate(listed.size() * (SHAPE + 1 + 255 + HASH));
    for (var row : listed) {
      var key = row.key().getBytes(UTF_8);
      bytes.put(hex.parseHex(row.shape())).put((byte) key.length).put(key);
      bytes.put(hex.parseHex(row.hash()));
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  /**
   * Reads what {@link #packed} wrote.
   *
   * @return nothing at all where the bytes are no listing
   */
  static List<Listed> unpacked(byte[] packed) {
    var hex = HexFormat.of();
    var listed = new ArrayList<Listed>();
    var bytes = ByteBuffer.wrap(packed);
    while (bytes.remaining() > SHAPE) {
      var shape = new byte[SHAPE];
      bytes.get(shape);
      var key = new byte[bytes.get() & 0xFF];
      var hash = new byte[HASH];
      if (bytes.remaining() < key.length + HASH) {
        return List.of();
      }
      bytes.get(key).get(hash);
      listed.add(new Listed(hex.formatHex(shape), new String(key, UTF_8), hex.formatHex(hash)));
    }
    return listed;
  }
}
