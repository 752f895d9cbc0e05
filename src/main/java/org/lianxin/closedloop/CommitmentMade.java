package org.lianxin.closedloop;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A case was struck off with something promised for later.
 *
 * @param caseNo the case
 * @param promisedOn until when
 * @param remindAt when the unit is asked how it stands
 */
public record CommitmentMade(String caseNo, LocalDate promisedOn, Instant remindAt) {}
