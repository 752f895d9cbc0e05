package org.lianxin.instruction;

import org.lianxin.routing.Route;

/**
 * 批办: what the person in charge decided of a demand.
 *
 * @param caseNo the case
 * @param proposed the way that the table proposed
 * @param route the way that was decided
 * @param changeReason why it is another way or unit than proposed, or empty
 * @param words the instruction's words
 * @param by the login of the person who decided
 */
public record Instruction(
    String caseNo, Route proposed, Route route, String changeReason, String words, String by) {}
