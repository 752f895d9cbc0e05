package org.lianxin.smoke;

import org.springframework.data.repository.ListCrudRepository;

interface Receipts extends ListCrudRepository<Receipt, String> {}
