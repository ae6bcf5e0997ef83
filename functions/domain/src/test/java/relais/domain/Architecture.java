package relais.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import relais.domain.folder.PartnerInfo;

/** The domain is plain Java, asks others for the time and for identifiers, and names things after what they are. */
@AnalyzeClasses(packages = "relais.domain", importOptions = ImportOption.DoNotIncludeTests.class)
final class Architecture {
    /** Names that say nothing of what a thing is. */
    private static final String EMPTY_NAMES =
            ".*(Util|Utils|Helper|Manager|Impl|Base|Dto|Service|Processor|Data|Info)|Abstract.*";

    @ArchTest
    static final ArchRule the_domain_depends_on_java_and_itself_alone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", "relais.domain..");

    @ArchTest
    static final ArchRule the_domain_touches_neither_network_nor_files_nor_databases = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "java.nio.file..", "java.net.http..");

    @ArchTest
    static final ArchRule names_say_what_things_are = noClasses()
            .that()
            .doNotBelongToAnyOf(PartnerInfo.class)
            .should()
            .haveNameMatching("relais\\..*[.$](" + EMPTY_NAMES + ")")
            .because("PartnerInfo alone is the wire's own name");

    @ArchTest
    static final ArchRule time_comes_from_the_clock_that_was_given = noClasses()
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
    static final ArchRule identifiers_come_from_ids = noClasses().should().callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule nothing_is_printed =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");
}
