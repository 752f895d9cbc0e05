package org.lianxin.attachment;

import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A photo as it is kept: JPEG, which every computer opens, turned as it was taken, and without what
 * a phone writes into it about itself and about the place.
 */
final class PhotoFile {

  /**
   * Larger ones would cost more than 200 MB for a moment; those of phones and of WeChat are not.
   */
  static final long MOST_PIXELS = 25_000_000;

  private static final float QUALITY = 0.9f;

  private static final int MARK = 0xFF;
  private static final int IMAGE = 0xDA;
  private static final int UPRIGHT = 1;

  /** How long a segment says it is counts these bytes too, but not its mark. */
  private static final int LENGTH = 2;

  private static final int START = 2;

  /** Exif that says nothing but how the photo is turned. */
  private static final byte[] TURNED = {
    (byte) MARK,
    (byte) 0xE1,
    0,
    34,
    'E',
    'x',
    'i',
    'f',
    0,
    0,
    'M',
    'M',
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    18,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0
  };

  private static final int TURN = 29;

  private PhotoFile() {}

  /** How many pixels a WebP photo says it has. */
  static long pixels(byte[] webp) throws IOException {
    return reading(webp, reader -> (long) reader.getWidth(0) * reader.getHeight(0));
  }

  /**
   * A WebP photo as JPEG; where it is transparent it is white. One at a time: a photo lies in
   * memory pixel by pixel meanwhile.
   *
   * @throws IOException when it can't be read
   */
  static synchronized byte[] jpegOf(byte[] webp) throws IOException {
    return reading(webp, reader -> jpeg(opaque(reader.read(0))));
  }

  @FunctionalInterface
  private interface Reading<T> {

    T of(ImageReader reader) throws IOException;
  }

  /** The reader is asked for by its class: what is found on the class path differs by thread. */
  private static <T> T reading(byte[] webp, Reading<T> reading) throws IOException {
    var reader = new WebPImageReaderSpi().createReaderInstance();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(webp))) {
      reader.setInput(in);
      return reading.of(reader);
    } catch (RuntimeException broken) {
      throw new IOException(broken);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage opaque(BufferedImage photo) {
    if (!photo.getColorModel().hasAlpha()) {
      return photo;
    }
    var flat = new BufferedImage(photo.getWidth(), photo.getHeight(), BufferedImage.TYPE_INT_RGB);
    var pen = flat.createGraphics();
    pen.drawImage(photo, 0, 0, Color.WHITE, null);
    pen.dispose();
    return flat;
  }

  /** A picture as JPEG, with nothing written into it. */
  static byte[] jpeg(BufferedImage photo) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var out = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      var how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(photo, null, null), how);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /**
   * A JPEG photo without its notes: Exif but for the turn, XMP, IPTC, comments. The picture itself
   * stays byte by byte; what is no photo as the standard has it stays as it is.
   */
  static byte[] withoutNotes(byte[] photo) {
    var kept = new ByteArrayOutputStream(photo.length);
    kept.write(photo, 0, START);
    var turn = turn(photo);
    if (turn != UPRIGHT) {
      var exif = TURNED.clone();
      exif[TURN] = (byte) turn;
      kept.writeBytes(exif);
    }
    var at = ByteBuffer.wrap(photo).position(START);
    while (at.remaining() > 2 * LENGTH) {
      int mark = at.getShort(at.position()) & 0xFFFF;
      int length = at.getShort(at.position() + LENGTH) & 0xFFFF;
      if (mark >> Byte.SIZE != MARK || length < LENGTH || length > at.remaining() - LENGTH) {
        return photo;
      }
      if ((mark & MARK) == IMAGE) {
        kept.write(photo, at.position(), at.remaining());
        return kept.toByteArray();
      }
      if (!isNote(mark)) {
        kept.write(photo, at.position(), LENGTH + length);
      }
      at.position(at.position() + LENGTH + length);
    }
    return photo;
  }

  private static boolean isNote(int mark) {
    return mark == JPEG.APP1 || mark == JPEG.APP13 || mark == JPEG.COM;
  }

  /** As Exif counts the eight ways to turn and mirror a picture. */
  static int turn(byte[] photo) {
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(photo))) {
      var segments = JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif");
      return segments.isEmpty() ? UPRIGHT : turnOf(segments.get(0).data());
    } catch (IOException | RuntimeException unreadable) {
      return UPRIGHT;
    }
  }

  private static int turnOf(InputStream exif) throws IOException {
    exif.skipNBytes(1); // what fills up the identifier
    try (var notes = new MemoryCacheImageInputStream(exif)) {
      var turn = new TIFFReader().read(notes).getEntryById(TIFF.TAG_ORIENTATION);
      return turn != null && turn.getValue() instanceof Number way ? way.intValue() : UPRIGHT;
    }
  }
}
