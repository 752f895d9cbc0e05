package org.lianxin.station;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A photo from a phone, drawn anew: upright, small, and without the place where it was taken, which
 * phones write into their files.
 */
final class Photo {

  /** More than any phone takes; a file that claims more is not opened. */
  private static final long MOST_PIXELS = 60_000_000;

  private static final float QUALITY = 0.85f;
  private static final short START = (short) 0xFFD8;
  private static final short SCAN = (short) 0xFFDA;
  private static final short EXIF = (short) 0xFFE1;
  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY = 12;
  private static final int UPRIGHT = 1;

  private Photo() {}

  /**
   * The photo as a JPEG.
   *
   * @param longest pixels of its longer side, at most
   * @return empty when it is no picture that can be read
   */
  static Optional<byte[]> small(InputStream content, int longest) throws IOException {
    var bytes = content.readAllBytes();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      var reader = readers.next();
      try {
        reader.setInput(in, true, true);
        var picture = read(reader, longest);
        return picture.isEmpty()
            ? Optional.empty()
            : Optional.of(jpeg(drawn(picture.get(), orientation(bytes), longest)));
      } catch (IOException | RuntimeException damaged) {
        return Optional.empty();
      } finally {
        reader.dispose();
      }
    }
  }

  /** Reads each so many-th pixel, so that no large picture is ever whole in memory. */
  private static Optional<BufferedImage> read(ImageReader reader, int longest) throws IOException {
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    if (width * height > MOST_PIXELS) {
      return Optional.empty();
    }
    var step = (int) Math.max(1, Math.max(width, height) / (2L * longest));
    var how = reader.getDefaultReadParam();
    how.setSourceSubsampling(step, step, 0, 0);
    return Optional.of(reader.read(0, how));
  }

  /** The eight ways in which EXIF says that a camera was held. */
  private static BufferedImage drawn(BufferedImage source, int orientation, int longest) {
    var scale = Math.min(1.0, (double) longest / Math.max(source.getWidth(), source.getHeight()));
    var width = Math.max(1, (int) Math.round(source.getWidth() * scale));
    var height = Math.max(1, (int) Math.round(source.getHeight() * scale));
    var lies = orientation > 4;
    var target =
        new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
    var turned =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
          case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
          default -> new AffineTransform();
        };
    var pen = target.createGraphics();
    try {
      pen.setColor(Color.WHITE); // where a PNG is clear
      pen.fillRect(0, 0, target.getWidth(), target.getHeight());
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      pen.transform(turned);
      pen.drawImage(source, 0, 0, width, height, null);
    } finally {
      pen.dispose();
    }
    return target;
  }

  private static byte[] jpeg(BufferedImage picture) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      var how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** How the camera was held, by the first segment of EXIF; upright where there is none. */
  private static int orientation(byte[] content) {
    var jpeg = ByteBuffer.wrap(content);
    if (jpeg.remaining() < 2 || jpeg.getShort() != START) {
      return UPRIGHT;
    }
    try {
      for (var marker = jpeg.getShort(); marker != SCAN; marker = jpeg.getShort()) {
        var segment = new byte[Short.toUnsignedInt(jpeg.getShort()) - 2];
        jpeg.get(segment);
        if (marker == EXIF && new String(segment, ISO_8859_1).startsWith("Exif\0\0")) {
          return inTiff(ByteBuffer.wrap(segment, 6, segment.length - 6).slice());
        }
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException | NegativeArraySizeException e) {
      // what is torn says nothing of how it was held
    }
    return UPRIGHT;
  }

  /** Exif 2.32, 4.6: a TIFF header, then the entries of the first directory. */
  private static int inTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    var directory = tiff.getInt(4);
    int entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (int number = 0; number < entries; number++) {
      var entry = directory + 2 + number * ENTRY;
      if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
        return tiff.getShort(entry + 8);
      }
    }
    return UPRIGHT;
  }
}
