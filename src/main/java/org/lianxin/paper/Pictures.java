package org.lianxin.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lianxin.shared.Paper;
import org.lianxin.shared.PaperPicture;

/**
 * The pictures of a paper in a DOCX: each is a part of its own, which the text finds by the list of
 * relationships (ECMA-376 part 2).
 *
 * @param byName the pictures, by place or by place and row
 */
record Pictures(SortedMap<String, PaperPicture> byName) {

  /** How an address begins that holds its picture itself. */
  static final String INLINE = "data:image/";

  /** The namespace of what names another part. */
  static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final LocalDateTime PACKED = LocalDateTime.of(2026, 1, 1, 0, 0);
  private static final String TYPES = "[Content_Types].xml";
  private static final String LIST = "word/_rels/document.xml.rels";
  private static final Map<String, String> ENDS =
      Map.of(TYPES, "</Types>", LIST, "</Relationships>");

  /** Those of this paper. */
  static Pictures of(Paper paper) {
    var all = new TreeMap<>(paper.pictures());
    paper
        .tables()
        .forEach(
            (name, table) -> {
              for (int row = 0; row < table.pictures().size(); row++) {
                all.put(inRow(name, row), table.pictures().get(row));
              }
            });
    all.values().removeIf(PaperPicture::isEmpty);
    return new Pictures(all);
  }

  /** The name of a picture in a table. */
  static String inRow(String table, int row) {
    return "%s-%d".formatted(table, row);
  }

  /** By which the text names it. */
  static String id(String name) {
    return "picture-" + name;
  }

  /** Whether this part has to know of the pictures. */
  boolean concern(String part) {
    return !byName.isEmpty() && ENDS.containsKey(part);
  }

  /** The part with the pictures named in it. */
  byte[] named(String part, byte[] content) {
    var text = new String(content, UTF_8);
    var end = text.lastIndexOf(ENDS.get(part));
    if (end < 0) {
      throw new IllegalArgumentException(
          "The template's part %s does not end with %s: save it with Word or WPS."
              .formatted(part, ENDS.get(part)));
    }
    return (text.substring(0, end) + (part.equals(TYPES) ? types() : list()) + text.substring(end))
        .getBytes(UTF_8);
  }

  private String types() {
    return byName.entrySet().stream()
        .map(
            one ->
                "<Override PartName=\"/word/%s\" ContentType=\"image/%s\"/>"
                    .formatted(target(one), one.getValue().type()))
        .collect(joining());
  }

  private String list() {
    return byName.entrySet().stream()
        .map(
            one ->
                "<Relationship Id=\"%s\" Type=\"%s/image\" Target=\"%s\"/>"
                    .formatted(id(one.getKey()), RELATIONSHIPS, target(one)))
        .collect(joining());
  }

  private static String target(Map.Entry<String, PaperPicture> picture) {
    return "media/%s.%s".formatted(id(picture.getKey()), picture.getValue().type());
  }

  void pack(ZipOutputStream out) throws IOException {
    for (var one : byName.entrySet()) {
      var part = new ZipEntry("word/" + target(one));
      part.setTimeLocal(PACKED);
      out.putNextEntry(part);
      out.write(one.getValue().content());
      out.closeEntry();
    }
  }
}
