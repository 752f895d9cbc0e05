package org.lianxin.shared;

/**
 * A picture on a paper.
 *
 * @param content the bytes of the file, a PNG or a JPEG; none for a place that stays empty
 * @param width how wide it is printed, in millimetres
 * @param height how high, in millimetres
 */
public record PaperPicture(byte[] content, int width, int height) {

  /** No picture, with the room for one. */
  public static PaperPicture none(int width, int height) {
    return new PaperPicture(new byte[0], width, height);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return content.length == 0;
  }

  /** What its first byte says it is: {@code jpeg} or {@code png}. */
  public String type() {
    return content[0] == (byte) 0xFF ? "jpeg" : "png";
  }
}
