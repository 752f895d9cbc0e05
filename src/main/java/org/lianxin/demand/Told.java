package org.lianxin.demand;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.Today;

/**
 * 告知: how somebody was told something, as a form asks it and as a table keeps it.
 *
 * @param way how
 * @param toldOn the day
 * @param toldWords what was said
 */
@Embeddable
public record Told(
    @NotNull @Enumerated(EnumType.STRING) TellingWay way,
    @NotNull @Today LocalDate toldOn,
    @NotBlank @Size(max = 4000) @Column(name = "words") @Substantial String toldWords) {}
