#!/usr/bin/env bash
# fastexcel-reader 0.20.2: an escaped character stays as seven letters.
#
# A text cell writes what XML cannot hold or would change as _xHHHH_ (ECMA-376, part 1, 22.9.2.19): a carriage return typed in
# a cell, or pasted from another program, is saved by Excel as _x000D_. The reader hands the escape on, so that a list of
# demands shows it to voters in the middle of a sentence. Lianxin decodes it (XlsxReader).
#
# Needs a JDK of 17 or newer and Maven. Exits 0 while this is so, 1 when it has changed, 2 when it can't run.
#
# Seen:
#   a line break -> STRING a_x000D_b
#   an underscore -> STRING a_x005F_b
#   as described
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.dhatim</groupId><artifactId>fastexcel-reader</artifactId><version>0.20.2</version></dependency>
  </dependencies>
</project>
XML

cat >Read.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

class Read {
  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  public static void main(String[] arguments) throws Exception {
    System.out.println("a line break -> " + read("<c r='A1' t='inlineStr'><is><t>a_x000D_b</t></is></c>", false));
    System.out.println("an underscore -> " + read("<c r='A1' t='inlineStr'><is><t>a_x005F_b</t></is></c>", false));
  }

  /** The smallest workbook that ECMA-376 allows, with one cell. */
  static String read(String cell, boolean withFormats) throws Exception {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      put(zip, "[Content_Types].xml", "<Types xmlns='" + PACKAGE + "content-types'>"
          + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
          + "<Override PartName='/xl/workbook.xml' ContentType='" + TYPE + "sheet.main+xml'/>"
          + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + TYPE + "worksheet+xml'/></Types>");
      put(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
      put(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
      put(zip, "xl/workbook.xml", "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE + "'>"
          + "<sheets><sheet name='A' sheetId='1' r:id='rId1'/></sheets></workbook>");
      put(zip, "xl/worksheets/sheet1.xml", "<worksheet xmlns='" + MAIN + "'><sheetData><row r='1'>"
          + cell + "</row></sheetData></worksheet>");
    }
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()), new ReadingOptions(withFormats, true))) {
      var found = book.getFirstSheet().read().get(0).getCell(0);
      return found.getType() + " " + found.getText();
    } catch (RuntimeException | java.io.IOException e) {
      return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
  }

  static String relation(String type, String target) {
    return "<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='rId1' Type='" + OFFICE + "/" + type
        + "' Target='" + target + "'/></Relationships>";
  }

  static void put(ZipOutputStream zip, String name, String content) throws Exception {
    zip.putNextEntry(new ZipEntry(name));
    zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
  }
}
JAVA

mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=classpath >&2 || exit 2
java -cp "$(cat classpath)" Read.java >seen || exit 2
cat seen

# expect LINE
expect() {
  if ! grep -qxF -- "$1" seen; then echo "CHANGED: $1"; exit 1; fi
}
expect 'a line break -> STRING a_x000D_b'
expect 'an underscore -> STRING a_x005F_b'
echo 'as described'
