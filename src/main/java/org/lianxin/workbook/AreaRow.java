package org.lianxin.workbook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.lianxin.directory.AreaKind;

/**
 * An area that this installation serves, or a district, city or province above one. Its parent and
 * its kind follow from the code.
 *
 * @param code 12 digits; the last three are zero
 * @param name as people call it; the national list gives the usual one
 */
public record AreaRow(
    @NotBlank @Pattern(regexp = Formats.AREA_CODE, message = Formats.BAD_AREA_CODE) String code,
    @NotBlank @Size(max = Formats.SHORT) String name)
    implements DirectoryRow {

  @Override
  public String key() {
    return code;
  }

  /** The kind, told by the code. */
  public AreaKind kind() {
    return AreaKind.of(code);
  }

  @Override
  public boolean isOver(LocalDate today) {
    return false;
  }

  /** An area without a row is no longer served; the national list keeps it. */
  @Override
  public Optional<AreaRow> removed(LocalDate today) {
    return Optional.empty();
  }
}
