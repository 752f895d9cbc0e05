package org.lianxin.workbook;

import java.util.Arrays;
import java.util.List;
import org.lianxin.shared.Label;
import org.springframework.context.MessageSource;

/**
 * What a rule has to say about one cell.
 *
 * @param sheet the sheet
 * @param row the row's place in the list of its sheet, from 0; -1 of one that the sheet lacks
 * @param column the component of the row's record
 * @param code the sentence's key in {@code messages/directory.properties}
 * @param values what fills the sentence's places, ready for {@link MessageSource}: enums as labels
 * @param severity whether the content can be taken
 */
public record Finding(
    Sheet sheet, int row, String column, String code, List<Object> values, Severity severity) {

  /** How bad it is. */
  public enum Severity {
    /** Nothing of the content is taken. */
    ERROR,
    /** The content is taken; somebody should look at it. */
    WARNING
  }

  /** Whether the content can't be taken. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The place and the sentence, without the cell's text: fit for a log. */
  String where() {
    return "%s %d %s: %s".formatted(sheet, row, column, code);
  }

  /** A finding with the values in the order of the sentence's places. */
  public static Finding of(
      Severity severity, Sheet sheet, int row, String column, String code, Object... values) {
    return new Finding(
        sheet, row, column, code, Arrays.stream(values).map(Label::orValue).toList(), severity);
  }
}
