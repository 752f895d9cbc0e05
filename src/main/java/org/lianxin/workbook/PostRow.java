package org.lianxin.workbook;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.lianxin.directory.Role;

/**
 * 任职: a role held in a body. Three kinds of posts need no row, as other sheets tell them: the
 * leader of a body, the keeper of a station and the liaison officer of a group. Deputies have none
 * here either; their posts follow from sheet 代表.
 *
 * @param login who
 * @param body the code of a body, or of a station or a group for liaison officers
 * @param role what
 * @param from the first day
 * @param to the last day, or null while it goes on
 */
@Embeddable
public record PostRow(
    @NotBlank @Pattern(regexp = Formats.LOGIN, message = Formats.BAD_LOGIN) String login,
    @NotBlank @Pattern(regexp = Formats.CODE, message = Formats.BAD_CODE) String body,
    @NotNull @Enumerated(EnumType.STRING) @Column(name = "post_role") Role role,
    @NotNull @Column(name = "valid_from") LocalDate from,
    @Column(name = "valid_to") LocalDate to)
    implements Dated {

  @Override
  public String key() {
    return String.join("|", login, body, String.valueOf(role), String.valueOf(from));
  }

  @Override
  public PostRow endedOn(LocalDate lastDay) {
    return new PostRow(login, body, role, from, lastDay);
  }
}
