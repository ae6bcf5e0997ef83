package relais.local;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.folder.PartnerInfo;

/**
 * The dependencies between the modules, and the purity of the domain: plain Java that asks ports for the time and for
 * identifiers. A function is any package of the hub outside the domain, the edge, the stores and infra, so that a new
 * one is held to the same rules.
 */
@AnalyzeClasses(packages = "relais", importOptions = Architecture.WithoutTests.class)
final class Architecture {

    /** Leaves tests out, which {@code mvn test} has in folders and {@code mvn verify} in jars. */
    static final class WithoutTests implements ImportOption {
        private final ImportOption folders = new DoNotIncludeTests();

        @Override
        public boolean includes(Location location) {
            return folders.includes(location) && !location.contains("-tests.jar");
        }
    }

    /** Names without a meaning of their own. */
    private static final String EMPTY_NAMES =
            ".*(Util|Utils|Helper|Manager|Impl|Base|Dto|Service|Processor|Data|Info)|Abstract.*";

    /** Without the bean definitions that Micronaut writes beside a use case for the function that imports it. */
    private static final DescribedPredicate<JavaClass> DOMAIN = describe(
            "are of the domain",
            type -> resideInAPackage("relais.domain..").test(type)
                    && !type.getName().contains("$Definition"));

    private static final DescribedPredicate<JavaClass> INFRA =
            resideInAnyPackage("relais.local..", "relais.emulators..", "relais.sql..", "relais.start..");
    private static final DescribedPredicate<JavaClass> SHARED =
            resideInAnyPackage("relais.domain..", "relais.edge..", "relais.stores..");
    private static final DescribedPredicate<JavaClass> FUNCTION = describe(
            "are of a function",
            type -> resideInAPackage("relais..").test(type) && !INFRA.test(type) && !SHARED.test(type));

    @ArchTest
    static final ArchRule no_function_knows_another = slices().matching("relais.(*)..")
            .that(describe("are functions", slice -> slice.stream().allMatch(FUNCTION::test)))
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule neither_a_function_nor_the_edge_knows_how_ports_are_stored = noClasses()
            .that(FUNCTION.or(resideInAPackage("relais.edge..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "relais.stores..", "software.amazon..", "java.sql..", "javax.sql..", "io.micronaut.data..");

    @ArchTest
    static final ArchRule the_domain_depends_on_java_and_itself_alone = classes()
            .that(DOMAIN)
            .and()
            .doNotHaveFullyQualifiedName("relais.domain.Copied") // read by the compiler alone
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", "relais.domain..");

    @ArchTest
    static final ArchRule the_domain_is_layers = slices().matching("relais.domain.(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(not(DOMAIN), alwaysTrue());

    @ArchTest
    static final ArchRule the_domain_touches_neither_network_nor_files_nor_databases = noClasses()
            .that(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "java.nio.file..", "java.net.http..");

    @ArchTest
    static final ArchRule names_of_the_domain_say_what_things_are = noClasses()
            .that(DOMAIN)
            .and()
            .doNotBelongToAnyOf(PartnerInfo.class)
            .should()
            .haveNameMatching("relais\\..*[.$](" + EMPTY_NAMES + ")")
            .because("PartnerInfo alone is the wire's own name");

    @ArchTest
    static final ArchRule the_domain_prints_nothing = noClasses()
            .that(DOMAIN)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule the_edge_knows_the_domain_alone = classes()
            .that()
            .resideInAPackage("relais.edge..")
            .should()
            .onlyDependOnClassesThat(describe(
                    "are no other module's",
                    type -> !resideInAPackage("relais..").test(type)
                            || resideInAnyPackage("relais.edge..", "relais.domain..")
                                    .test(type)));

    @ArchTest
    static final ArchRule the_stores_know_the_domain_alone = classes()
            .that()
            .resideInAPackage("relais.stores..")
            .should()
            .onlyDependOnClassesThat(describe(
                    "are no other module's",
                    type -> !resideInAPackage("relais..").test(type)
                            || resideInAnyPackage("relais.stores..", "relais.domain..")
                                    .test(type)));

    /** 35 000 towns poll it, so nothing of it may reach for SQL. */
    @ArchTest
    static final ArchRule a_mailbox_knows_no_ledger = noClasses()
            .that()
            .resideInAPackage("relais.mailbox..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Ledger.class);

    @ArchTest
    static final ArchRule time_comes_from_the_clock_that_was_given = noClasses()
            .that(FUNCTION.or(SHARED))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule identifiers_come_from_ids = noClasses()
            .that(FUNCTION.or(SHARED))
            .and()
            .doNotHaveFullyQualifiedName("relais.edge.RequestId")
            .should()
            .callMethod(UUID.class, "randomUUID")
            .because("the number of a request alone may be any: nothing is decided by it");

    /** A port's Memory twin is for tests; no function's zip holds one. */
    @ArchTest
    static final ArchRule no_port_has_its_twin_in_memory_here =
            noClasses().that(FUNCTION.or(SHARED)).should().haveSimpleNameStartingWith("Memory");
}
