package org.lianxin.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.springframework.core.io.ByteArrayResource;

/** Files as voters and attackers hand them in. */
public final class Samples {

  private static final String PARTS = "[Content_Types].xml";

  private Samples() {}

  public static byte[] jpg() {
    return bytes("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0\1\1\0\0\1\0\1\0\0\u00ff\u00d9");
  }

  public static byte[] png() {
    return bytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\u00c3P\0\0\u00c3P\b\2\0\0\0");
  }

  public static byte[] pdf() {
    return bytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<<>>\n%%EOF\n");
  }

  public static byte[] docx() {
    return zip(PARTS, "word/document.xml");
  }

  public static byte[] xlsx() {
    return zip("_rels/.rels", "xl/workbook.xml", PARTS);
  }

  public static byte[] withMacros() {
    return zip(PARTS, "word/document.xml", "word/vbaProject.bin");
  }

  /** A paper in the national format. */
  public static byte[] ofd() {
    return archive(
        "OFD.xml", "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\" Version=\"1.0\"/>");
  }

  /** What WPS saves in its own format: a compound file with the stream of this name. */
  static byte[] compound(String... streams) {
    var bytes = new StringBuilder("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
    Stream.of(streams)
        .forEach(name -> bytes.append(new String(name.getBytes(UTF_16LE), ISO_8859_1)));
    return bytes(bytes.toString());
  }

  /** A photo of 16 to 12 points, its left half red, its right half blue. */
  static byte[] webp() {
    return Base64.getDecoder()
        .decode(
            "UklGRjoAAABXRUJQVlA4IC4AAABwAQCdASoQAAwAAoBCJaACdAFAAAD+8Lf/1fl7of/5Bn0D+9h/9QZRv/9WdcAA");
  }

  static byte[] heic() {
    return bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic\0\0\0\0");
  }

  /**
   * A photo as a phone takes it: turned by a quarter, with its make, place and a comment. The place
   * stands as text, so that a search finds it.
   */
  static byte[] photoOfAPhone() {
    var exif =
        "\u00ff\u00e1\0\u0048Exif\0\0MM\0\u002a\0\0\0\b\0\u0002"
            + "\u0001\u000f\0\u0002\0\0\0\u0010\0\0\0\u0026"
            + "\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0"
            + "\0\0\0\0Huawei GPS 31.0N\0\0\0\0\0\0\0\0\0\0";
    var comment = "\u00ff\u00fe\0\tGPS 121";
    var picture = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(16, 12, BufferedImage.TYPE_INT_RGB), "jpg", picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var plain = new String(picture.toByteArray(), ISO_8859_1);
    return bytes(plain.substring(0, 2) + exif + comment + plain.substring(2));
  }

  /** A text that unpacks to a thousand times its size. */
  public static byte[] bomb() {
    var archive = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(archive, UTF_8)) {
      zip.putNextEntry(new ZipEntry(PARTS));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      var block = new byte[1 << 20];
      for (int i = 0; i < 512; i++) {
        zip.write(block);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return archive.toByteArray();
  }

  public static byte[] html() {
    return "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8);
  }

  /** A page that pretends to be a paper a few bytes later. */
  public static byte[] polyglot() {
    return ("<html><!-- " + new String(pdf(), ISO_8859_1) + "--><script>alert(1)</script></html>")
        .getBytes(ISO_8859_1);
  }

  public static byte[] program() {
    return bytes("MZ\u0090\0\3\0\0\0\4\0\0\0\u00ff\u00ff\0\0\u00b8\0\0\0");
  }

  public static byte[] zip(String... names) {
    var archive = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(archive, UTF_8)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("<x/>".getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return archive.toByteArray();
  }

  private static byte[] archive(String name, String content) {
    var archive = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(archive, UTF_8)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return archive.toByteArray();
  }

  static Upload upload(String name, byte[] content) {
    return new Upload(name, content.length, new ByteArrayResource(content));
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(ISO_8859_1);
  }
}
