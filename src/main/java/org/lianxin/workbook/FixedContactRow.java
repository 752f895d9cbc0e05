package org.lianxin.workbook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 代表联系选民名单: a voter with whom a deputy keeps contact (rule ten-voters). Kept sealed, and deleted
 * once it is off the list: nothing else names it, and a voter's data is kept no longer than needed
 * (rule forgotten-roster).
 *
 * @param deputy the code of the deputy
 * @param name the voter's name
 * @param contact a phone number, or another way to reach the voter
 * @param community the residents' or villagers' committee or the area where the voter lives, or
 *     null
 * @param since the first day of the contact, or null
 * @param note what the deputy should know, or null
 */
public record FixedContactRow(
    @NotBlank @Pattern(regexp = Formats.CODE, message = Formats.BAD_CODE) String deputy,
    @NotBlank @Size(max = Formats.VOTER_NAME) String name,
    @NotBlank @Size(max = Formats.CONTACT) String contact,
    @Size(max = Formats.SHORT) String community,
    LocalDate since,
    @Size(max = Formats.LONG) String note)
    implements DirectoryRow {

  private static final String SPACING = "[\\s-]";

  /** The same name and the same number are the same voter, however the number is spaced. */
  @Override
  public String key() {
    return String.join("|", deputy, compact(name), compact(contact));
  }

  /** The deputy only: a voter is named to the readers of the roster and to nobody else. */
  @Override
  public String title() {
    return deputy;
  }

  @Override
  public boolean isOver(LocalDate today) {
    return false;
  }

  @Override
  public Optional<FixedContactRow> removed(LocalDate today) {
    return Optional.empty();
  }

  /** Names no voter, because such texts get into logs. */
  @Override
  public String toString() {
    return "FixedContactRow[deputy=" + deputy + "]";
  }

  private static String compact(String text) {
    return text == null ? "" : text.replaceAll(SPACING, "");
  }
}
