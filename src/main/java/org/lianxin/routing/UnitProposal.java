package org.lianxin.routing;

import org.lianxin.directory.Body;
import org.lianxin.shared.Decided;

/**
 * The unit that the table proposes. A person takes it or chooses another.
 *
 * @param unit the unit, one in use
 * @param decided the row that says so, in words and for the case's file
 */
public record UnitProposal(Body unit, Decided decided) {}
