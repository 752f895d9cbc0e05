package org.lianxin.guide;

import java.util.List;
import org.lianxin.directory.Area;
import org.lianxin.workbook.AreaRow;
import org.lianxin.workbook.BodyRow;

/**
 * What a county usually has.
 *
 * @param county the district, or the city that has no districts
 * @param areas it, those above and all streets and towns in it, by code
 * @param offices of the congress: they may be taken as they are
 * @param units that the decision table names: each needs a leader and a handler first
 */
record Proposal(Area county, List<AreaRow> areas, List<BodyRow> offices, List<BodyRow> units) {}
