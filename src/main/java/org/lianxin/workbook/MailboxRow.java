package org.lianxin.workbook;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 代表信箱 (rule mailbox-keeper). The deputy keeps it; in special cases the liaison officer of the
 * deputy's group does, for a reason and a time.
 *
 * @param code the number on the box
 * @param constituency the code of the deputy's constituency
 * @param area the code of the area whose office supervises the weekly opening
 * @param place where it hangs
 * @param deputy the code of its deputy
 * @param keeper the login of the liaison officer entrusted with it, or null
 * @param keeperReason why, with a keeper only
 * @param keeperFrom the first day of the trust, with a keeper only
 * @param keeperTo the last day of the trust, with a keeper only
 * @param active false once it is taken down
 */
@Embeddable
public record MailboxRow(
    @NotBlank @Pattern(regexp = Formats.CODE, message = Formats.BAD_CODE) String code,
    @NotBlank @Pattern(regexp = Formats.CODE, message = Formats.BAD_CODE) String constituency,
    @NotBlank @Pattern(regexp = Formats.AREA_CODE, message = Formats.BAD_AREA_CODE) String area,
    @NotBlank @Size(max = Formats.LONG) String place,
    @NotBlank @Pattern(regexp = Formats.CODE, message = Formats.BAD_CODE) String deputy,
    @Pattern(regexp = Formats.LOGIN, message = Formats.BAD_LOGIN) String keeper,
    @Size(max = Formats.LONG) String keeperReason,
    LocalDate keeperFrom,
    LocalDate keeperTo,
    @Column(name = "in_force") Boolean active)
    implements Lasting {

  /** Reads empty cells: what is not switched off is active. */
  public MailboxRow {
    active = active == null || active;
  }

  @Override
  public String key() {
    return code;
  }

  @Override
  public MailboxRow ended() {
    return new MailboxRow(
        code, constituency, area, place, deputy, keeper, keeperReason, keeperFrom, keeperTo, false);
  }
}
