package org.lianxin.directory;

/**
 * 机构: an office of the congress or a unit that handles.
 *
 * @param code the code, by which posts and cases name it
 * @param name the name
 * @param kind what it is
 * @param level whose body it is
 * @param area the code of the area it answers for
 * @param parent the code of the body above, or null
 * @param active false once it is dissolved
 */
public record Body(
    String code,
    String name,
    BodyKind kind,
    Level level,
    String area,
    String parent,
    boolean active) {}
