package org.lianxin.directory;

/**
 * 代表公示: what anybody may know of a deputy whose mandate runs today (rule public-profile). What is
 * not published is null.
 *
 * @param login the person, which no page shows
 * @param card the number of the deputy's card
 * @param name the name
 * @param level of the congress
 * @param term which congress, e.g. 7 for 第七届
 * @param workUnit where the deputy works, or null
 * @param occupation as what, or null
 * @param phone how to reach the deputy, or null
 * @param showsPhoto whether a photo may be shown
 */
public record PublicProfile(
    String login,
    String card,
    String name,
    Level level,
    int term,
    String workUnit,
    String occupation,
    String phone,
    boolean showsPhoto) {}
