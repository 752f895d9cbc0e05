package org.lianxin.workbook;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.lianxin.directory.Level;
import org.lianxin.directory.PublicField;

/**
 * 代表: one mandate of one person. Who is a deputy at two levels, or again in the next term, has a
 * row for each.
 *
 * @param code the number of the deputy's card, never used twice
 * @param login the person
 * @param level of the congress
 * @param term which congress, e.g. 7 for 第七届
 * @param constituency the code of the one that elected the deputy, at the deputy's level
 * @param group the code of the one group the deputy joined (rule one-group)
 * @param sectors the fields the committees know the deputy by
 * @param committeeMember whether a member of the standing committee
 * @param workUnit where the deputy works, or null
 * @param occupation as what, or null
 * @param published what voters may see besides the name (rule public-profile)
 * @param from the first day of the mandate
 * @param to its last day, or null while it goes on
 */
@Embeddable
public record DeputyRow(
    @NotBlank @Pattern(regexp = Formats.CODE, message = Formats.BAD_CODE) String code,
    @NotBlank @Pattern(regexp = Formats.LOGIN, message = Formats.BAD_LOGIN) String login,
    @NotNull @Enumerated(EnumType.STRING) @Column(name = "congress_level") Level level,
    @NotNull @Positive Integer term,
    @NotBlank @Pattern(regexp = Formats.CODE, message = Formats.BAD_CODE) String constituency,
    @NotBlank
        @Pattern(regexp = Formats.CODE, message = Formats.BAD_CODE)
        @Column(name = "deputy_group")
        String group,
    @Size(max = Formats.SECTORS) @Convert(converter = Joined.Texts.class)
        List<@Pattern(regexp = Formats.SECTOR, message = Formats.BAD_SECTOR) String> sectors,
    Boolean committeeMember,
    @Size(max = Formats.SHORT) String workUnit,
    @Size(max = Formats.SHORT) String occupation,
    @Convert(converter = Joined.PublicFields.class) List<PublicField> published,
    @NotNull @Column(name = "valid_from") LocalDate from,
    @Column(name = "valid_to") LocalDate to)
    implements Dated {

  /** Reads empty cells: no list is an empty one, and what is not switched on is off. */
  public DeputyRow {
    sectors = Lists.copy(sectors);
    published = Lists.copy(published);
    committeeMember = committeeMember != null && committeeMember;
  }

  @Override
  public String key() {
    return code;
  }

  @Override
  public DeputyRow endedOn(LocalDate lastDay) {
    return new DeputyRow(
        code,
        login,
        level,
        term,
        constituency,
        group,
        sectors,
        committeeMember,
        workUnit,
        occupation,
        published,
        from,
        lastDay);
  }
}
