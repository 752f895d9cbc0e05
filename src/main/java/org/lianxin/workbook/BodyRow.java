package org.lianxin.workbook;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Level;

/**
 * 机构: an office of the congress or a unit that handles.
 *
 * @param code unique among bodies, stations and groups, as posts name all three
 * @param name the full name
 * @param kind what it is
 * @param level whose body it is
 * @param area the code of the area it answers for
 * @param parent the body above it, or null
 * @param leader the login of the person in charge, or null; in a handling unit this is its leader's
 *     post, elsewhere an officer's
 * @param phone the office's number, or null
 * @param active false once it is dissolved
 */
@Embeddable
public record BodyRow(
    @NotBlank @Pattern(regexp = Formats.CODE, message = Formats.BAD_CODE) String code,
    @NotBlank @Size(max = Formats.SHORT) String name,
    @NotNull @Enumerated(EnumType.STRING) BodyKind kind,
    @NotNull @Enumerated(EnumType.STRING) @Column(name = "body_level") Level level,
    @NotBlank @Pattern(regexp = Formats.AREA_CODE, message = Formats.BAD_AREA_CODE) String area,
    @Pattern(regexp = Formats.CODE, message = Formats.BAD_CODE) String parent,
    @Pattern(regexp = Formats.LOGIN, message = Formats.BAD_LOGIN) String leader,
    @Pattern(regexp = Formats.PHONE, message = Formats.BAD_PHONE) String phone,
    @Column(name = "in_force") Boolean active)
    implements Lasting {

  /** Reads empty cells: what is not switched off is active. */
  public BodyRow {
    active = active == null || active;
  }

  @Override
  public String key() {
    return code;
  }

  @Override
  public BodyRow ended() {
    return new BodyRow(code, name, kind, level, area, parent, leader, phone, false);
  }
}
