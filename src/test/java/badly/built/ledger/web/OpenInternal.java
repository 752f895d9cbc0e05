package badly.built.ledger.web;

/** Public without need. */
public final class OpenInternal {}
