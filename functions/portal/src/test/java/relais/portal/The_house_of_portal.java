package relais.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A function knows the domain and the edge, never another function nor how its ports are stored. */
@AnalyzeClasses(packages = "relais", importOptions = ImportOption.DoNotIncludeTests.class)
final class The_house_of_portal {

    @ArchTest
    static final ArchRule knows_no_other_function = noClasses()
            .that()
            .resideInAPackage("relais.portal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "relais.stores..",
                    "relais.referential..",
                    "relais.intake..",
                    "relais.mailbox..",
                    "relais.delivery..",
                    "relais.tokens..",
                    "relais.notifications..",
                    "software.amazon..",
                    "java.sql..");
}
