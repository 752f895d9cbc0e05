package badly.built.ledger;

import org.camunda.bpm.engine.RuntimeService;

record EngineInTheDomain(RuntimeService runtime) {}
