package org.lianxin.numbering;

/**
 * A paper that may go out: of which kind, and whose.
 *
 * @param body the code of the body that issues it
 */
public record PaperIssue(PaperKind kind, String body) {}
