package org.lianxin.takeover;

/**
 * A mapping that an office keeps.
 *
 * @param name by which the office knows it
 */
record KeptMapping(long id, String name, Mapping mapping) {}
