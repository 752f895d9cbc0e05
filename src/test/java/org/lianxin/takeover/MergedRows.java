package org.lianxin.takeover;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;

/** One matter over two lines, since two units handled it. */
final class MergedRows {

  private MergedRows() {}

  static byte[] file(String mark) {
    return file(mark, null);
  }

  /** The second line has a day of its own, too. */
  static byte[] withTwoDays(String mark) {
    return file(mark, "2023-05-19");
  }

  private static byte[] file(String mark, String secondDay) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("台账");
      var headings = new String[] {"收到日期", "诉求内容", "办结日期", "承办单位"};
      for (int i = 0; i < headings.length; i++) {
        sheet.value(0, i, headings[i]);
      }
      sheet.value(1, 0, "2023-05-06");
      sheet.value(1, 1, mark + " 河边积水");
      sheet.value(1, 2, "2023-05-16");
      sheet.value(1, 3, "环卫所");
      sheet.value(2, 3, "水务站");
      if (secondDay != null) {
        sheet.value(2, 2, secondDay);
      }
      sheet.range(1, 0, 2, 0).merge();
      sheet.range(1, 1, 2, 1).merge();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
