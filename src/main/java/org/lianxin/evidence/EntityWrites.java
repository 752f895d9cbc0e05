package org.lianxin.evidence;

import java.util.List;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostCollectionRecreateEvent;
import org.hibernate.event.spi.PostCollectionRecreateEventListener;
import org.hibernate.event.spi.PostCollectionUpdateEvent;
import org.hibernate.event.spi.PostCollectionUpdateEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.lianxin.shared.WrittenRows;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/** Hears of every row of an entity that JPA writes, and of every list that belongs to one. */
@Component
class EntityWrites
    implements HibernatePropertiesCustomizer,
        Integrator,
        PostInsertEventListener,
        PostUpdateEventListener,
        PostCollectionRecreateEventListener,
        PostCollectionUpdateEventListener {

  @Override
  public void customize(Map<String, Object> properties) {
    properties.put(
        "hibernate.integrator_provider", (IntegratorProvider) () -> List.<Integrator>of(this));
  }

  @Override
  public void integrate(
      Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor factory) {
    var listeners = factory.getServiceRegistry().requireService(EventListenerRegistry.class);
    listeners.appendListeners(EventType.POST_INSERT, this);
    listeners.appendListeners(EventType.POST_UPDATE, this);
    listeners.appendListeners(EventType.POST_COLLECTION_RECREATE, this);
    listeners.appendListeners(EventType.POST_COLLECTION_UPDATE, this);
  }

  @Override
  public void disintegrate(
      SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {}

  @Override
  public void onPostInsert(PostInsertEvent event) {
    written(event.getPersister(), event.getId());
  }

  @Override
  public void onPostUpdate(PostUpdateEvent event) {
    written(event.getPersister(), event.getId());
  }

  @Override
  public void onPostRecreateCollection(PostCollectionRecreateEvent event) {
    written(
        event.getSession().getEntityPersister(null, event.getAffectedOwnerOrNull()),
        event.getAffectedOwnerIdOrNull());
  }

  @Override
  public void onPostUpdateCollection(PostCollectionUpdateEvent event) {
    written(
        event.getSession().getEntityPersister(null, event.getAffectedOwnerOrNull()),
        event.getAffectedOwnerIdOrNull());
  }

  @Override
  public boolean requiresPostCommitHandling(EntityPersister persister) {
    return false;
  }

  private static void written(EntityPersister persister, Object id) {
    WrittenRows.add(((AbstractEntityPersister) persister).getTableName(), id);
  }
}
