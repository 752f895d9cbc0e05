package org.lianxin.workbook.rules;

import java.util.Map;
import org.lianxin.workbook.PersonRow;

/**
 * What the rules ask of the directory as it is stored.
 *
 * @param areas the names of known areas by code: at least of those in the content and above them
 * @param people everybody ever entered, by login
 * @param mandates the login of everybody who ever was a deputy, by the deputy's code
 */
public record Known(
    Map<String, String> areas, Map<String, PersonRow> people, Map<String, String> mandates) {}
