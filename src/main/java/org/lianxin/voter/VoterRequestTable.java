package org.lianxin.voter;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface VoterRequestTable extends ListCrudRepository<VoterRequestEntity, Long> {

  /** Whether this form was sent before. */
  boolean existsByCaseNoAndFormKey(String caseNo, String formKey);

  /** Of a case, the oldest first. */
  List<VoterRequestEntity> findByCaseNoOrderById(String caseNo);
}
