package org.lianxin.routing;

import org.lianxin.shared.Decided;

/**
 * The way that the table proposes. A person takes it or changes it with a reason.
 *
 * @param route the way
 * @param needsCarrier whether another deputy has to be found who puts the suggestion
 * @param decided the row that says so, in words and for the case's file
 */
public record RouteProposal(Route route, boolean needsCarrier, Decided decided) {}
