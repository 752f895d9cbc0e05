package org.lianxin.handling;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ContactTable extends Repository<ContactEntity, Long> {

  ContactEntity save(ContactEntity contact);

  List<ContactEntity> findByCaseNoAndRoundOrderById(String caseNo, int round);
}
