package org.lianxin.directory;

/**
 * 代表: somebody with a mandate that runs today.
 *
 * @param login the person
 * @param name the person's name
 * @param card the number of the deputy's card
 * @param level of the congress
 * @param group the code of the group the deputy joined
 * @param area the code of the area where the group has its home
 */
public record Deputy(
    String login, String name, String card, Level level, String group, String area) {}
