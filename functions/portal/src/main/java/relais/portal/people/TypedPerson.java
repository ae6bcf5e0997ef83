package relais.portal.people;

import relais.domain.membership.PlaceRules;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;
import relais.portal.FieldFaults;
import relais.portal.Form;

/** Somebody to be given a place, as the form has them. */
public record TypedPerson(String firstName, String lastName, String function, String phone, String email) {

    private static final EmailAddress ANYBODY = new EmailAddress("prenom.nom@mairie.fr");
    public static final FieldFaults NO_ADDRESS =
            FieldFaults.of("email", "Indiquez une adresse électronique, par exemple prenom.nom@mairie.fr.");
    public static final TypedPerson NOBODY = new TypedPerson("", "", "", "", "");

    public static TypedPerson of(Form form) {
        return new TypedPerson(
                form.text("prenom"),
                form.text("nom"),
                form.text("fonction"),
                form.text("telephone"),
                form.text("email"));
    }

    public FieldFaults faults() {
        var faults = ofNames(firstName, lastName);
        return EmailAddress.read(email).isPresent()
                ? faults
                : faults.and("email", "Indiquez une adresse électronique, par exemple prenom.nom@mairie.fr.");
    }

    /** What is wrong with a person's names, each at its field. */
    public static FieldFaults ofNames(String firstName, String lastName) {
        var faults = FieldFaults.NONE;
        if (firstName.isEmpty()) {
            faults = faults.and("prenom", "Indiquez le prénom.");
        } else if (isNoName(firstName)) {
            faults = faults.and(
                    "prenom", "Le prénom n’a que des lettres, des espaces, des traits d’union et des apostrophes.");
        }
        if (lastName.isEmpty()) {
            faults = faults.and("nom", "Indiquez le nom.");
        } else if (isNoName(lastName)) {
            faults = faults.and(
                    "nom", "Le nom n’a que des lettres, des espaces, des traits d’union et des apostrophes.");
        }
        return faults;
    }

    private static boolean isNoName(String name) {
        return !PlaceRules.faults(new Person(name, name, null, null, ANYBODY)).isEmpty();
    }

    /** To be asked where there are no faults. */
    public Person person() {
        return new Person(
                firstName, lastName, function, phone, EmailAddress.read(email).orElseThrow());
    }
}
