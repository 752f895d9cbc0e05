package org.lianxin.duty;

/**
 * That a deputy is let off something in a year, or that somebody asks for it.
 *
 * @param askedBy the login of who asked
 * @param isGranted null while nobody has decided
 * @param decidedBy the login of who decided, or null
 */
record Exemption(
    long id,
    String login,
    int year,
    DutyKind kind,
    String reason,
    String askedBy,
    Boolean isGranted,
    String decidedBy) {}
