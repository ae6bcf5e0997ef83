package relais.portal.people;

import relais.domain.account.EmailAddress;
import relais.domain.account.Person;
import relais.portal.FieldFaults;
import relais.portal.Form;

/** Somebody to be given a place, as the form has them. */
public record TypedPerson(String firstName, String lastName, String function, String phone, String email) {

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
        var faults = FieldFaults.NONE;
        if (firstName.isEmpty()) {
            faults = faults.and("prenom", "Indiquez le prénom.");
        }
        if (lastName.isEmpty()) {
            faults = faults.and("nom", "Indiquez le nom.");
        }
        return EmailAddress.read(email).isPresent()
                ? faults
                : faults.and("email", "Indiquez une adresse électronique, par exemple prenom.nom@mairie.fr.");
    }

    /** To be asked where there are no faults. */
    public Person person() {
        return new Person(
                firstName, lastName, function, phone, EmailAddress.read(email).orElseThrow());
    }
}
