package org.lianxin.workbook;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.lianxin.directory.StationKind;

/**
 * 代表之家、联络站、联络点、网上联络站.
 *
 * @param code unique among bodies, stations and groups
 * @param name the full name
 * @param kind which of the four
 * @param area the code of the area it lies in
 * @param parent the home above a station, the station above a point; null for a home
 * @param keeper the login of its liaison officer
 * @param address where voters find it, or null for one that is online only
 * @param online whether it also works online
 * @param active false once it is closed
 */
@Embeddable
public record StationRow(
    @NotBlank @Pattern(regexp = Formats.CODE, message = Formats.BAD_CODE) String code,
    @NotBlank @Size(max = Formats.SHORT) String name,
    @NotNull @Enumerated(EnumType.STRING) StationKind kind,
    @NotBlank @Pattern(regexp = Formats.AREA_CODE, message = Formats.BAD_AREA_CODE) String area,
    @Pattern(regexp = Formats.CODE, message = Formats.BAD_CODE) String parent,
    @NotBlank @Pattern(regexp = Formats.LOGIN, message = Formats.BAD_LOGIN) String keeper,
    @Size(max = Formats.LONG) String address,
    @Column(name = "works_online") Boolean online,
    @Column(name = "in_force") Boolean active)
    implements Lasting {

  /** Reads empty cells: what is not switched off is active, what is not online is not. */
  public StationRow {
    active = active == null || active;
    online = online != null && online;
  }

  @Override
  public String key() {
    return code;
  }

  @Override
  public StationRow ended() {
    return new StationRow(code, name, kind, area, parent, keeper, address, online, false);
  }
}
