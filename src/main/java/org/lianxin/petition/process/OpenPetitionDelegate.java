package org.lianxin.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxin.petition.Petitions;
import org.springframework.stereotype.Component;

/** Opens the petition with its section; see Task_OpenPetition. */
@Component
class OpenPetitionDelegate implements JavaDelegate {

  private final Petitions petitions;

  OpenPetitionDelegate(Petitions petitions) {
    this.petitions = petitions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    petitions.open(execution.getProcessBusinessKey());
  }
}
