package org.lianxin.directory;

/**
 * The directory has changed: areas, bodies, people or their posts.
 *
 * @param revision counts the changes, from 1
 */
public record DirectoryChanged(long revision) {}
