package relais.domain.account;

import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import relais.domain.OrganizationId;
import relais.domain.SequentialIds;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;

/** People that tests invite, whose addresses no other run has. */
public final class People {
    private People() {}

    public static Person jeanne() {
        return person("Jeanne", "Martin", "Directrice générale des services", MAIRIE_DE_LYON.branchCode());
    }

    public static Person karim() {
        return person("Karim", "Benali", "Agent d'état civil", MAIRIE_DE_LYON.branchCode());
    }

    public static Person lucie() {
        return person("Lucie", "Petit", "Cheffe du service population", MAIRIE_DE_CLAMART.branchCode());
    }

    /** The administrator of any town. */
    public static Person of(OrganizationId town) {
        return person("Alix", "Moreau", "Responsable informatique", town.branchCode());
    }

    private static Person person(String firstName, String lastName, String function, String town) {
        var address = new EmailAddress(firstName + "." + SequentialIds.UNIQUE.next() + "@" + town + ".example");
        return new Person(firstName, lastName, function, "01 02 03 04 05", address);
    }
}
