package org.lianxin.attachment;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A photo from a phone, drawn anew: upright, small, and without the place where it was taken, which
 * phones write into their files.
 */
public final class SmallPhoto {

  /** More than any phone takes; a file that claims more is not opened. */
  private static final long MOST_PIXELS = 60_000_000;

  private SmallPhoto() {}

  /**
   * The photo as a JPEG.
   *
   * @param longest pixels of its longer side, at most
   * @return empty when it is no picture that can be read
   */
  public static Optional<byte[]> of(InputStream content, int longest) throws IOException {
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
            : Optional.of(PhotoFile.jpeg(drawn(picture.get(), PhotoFile.turn(bytes), longest)));
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
}
