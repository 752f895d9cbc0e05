package org.lianxin.directory.workbook;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lianxin.directory.content.DirectoryRow;
import org.lianxin.directory.content.Sheet;

/**
 * The columns of a sheet: the components of its rows' record, in their order.
 *
 * @param sheet the sheet
 * @param list the columns
 */
record Columns(Sheet sheet, List<Column<?>> list) {

  /**
   * A column.
   *
   * @param component the record's component
   * @param form how its values stand in a cell
   */
  record Column<T>(RecordComponent component, Form<T> form) {

    String name() {
      return component.getName();
    }

    @SuppressWarnings("unchecked")
    private Object cell(DirectoryRow row, Locale language) throws ReflectiveOperationException {
      var value = (T) component.getAccessor().invoke(row);
      return value == null ? null : form.write(value, language);
    }
  }

  static Columns of(Sheet sheet, Labels labels) {
    return new Columns(
        sheet,
        Arrays.stream(sheet.row().getRecordComponents())
            .<Column<?>>map(
                component -> new Column<>(component, Form.of(component.getGenericType(), labels)))
            .toList());
  }

  /** The row of the values of all columns. */
  DirectoryRow row(List<?> values) {
    var types = list.stream().map(column -> column.component().getType()).toArray(Class[]::new);
    try {
      return sheet.row().getDeclaredConstructor(types).newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the record of " + sheet, e);
    }
  }

  /** The cells of a row: text, {@code Integer}, {@code LocalDate}, or null where they are blank. */
  List<Object> cells(DirectoryRow row, Locale language) {
    var cells = new Object[list.size()];
    try {
      for (int i = 0; i < cells.length; i++) {
        cells[i] = list.get(i).cell(row, language);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the record of " + sheet, e);
    }
    return Arrays.asList(cells);
  }
}
