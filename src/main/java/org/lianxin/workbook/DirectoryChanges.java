package org.lianxin.workbook;

import java.util.List;
import java.util.Map;

/**
 * What a content does to the directory.
 *
 * @param findings what the rules say about the content; with an error there are no changes
 * @param sheets the changes of each sheet
 */
public record DirectoryChanges(List<Finding> findings, Map<Sheet, SheetChanges> sheets) {

  /** Copies both. */
  public DirectoryChanges {
    findings = List.copyOf(findings);
    sheets = Map.copyOf(sheets);
  }

  /** A content that changes nothing, or may not. */
  public static DirectoryChanges none(List<Finding> findings) {
    return new DirectoryChanges(findings, Map.of());
  }

  /** Whether the directory stays as it is. */
  public boolean isEmpty() {
    return sheets.values().stream().allMatch(SheetChanges::isEmpty);
  }

  /** Whether a rule refuses the content. */
  public boolean isRefused() {
    return findings.stream().anyMatch(Finding::isError);
  }

  /** The changes of one sheet. */
  public SheetChanges of(Sheet sheet) {
    return sheets.getOrDefault(sheet, SheetChanges.NONE);
  }

  /**
   * The changes of one sheet.
   *
   * @param added the titles of new rows
   * @param changed the titles of rows with other values
   * @param removed the titles of rows that the content lacks: over from today on
   */
  public record SheetChanges(List<String> added, List<String> changed, List<String> removed) {

    /** A sheet that stays as it is. */
    static final SheetChanges NONE = new SheetChanges(List.of(), List.of(), List.of());

    /** Whether the sheet stays as it is. */
    public boolean isEmpty() {
      return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }
  }
}
