package org.lianxin.workbook.file;

import java.util.List;
import org.lianxin.workbook.DirectoryChanges;
import org.lianxin.workbook.Finding.Severity;

/**
 * What a file would do or did to the directory.
 *
 * @param remarks what there is to say about the file: errors first
 * @param changes what changes; nothing when there is an error
 */
public record ImportReport(List<Remark> remarks, DirectoryChanges changes) {

  /** Sorts the remarks: errors first, else as they stand in the file. */
  public ImportReport {
    remarks =
        remarks.stream()
            .sorted((one, other) -> one.severity().compareTo(other.severity()))
            .toList();
  }

  static ImportReport refused(List<Remark> remarks) {
    return new ImportReport(remarks, DirectoryChanges.none(List.of()));
  }

  /** Whether the file is refused as a whole. */
  public boolean isRefused() {
    return remarks.stream().anyMatch(remark -> remark.severity() == Severity.ERROR);
  }

  /** How many errors there are. */
  public long errors() {
    return remarks.stream().filter(remark -> remark.severity() == Severity.ERROR).count();
  }
}
