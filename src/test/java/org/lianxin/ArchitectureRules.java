package org.lianxin;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.shared.UserTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Rules on how the code is built.
 *
 * @param root the package above the modules
 */
record ArchitectureRules(String root) {

  private static final List<Class<?>> INJECTIONS =
      List.of(Autowired.class, Inject.class, Resource.class, Value.class, PersistenceContext.class);

  private static final DescribedPredicate<JavaAccess<?>> ASKS_THE_MACHINE_FOR_THE_TIME =
      describe("asks the machine for the time", ArchitectureRules::asksTheMachineForTheTime);

  /** A change of the engine's packages stays mechanical. */
  ArchRule engineTypesStayAtTheEdge() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(root + ".*.process..", root + ".platform..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda..")
        .allowEmptyShould(true);
  }

  /** What a class needs is in its constructor. */
  ArchRule fieldsAreNotInjected() {
    return noFields()
        .should()
        .beAnnotatedWith(
            DescribedPredicate.<JavaAnnotation<?>>describe(
                "an injection",
                annotation ->
                    INJECTIONS.stream()
                        .anyMatch(type -> annotation.getRawType().isEquivalentTo(type))))
        .allowEmptyShould(true);
  }

  /** Time comes from the clock that the application injects, so a test can set it. */
  ArchRule timeComesFromTheClock() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(LianxinApplication.class.getName())
        .should()
        .accessTargetWhere(ASKS_THE_MACHINE_FOR_THE_TIME);
  }

  /** What a module shows to others never drags its tables along. */
  ArchRule entitiesStayInTheirModule() {
    return methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat(
            describe(
                "are a module's API",
                type -> isApi(type) && !type.isMetaAnnotatedWith(Entity.class)))
        .should(
            new ArchCondition<>("not show an entity") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                method.getAllInvolvedRawTypes().stream()
                    .filter(type -> type.isAnnotatedWith(Entity.class))
                    .map(type -> method.getFullName() + " shows " + type.getName())
                    .forEach(text -> events.add(SimpleConditionEvent.violated(method, text)));
              }
            })
        .allowEmptyShould(true);
  }

  /** An entity that others could hold is an entity that others will change. */
  ArchRule entitiesAreNoApi() {
    return classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .should(
            new ArchCondition<>("not be a module's API") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                if (isApi(type)) {
                  events.add(SimpleConditionEvent.violated(type, type.getName() + " is public"));
                }
              }
            })
        .allowEmptyShould(true);
  }

  /**
   * Below a module's base package, and in the modules that nobody depends on, a class is public
   * only when another package uses it.
   *
   * @param services classes that Java's service loader makes, which have to be public
   */
  ArchRule internalsArePackagePrivate(Set<String> services) {
    return classes()
        .that(
            describe(
                "are internal and top-level",
                type ->
                    type.isTopLevelClass()
                        && type.getPackageName().startsWith(root + ".")
                        && !isApi(type)))
        .and()
        .arePublic()
        .should(
            new ArchCondition<>("be used by another package") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                var used =
                    type.getDirectDependenciesToSelf().stream()
                        .anyMatch(
                            use ->
                                !use.getOriginClass()
                                    .getPackageName()
                                    .equals(type.getPackageName()));
                if (!used && !services.contains(type.getName())) {
                  events.add(
                      SimpleConditionEvent.violated(
                          type, type.getName() + " is public, but its package alone uses it"));
                }
              }
            })
        .allowEmptyShould(true);
  }

  /**
   * One log, which an operator can set: SLF4J's. The one-time password of the first administrator
   * must not be in it.
   */
  ArchRule logsGoToOneLog() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.lianxin.platform.signin.FirstAdministrator")
        .should(ACCESS_STANDARD_STREAMS)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.util.logging..", "org.apache.commons.logging..", "org.apache.log4j..");
  }

  /** A task reads, asks and hands on; what happened is noted where it was decided. */
  ArchRule tasksLeaveTheRecordToTheDomain() {
    return noClasses()
        .that()
        .areAssignableTo(UserTask.class)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(CaseTimeline.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ApplicationEventPublisher.class);
  }

  /** Whether other modules see the type: public, in a base package of a module that has an API. */
  private boolean isApi(JavaClass type) {
    var below =
        type.getPackageName().substring(Math.min(root.length(), type.getPackageName().length()));
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && below.lastIndexOf('.') == 0
        && !Set.of(".platform", ".portal").contains(below);
  }

  private static boolean asksTheMachineForTheTime(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget target
        && asksTheMachineForTheTime(target);
  }

  private static boolean asksTheMachineForTheTime(CodeUnitAccessTarget target) {
    var owner = target.getOwner();
    var name = target.getName();
    var parameters = target.getRawParameterTypes();
    if (owner.isEquivalentTo(Clock.class)) {
      return name.startsWith("system") || name.startsWith("tick");
    }
    if (owner.getPackageName().equals("java.time")) {
      return name.equals("now")
          && parameters.stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }
    return owner.isEquivalentTo(Date.class) && name.equals("<init>") && parameters.isEmpty()
        || owner.isAssignableTo(Calendar.class) && Set.of("getInstance", "<init>").contains(name)
        || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
  }
}
