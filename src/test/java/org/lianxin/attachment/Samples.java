package org.lianxin.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

  static Upload upload(String name, byte[] content) {
    return new Upload(name, content.length, new ByteArrayResource(content));
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(ISO_8859_1);
  }
}
