package org.lianxin.shared;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * 二维码: an address as a picture that a phone reads (GB/T 18284, ISO/IEC 18004), drawn into the page
 * as SVG with the four blank modules around it that readers ask for.
 *
 * @param size modules on each side, the blank ones with them
 * @param path the dark modules as the path of an SVG, a unit each
 */
public record QrCode(int size, String path) {

  private static final int BLANK = 4;
  private static final int PIXELS = 8;

  /** The code of an address. */
  public static QrCode of(String address) {
    var modules = modules(address);
    var path = new StringBuilder();
    for (int y = 0; y < modules.length; y++) {
      for (int x = 0; x < modules[y].length; x++) {
        if (modules[y][x] == 1) {
          path.append("M%d %dh1v1h-1z".formatted(x + BLANK, y + BLANK));
        }
      }
    }
    return new QrCode(modules.length + 2 * BLANK, path.toString());
  }

  private static byte[][] modules(String address) {
    try {
      return Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix().getArray();
    } catch (WriterException e) {
      throw new IllegalArgumentException("Too long for a code: " + address, e);
    }
  }

  /** The same as a PNG for a paper, each module some pixels wide. */
  public static byte[] png(String address) {
    var modules = modules(address);
    var size = (modules.length + 2 * BLANK) * PIXELS;
    var picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
    var pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, size, size);
    pen.setColor(Color.BLACK);
    for (int y = 0; y < modules.length; y++) {
      for (int x = 0; x < modules[y].length; x++) {
        if (modules[y][x] == 1) {
          pen.fillRect((x + BLANK) * PIXELS, (y + BLANK) * PIXELS, PIXELS, PIXELS);
        }
      }
    }
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return bytes.toByteArray();
  }
}
