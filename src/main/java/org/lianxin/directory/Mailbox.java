package org.lianxin.directory;

/**
 * 代表信箱 (rule mailbox-keeper).
 *
 * @param code the number on the box, by which cases name it
 * @param area the code of the area whose office supervises it
 * @param place where it hangs
 * @param active false once it is taken down
 */
public record Mailbox(String code, String area, String place, boolean active) {}
