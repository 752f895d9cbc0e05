package badly.built.ledger;

/** Has the name of another type. */
class OpenInternal {}
