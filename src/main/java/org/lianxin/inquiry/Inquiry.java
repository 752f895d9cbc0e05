package org.lianxin.inquiry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 请选民补充: what a voter is asked for.
 *
 * @param question in the words of who asks
 * @param findings what he had found so far, or empty
 * @param askedBy his login
 * @param askedOn the day
 * @param answerBy the last day for the answer
 * @param ending how it ended; empty while it is open
 * @param answer what the voter said, or empty
 */
public record Inquiry(
    String question,
    String findings,
    String askedBy,
    LocalDate askedOn,
    LocalDate answerBy,
    Optional<InquiryEnding> ending,
    String answer) {}
