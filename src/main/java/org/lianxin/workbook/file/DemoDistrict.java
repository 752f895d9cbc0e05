package org.lianxin.workbook.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lianxin.directory.Revisions;
import org.lianxin.spreadsheet.CsvReader;
import org.lianxin.spreadsheet.Labels;
import org.lianxin.spreadsheet.RawSheet;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.DirectoryRecords;
import org.lianxin.workbook.Sheet;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Songjiang 松江区 for demonstrations: real areas and kinds of offices, invented people. Loaded once,
 * into an empty directory.
 */
@Component
@Profile("demo")
class DemoDistrict implements InitializingBean {

  private static final String FOLDER = "directory/demo/";

  private final DirectoryRecords records;
  private final Labels labels;

  DemoDistrict(DirectoryRecords records, Labels labels) {
    this.records = records;
    this.labels = labels;
  }

  @Override
  public void afterPropertiesSet() throws IOException {
    if (records.isEmpty()) {
      records.apply(content(labels), Revisions.DEMONSTRATION);
    }
  }

  /** The demonstration's directory. */
  static DirectoryContent content(Labels labels) throws IOException {
    var reader = new DirectoryReader(tables(), labels, List.of(Sheet.values()));
    if (!reader.remarks().isEmpty()) {
      throw new IllegalStateException("the demonstration's directory: " + reader.remarks());
    }
    return reader.over(DirectoryContent.empty());
  }

  private static List<RawSheet> tables() throws IOException {
    var tables = new ArrayList<RawSheet>();
    for (var sheet : Sheet.values()) {
      var name = sheet.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".csv";
      var file = new ClassPathResource(FOLDER + name);
      tables.add(CsvReader.read(name, file.getContentAsByteArray()));
    }
    return tables;
  }
}
