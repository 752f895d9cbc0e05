package org.lianxin.directory;

/**
 * The directory is another one from this commit on: areas, bodies, people or their posts.
 *
 * @param revision counts the changes, from 1
 */
public record DirectoryChanged(long revision) {}
