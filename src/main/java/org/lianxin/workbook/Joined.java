package org.lianxin.workbook;

import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianxin.directory.Level;
import org.lianxin.directory.PublicField;

/** A short list in one column, its members parted by commas, which none of them contains. */
abstract class Joined<T> implements AttributeConverter<List<T>, String> {

  private final Function<String, T> reader;

  private Joined(Function<String, T> reader) {
    this.reader = reader;
  }

  @Override
  public String convertToDatabaseColumn(List<T> list) {
    return list.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  @Override
  public List<T> convertToEntityAttribute(String column) {
    return column == null || column.isEmpty()
        ? List.of()
        : Arrays.stream(column.split(",")).map(reader).toList();
  }

  /** Texts and codes. */
  static final class Texts extends Joined<String> {
    Texts() {
      super(Function.identity());
    }
  }

  /** Levels. */
  static final class Levels extends Joined<Level> {
    Levels() {
      super(Level::valueOf);
    }
  }

  /** Public fields. */
  static final class PublicFields extends Joined<PublicField> {
    PublicFields() {
      super(PublicField::valueOf);
    }
  }
}
