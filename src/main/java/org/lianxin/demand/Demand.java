package org.lianxin.demand;

import java.time.LocalDate;
import java.util.Optional;
import org.lianxin.routing.Category;
import org.lianxin.routing.MatterLevel;
import org.lianxin.routing.Urgency;

/**
 * A demand as everybody may see it who has to do with it; who raised it is in {@link Voters}.
 *
 * @param caseNo the number that people quote, {@code XQ-2026-000123}
 * @param status where it stands
 * @param channel how it came in
 * @param subject what it is about, in one line
 * @param words the voter's own words
 * @param area the code of the area it is about
 * @param place where in the area, or empty
 * @param category the kind of matter
 * @param urgency how urgent
 * @param question which of the three questions
 * @param isAccusation whether it accuses somebody; it must not reach the accused (rule
 *     accused-kept-out)
 * @param accusedBody the code of the accused body, or empty
 * @param isConfidential whether the voter asked for secrecy
 * @param station the code of the station that took it in, or empty
 * @param mailbox the code of the deputies' mailbox that it lay in, or empty
 * @param office the code of the congress's office that answers for it
 * @param deputy the login of the deputy who received it and tells the voter
 * @param registeredBy the login of the person who registered it
 * @param receivedOn the day it was received
 * @param registeredOn the day it was registered, often a later one (rule both-clocks)
 * @param answerable the login of the person who answers for it until somebody else takes it over
 *     (rule first-receiver)
 * @param level whose power the matter is, once verified
 * @param leadCase the case it was joined to, if any
 * @param isTakenOver whether it ran in an old ledger before it came here (rule running-taken-over)
 */
public record Demand(
    String caseNo,
    DemandStatus status,
    Channel channel,
    String subject,
    String words,
    String area,
    String place,
    Category category,
    Urgency urgency,
    QuestionType question,
    boolean isAccusation,
    String accusedBody,
    boolean isConfidential,
    String station,
    String mailbox,
    String office,
    String deputy,
    String registeredBy,
    LocalDate receivedOn,
    LocalDate registeredOn,
    String answerable,
    Optional<MatterLevel> level,
    Optional<String> leadCase,
    boolean isTakenOver) {}
