package org.lianxin.directory;

/**
 * An area of the national list, or one that was added to it here.
 *
 * @param code 12 digits
 * @param name the name
 * @param kind what it is, told by the code
 * @param parent the code of the area above, null for a province
 */
public record Area(String code, String name, AreaKind kind, String parent) {}
