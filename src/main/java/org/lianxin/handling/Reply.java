package org.lianxin.handling;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 答复: what the unit answers.
 *
 * @param caseNo the case
 * @param round the order's round
 * @param version counts the drafts of a round, from 1
 * @param outcome what came of it
 * @param text the answer's words, point by point
 * @param promisedOn until when, of what is promised
 * @param coOpinionsUsed what the lead made of the other units' opinions, or empty
 * @param draftedBy the login of the person who drafted it
 */
public record Reply(
    String caseNo,
    int round,
    int version,
    Outcome outcome,
    String text,
    Optional<LocalDate> promisedOn,
    String coOpinionsUsed,
    String draftedBy) {}
