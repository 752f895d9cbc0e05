package org.lianxin.workbook;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.lianxin.directory.Level;

/**
 * 代表小组. Its members are the deputies whose row names it.
 *
 * @param code unique among bodies, stations and groups
 * @param name the full name
 * @param levels whose deputies it takes: one level, or several where groups are mixed
 * @param home the code of its home, which has no other group (rule group-of-ten)
 * @param leader the code of the deputy who leads it, a member
 * @param viceLeaders the codes of one or two deputies, members
 * @param liaisonOfficer the login of its liaison officer
 * @param active false once it is dissolved
 */
@Embeddable
public record DeputyGroupRow(
    @NotBlank @Pattern(regexp = Formats.CODE, message = Formats.BAD_CODE) String code,
    @NotBlank @Size(max = Formats.SHORT) String name,
    @NotEmpty @Convert(converter = Joined.Levels.class) List<Level> levels,
    @NotBlank @Pattern(regexp = Formats.CODE, message = Formats.BAD_CODE) String home,
    @NotBlank @Pattern(regexp = Formats.CODE, message = Formats.BAD_CODE) String leader,
    @Convert(converter = Joined.Texts.class)
        List<@Pattern(regexp = Formats.CODE, message = Formats.BAD_CODE) String> viceLeaders,
    @NotBlank @Pattern(regexp = Formats.LOGIN, message = Formats.BAD_LOGIN) String liaisonOfficer,
    @Column(name = "in_force") Boolean active)
    implements Lasting {

  /** Reads empty cells: no list is an empty one, and what is not switched off is active. */
  public DeputyGroupRow {
    levels = Lists.copy(levels);
    viceLeaders = Lists.copy(viceLeaders);
    active = active == null || active;
  }

  @Override
  public String key() {
    return code;
  }

  @Override
  public DeputyGroupRow ended() {
    return new DeputyGroupRow(code, name, levels, home, leader, viceLeaders, liaisonOfficer, false);
  }
}
