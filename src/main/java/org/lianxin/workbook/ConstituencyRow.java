package org.lianxin.workbook;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.lianxin.directory.Level;

/**
 * 选区, or 选举单位 for the levels that are not elected directly.
 *
 * @param code the number at its level
 * @param name the full name
 * @param level whose deputies it elects
 * @param areas the codes of the areas it takes in
 * @param active false once it is redrawn
 */
@Embeddable
public record ConstituencyRow(
    @NotBlank @Pattern(regexp = Formats.CODE, message = Formats.BAD_CODE) String code,
    @NotBlank @Size(max = Formats.SHORT) String name,
    @NotNull @Enumerated(EnumType.STRING) @Column(name = "congress_level") Level level,
    @NotEmpty @Size(max = Formats.AREAS) @Convert(converter = Joined.Texts.class)
        List<@Pattern(regexp = Formats.AREA_CODE, message = Formats.BAD_AREA_CODE) String> areas,
    @Column(name = "in_force") Boolean active)
    implements Lasting {

  /** Reads empty cells: no list is an empty one, and what is not switched off is active. */
  public ConstituencyRow {
    areas = Lists.copy(areas);
    active = active == null || active;
  }

  @Override
  public String key() {
    return code;
  }

  @Override
  public ConstituencyRow ended() {
    return new ConstituencyRow(code, name, level, areas, false);
  }
}
