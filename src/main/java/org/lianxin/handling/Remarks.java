package org.lianxin.handling;

import java.time.LocalDate;

/**
 * 会议发言: where a deputy brought a matter up in place of a written suggestion; what he said stands in
 * its three parts.
 *
 * @param voicing at what kind of meeting
 * @param meeting its name
 * @param spokenOn the day
 */
public record Remarks(Voicing voicing, String meeting, LocalDate spokenOn) {}
