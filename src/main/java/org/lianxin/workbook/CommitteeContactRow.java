package org.lianxin.workbook;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * 常委会组成人员联系代表 (rule committee-contacts): a member of the standing committee keeps fixed contact
 * with 3 to 5 deputies of the district.
 *
 * @param member the code of the deputy who is the member
 * @param deputy the code of the deputy contacted
 * @param from the first day
 * @param to the last day, or null while it goes on
 */
@Embeddable
public record CommitteeContactRow(
    @NotBlank
        @Pattern(regexp = Formats.CODE, message = Formats.BAD_CODE)
        @Column(name = "member_deputy")
        String member,
    @NotBlank @Pattern(regexp = Formats.CODE, message = Formats.BAD_CODE) String deputy,
    @NotNull @Column(name = "valid_from") LocalDate from,
    @Column(name = "valid_to") LocalDate to)
    implements Dated {

  @Override
  public String key() {
    return String.join("|", member, deputy, String.valueOf(from));
  }

  @Override
  public CommitteeContactRow endedOn(LocalDate lastDay) {
    return new CommitteeContactRow(member, deputy, from, lastDay);
  }
}
