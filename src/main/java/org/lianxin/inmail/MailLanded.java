package org.lianxin.inmail;

/**
 * A mail is in a case; who has it now should read it.
 *
 * @param caseNo the case's number
 * @param by the login of who wrote it, or of who put it there
 */
public record MailLanded(String caseNo, String by) {}
