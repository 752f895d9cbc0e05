package org.lianxin;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.shared.UserTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.repository.Repository;
import org.springframework.http.ContentDisposition;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

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

  private static final Pattern MOVE =
      Pattern.compile(
          "(claim|complete|delegate|handle|remove|resolve|save|set|submit|updateVariables).*");

  /** A change of the engine's packages stays mechanical. */
  ArchRule engineTypesStayAtTheEdge() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            root + ".*.process..", root + ".platform..", root + ".identity..", root + ".signin..")
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
        .doNotHaveFullyQualifiedName("org.lianxin.signin.FirstAdministrator")
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

  /** Decision 0017: a row of JPA is an {@code …Entity}, and nothing else is. */
  ArchRule rowsOfJpaAreCalledEntity() {
    return classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .or()
        .areAnnotatedWith(MappedSuperclass.class)
        .or()
        .haveSimpleNameEndingWith("Entity")
        .should(
            beCalled(
                "Entity",
                type ->
                    type.isAnnotatedWith(Entity.class)
                        || type.isAnnotatedWith(MappedSuperclass.class)))
        .allowEmptyShould(true);
  }

  /** Decision 0017: a repository of Spring Data is a {@code …Table}, and nothing else is. */
  ArchRule repositoriesAreCalledTable() {
    return classes()
        .that()
        .areAssignableTo(Repository.class)
        .or()
        .haveSimpleNameEndingWith("Table")
        .should(beCalled("Table", type -> type.isAssignableTo(Repository.class)))
        .allowEmptyShould(true);
  }

  /**
   * Decision 0017: SQL of our own stands in {@code …Rows}, or in the answer of {@code Stored…} to
   * an interface of another package.
   *
   * @param services those that hold their few statements themselves
   */
  ArchRule ownSqlIsCalledRows(Set<String> services) {
    return classes()
        .that(
            describe(
                "hold JDBC's client",
                type ->
                    type.getFields().stream()
                        .map(JavaField::getRawType)
                        .anyMatch(
                            field ->
                                field.isEquivalentTo(JdbcClient.class)
                                    || field.isAssignableTo(JdbcOperations.class))))
        .and(describe("are not known to hold it", type -> !services.contains(type.getSimpleName())))
        .should()
        .haveSimpleNameEndingWith("Rows")
        .orShould()
        .haveSimpleNameStartingWith("Stored")
        .allowEmptyShould(true);
  }

  /**
   * Decision 0017: an interface stands where a package asks and others answer; in one package, its
   * only class is enough.
   */
  ArchRule interfacesAreForOthers() {
    return classes()
        .that()
        .areInterfaces()
        .should(
            new ArchCondition<>("have another class than one of their own package") {
              @Override
              public void check(JavaClass asked, ConditionEvents events) {
                var answers =
                    asked.getAllSubclasses().stream().filter(type -> !type.isInterface()).toList();
                if (answers.size() == 1
                    && answers.get(0).getPackageName().equals(asked.getPackageName())) {
                  events.add(
                      SimpleConditionEvent.violated(
                          asked, asked.getName() + " has one class, " + answers.get(0).getName()));
                }
              }
            })
        .allowEmptyShould(true);
  }

  /** Decision 0017: what {@code Stored…} answers from tables was asked in another package. */
  ArchRule storedAnswersAnotherPackage() {
    return classes()
        .that()
        .haveSimpleNameStartingWith("Stored")
        .should(
            new ArchCondition<>("answer an interface of another package") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                var asked =
                    type.getRawInterfaces().stream()
                        .anyMatch(one -> !one.getPackageName().equals(type.getPackageName()));
                if (!asked) {
                  events.add(
                      SimpleConditionEvent.violated(
                          type, type.getName() + " answers nothing of another package"));
                }
              }
            })
        .allowEmptyShould(true);
  }

  private static ArchCondition<JavaClass> beCalled(String word, Predicate<JavaClass> is) {
    return new ArchCondition<>("be called %s if it is one".formatted(word)) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (type.getSimpleName().endsWith(word) != is.test(type)) {
          events.add(
              SimpleConditionEvent.violated(
                  type,
                  "%s %s called %s"
                      .formatted(type.getName(), is.test(type) ? "is not" : "is wrongly", word)));
        }
      }
    };
  }

  /** A name in the code stands for one thing: top-level types by their simple name. */
  static Stream<String> twins(JavaClasses all) {
    return all.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .collect(
            groupingBy(
                JavaClass::getSimpleName, mapping(JavaClass::getName, toCollection(TreeSet::new))))
        .values()
        .stream()
        .filter(names -> names.size() > 1)
        .map(names -> String.join(", ", names));
  }

  /** Nothing moves a user task past its class; {@code TaskDesk} is what asks the class. */
  ArchRule onlyTheDeskMovesTasks() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.lianxin.platform.task.TaskDesk")
        .should()
        .callMethodWhere(describe("moves a task", ArchitectureRules::movesATask));
  }

  /** A file to be saved has the same headers everywhere. */
  ArchRule filesAreHandedOutByDownload() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.lianxin.shared.Download")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ContentDisposition.class);
  }

  /** A stream of rows holds its connection until somebody closes it; a list gives it back. */
  ArchRule rowsAreReadAsLists() {
    return noClasses()
        .should()
        .callMethodWhere(describe("streams rows", ArchitectureRules::streamsRows));
  }

  private static boolean streamsRows(JavaMethodCall call) {
    var owner = call.getTargetOwner();
    return owner.isAssignableTo(JdbcClient.MappedQuerySpec.class) && call.getName().equals("stream")
        || owner.isAssignableTo(JdbcOperations.class) && call.getName().equals("queryForStream");
  }

  private static boolean movesATask(JavaMethodCall call) {
    var owner = call.getTargetOwner();
    return (owner.isAssignableTo(TaskService.class) || owner.isAssignableTo(FormService.class))
        && MOVE.matcher(call.getName()).matches();
  }

  /** Whether other modules see the type: public, in a base package of a module that has an API. */
  private boolean isApi(JavaClass type) {
    var below =
        type.getPackageName().substring(Math.min(root.length(), type.getPackageName().length()));
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && below.lastIndexOf('.') == 0
        && !Set.of(".casefile", ".paper", ".platform", ".portal", ".roster", ".seal", ".signin")
            .contains(below);
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
