package org.lianxin.directory;

/**
 * 代表之家、联络站、联络点、网上联络站.
 *
 * @param code the code, by which posts and cases name it
 * @param name the name
 * @param kind which of the four
 * @param area the code of the area it lies in
 * @param parent the code of the home or station above, or null
 * @param address where voters find it, or null for one that is online only
 * @param online whether it works online too
 * @param active false once it is closed
 */
public record Station(
    String code,
    String name,
    StationKind kind,
    String area,
    String parent,
    String address,
    boolean online,
    boolean active) {}
