package relais.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.karim;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;
import relais.domain.membership.PlaceRules;
import relais.domain.person.Person;

/** Five things, and no log tells them. */
final class What_is_kept_of_a_person {
    @Test
    @Promise({"HUB-16", "HUB-29"})
    void is_name_first_name_function_professional_phone_and_address() {
        assertThat(Arrays.stream(Person.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("firstName", "lastName", "function", "phoneNumber", "email");
    }

    @Test
    void is_in_no_log() {
        var person = karim();
        var account = Account.invited(
                UUID.randomUUID(), person, new Membership(MAIRIE_DE_LYON, Role.AGENT, Map.of(), null, Instant.EPOCH));

        assertThat(person + " " + person.email() + " " + account).doesNotContain("Karim", "Benali", "example");
    }

    @Test
    void is_one_line_each_of_a_hundred_characters_at_most() {
        var person = new Person("Kar\nim", " B ".repeat(100), " ", "01\t02", karim().email());

        assertThat(person.firstName()).isEqualTo("Kar im");
        assertThat(person.lastName()).hasSize(100);
        assertThat(person.function()).isNull();
        assertThat(person.phoneNumber()).isEqualTo("0102");
    }

    @Test
    void is_what_is_seen_of_it_wherever_it_was_copied_from() {
        var person = new Person(
                "\u202eZo\u00eb\u200b", "L\u2019H\u00f4pital\u00a0Saint\u2011Jean", null, null, karim().email());

        assertThat(person.fullName()).isEqualTo("Zo\u00eb L\u2019H\u00f4pital Saint-Jean");
        assertThat(PlaceRules.faults(person)).isEmpty();
    }
}
