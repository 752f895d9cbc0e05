package org.lianxin.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A photo as a phone sends it, drawn anew. */
class SmallPhotoTest {

  private static final int LONGEST = 100;

  /** Red stands in the left upper quarter of what the eye saw. */
  @ParameterizedTest
  @CsvSource({
    "1, LEFT_TOP, 400, 200", "2, RIGHT_TOP, 400, 200", "3, RIGHT_BOTTOM, 400, 200",
    "4, LEFT_BOTTOM, 400, 200", "5, LEFT_TOP, 200, 400", "6, LEFT_BOTTOM, 200, 400",
    "7, RIGHT_BOTTOM, 200, 400", "8, RIGHT_TOP, 200, 400"
  })
  void isUprightHoweverThePhoneWasHeld(int orientation, Corner sensor, int width, int height)
      throws IOException {
    // what the eye saw is width by height; the sensor lies on its side from 5 on
    var lies = orientation > 4;
    var sent = sensed(lies ? height : width, lies ? width : height, sensor, orientation);
    var drawn = drawn(sent);

    assertThat(drawn.getWidth()).isEqualTo(width * LONGEST / Math.max(width, height));
    assertThat(drawn.getHeight()).isEqualTo(height * LONGEST / Math.max(width, height));
    assertThat(isRed(drawn, 4, 4)).as("the left upper corner").isTrue();
    assertThat(isRed(drawn, drawn.getWidth() - 4, 4)).isFalse();
    assertThat(isRed(drawn, 4, drawn.getHeight() - 4)).isFalse();
    assertThat(isRed(drawn, drawn.getWidth() - 4, drawn.getHeight() - 4)).isFalse();
  }

  private enum Corner {
    LEFT_TOP,
    RIGHT_TOP,
    LEFT_BOTTOM,
    RIGHT_BOTTOM
  }

  @Test
  void carriesNothingThatThePhoneWroteIntoIt() throws IOException {
    var small =
        SmallPhoto.of(new ByteArrayInputStream(sensed(400, 200, Corner.LEFT_TOP, 6)), LONGEST)
            .orElseThrow();

    assertThat(new String(small, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
  }

  @Test
  void staysAsSmallAsItIs() throws IOException {
    var drawn = drawn(png(new BufferedImage(30, 20, BufferedImage.TYPE_INT_ARGB)));

    assertThat(drawn.getWidth()).isEqualTo(30);
    assertThat(new Color(drawn.getRGB(15, 10))).as("where a PNG is clear").isEqualTo(Color.WHITE);
  }

  @Test
  void isRefusedWhereItIsLargerThanAnyPhoneTakesThoughItsFileIsSmall() throws IOException {
    var sheet = new BufferedImage(8_000, 8_000, BufferedImage.TYPE_BYTE_BINARY);

    assertThat(small(png(sheet))).isFalse();
    assertThat(small(png(sheet.getSubimage(0, 0, 8_000, 7_000)))).isTrue();
  }

  @Test
  void isRefusedWhereItIsNone() throws IOException {
    var noise = new byte[2000];
    new Random(7).nextBytes(noise);
    var picture = png(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB));

    assertThat(small("<svg onload='x'/>".getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(small(noise)).isFalse();
    assertThat(small(new byte[0])).isFalse();
    assertThat(small(Arrays.copyOf(picture, 60))).as("half a file").isFalse();
    assertThat(small(claiming(picture, 30_000, 30_000))).as("a bomb").isFalse();
  }

  private static boolean small(byte[] content) throws IOException {
    return SmallPhoto.of(new ByteArrayInputStream(content), LONGEST).isPresent();
  }

  private static BufferedImage drawn(byte[] content) throws IOException {
    var small = SmallPhoto.of(new ByteArrayInputStream(content), LONGEST).orElseThrow();
    return ImageIO.read(new ByteArrayInputStream(small));
  }

  private static boolean isRed(BufferedImage picture, int x, int y) {
    var color = new Color(picture.getRGB(x, y));
    return color.getRed() > 150 && color.getBlue() < 100;
  }

  private static byte[] sensed(int width, int height, Corner red, int orientation)
      throws IOException {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.BLUE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.RED);
    var isRight = red == Corner.RIGHT_TOP || red == Corner.RIGHT_BOTTOM;
    var isBottom = red == Corner.LEFT_BOTTOM || red == Corner.RIGHT_BOTTOM;
    pen.fillRect(isRight ? width / 2 : 0, isBottom ? height / 2 : 0, width / 2, height / 2);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", bytes);
    return withExif(bytes.toByteArray(), orientation);
  }

  /** A segment APP1 behind the file's first mark, with one entry: how the camera was held. */
  private static byte[] withExif(byte[] jpeg, int orientation) {
    var exif =
        ByteBuffer.allocate(36)
            .put(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34})
            .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
            .putInt(8)
            .putShort((short) 1)
            .putShort((short) 0x0112)
            .putShort((short) 3)
            .putInt(1)
            .putShort((short) orientation)
            .array();
    return ByteBuffer.allocate(jpeg.length + exif.length)
        .put(jpeg, 0, 2)
        .put(exif)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }

  /** The head of a PNG says how large it is, whatever follows. */
  private static byte[] claiming(byte[] png, int width, int height) {
    var claiming = png.clone();
    ByteBuffer.wrap(claiming).putInt(16, width).putInt(20, height);
    var crc = new CRC32();
    crc.update(claiming, 12, 17);
    ByteBuffer.wrap(claiming).putInt(29, (int) crc.getValue());
    return claiming;
  }
}
