package org.lianxin.smoke;

/**
 * A paper has come in and waits for its confirmation.
 *
 * @param caseNo its number
 * @param body the body that confirms it
 */
public record PaperReceived(String caseNo, String body) {}
