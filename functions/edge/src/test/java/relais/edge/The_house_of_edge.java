package relais.edge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Edge knows the domain, and neither stores nor functions. */
@AnalyzeClasses(packages = "relais", importOptions = ImportOption.DoNotIncludeTests.class)
final class The_house_of_edge {

    @ArchTest
    static final ArchRule knows_only_the_domain = noClasses()
            .that()
            .resideInAPackage("relais.edge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "relais.stores..",
                    "relais.tokens..",
                    "relais.intake..",
                    "relais.mailbox..",
                    "relais.delivery..",
                    "relais.notifications..",
                    "software.amazon..");
}
