package org.lianxin.petition;

import java.util.List;
import org.springframework.data.repository.Repository;

interface PetitionNoteTable extends Repository<PetitionNoteEntity, Long> {

  PetitionNoteEntity save(PetitionNoteEntity note);

  List<PetitionNoteEntity> findByCaseNoOrderById(String caseNo);
}
