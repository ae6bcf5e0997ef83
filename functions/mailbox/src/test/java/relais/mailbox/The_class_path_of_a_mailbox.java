package relais.mailbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Polled by 35 000 towns: nothing of it may reach for SQL, nor for another function. */
@AnalyzeClasses(packages = "relais", importOptions = ImportOption.DoNotIncludeTests.class)
final class The_class_path_of_a_mailbox {

    @ArchTest
    static final ArchRule knows_no_ledger = noClasses()
            .that()
            .resideInAPackage("relais.mailbox..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("relais.domain.Ledger")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "io.micronaut.data..",
                    "software.amazon..",
                    "relais.stores..",
                    "relais.intake..",
                    "relais.delivery..",
                    "relais.tokens..",
                    "relais.notifications..");
}
