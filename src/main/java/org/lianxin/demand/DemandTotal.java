package org.lianxin.demand;

import org.lianxin.routing.Category;

/**
 * How many demands are alike.
 *
 * @param area the code of the area they are about
 * @param category their kind of matter
 * @param status where they stand
 * @param number how many
 */
public record DemandTotal(String area, Category category, DemandStatus status, long number) {}
