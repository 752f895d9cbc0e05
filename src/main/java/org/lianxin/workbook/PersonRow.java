package org.lianxin.workbook;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Somebody who signs in.
 *
 * @param login the name to sign in with, lower case, never given to another person
 * @param name the name to show
 * @param phone where to reach the person, or null
 * @param active whether the person may sign in
 */
@Embeddable
public record PersonRow(
    @NotBlank @Pattern(regexp = Formats.LOGIN, message = Formats.BAD_LOGIN) String login,
    @NotBlank @Size(max = Formats.SHORT) String name,
    @Pattern(regexp = Formats.PHONE, message = Formats.BAD_PHONE) String phone,
    @Column(name = "in_force") Boolean active)
    implements Lasting {

  /** Reads empty cells: what is not switched off is active. */
  public PersonRow {
    active = active == null || active;
  }

  @Override
  public String key() {
    return login;
  }

  @Override
  public PersonRow ended() {
    return new PersonRow(login, name, phone, false);
  }
}
