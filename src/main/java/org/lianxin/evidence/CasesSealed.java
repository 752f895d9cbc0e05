package org.lianxin.evidence;

import java.util.Set;

/**
 * Something of the record of these cases was written, and is sealed; told as the last thing before
 * the transaction commits. Who keeps a copy of what the record says brings it up to date now.
 *
 * @param caseNos their numbers, at least one
 */
public record CasesSealed(Set<String> caseNos) {}
