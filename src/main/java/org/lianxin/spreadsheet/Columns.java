package org.lianxin.spreadsheet;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The columns of a sheet: the components of its rows' record, in their order.
 *
 * @param name the key of the sheet's name
 * @param key what the keys of its headings begin with, before a dot and the component's name; with
 *     {@code .note} and {@code .example} behind it, of more
 * @param type the record
 * @param list the columns
 */
public record Columns(String name, String key, Class<?> type, List<Column<?>> list) {

  /**
   * A column.
   *
   * @param component the record's component
   * @param form how its values stand in a cell
   */
  public record Column<T>(RecordComponent component, CellForm<T> form) {

    /** The component's name. */
    public String name() {
      return component.getName();
    }

    @SuppressWarnings("unchecked")
    private Object cell(Object row, Locale language) throws ReflectiveOperationException {
      var accessor = component.getAccessor();
      accessor.setAccessible(true); // the record may be nobody else's
      var value = (T) accessor.invoke(row);
      return value == null ? null : form.write(value, language);
    }
  }

  /**
   * The columns of a record whose components have a form: text, numbers, dates, constants, lists.
   */
  public static Columns of(String name, String key, Class<?> type, Labels labels) {
    return new Columns(
        name,
        key,
        type,
        Arrays.stream(type.getRecordComponents())
            .<Column<?>>map(
                component ->
                    new Column<>(component, CellForm.of(component.getGenericType(), labels)))
            .toList());
  }

  /** Those of the columns whose names are wanted. */
  public Columns only(Predicate<String> wanted) {
    return new Columns(
        name, key, type, list.stream().filter(column -> wanted.test(column.name())).toList());
  }

  /** The key of a column's heading. */
  public String heading(String column) {
    return key + "." + column;
  }

  /** The row of the values of all columns. */
  Object row(List<?> values) {
    var types = list.stream().map(column -> column.component().getType()).toArray(Class[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the record " + type, e);
    }
  }

  /** The cells of a row: text, {@code Integer}, {@code LocalDate}, or null where they are blank. */
  public List<Object> cells(Object row, Locale language) {
    var cells = new Object[list.size()];
    try {
      for (int i = 0; i < cells.length; i++) {
        cells[i] = list.get(i).cell(row, language);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the record " + type, e);
    }
    return Arrays.asList(cells);
  }
}
