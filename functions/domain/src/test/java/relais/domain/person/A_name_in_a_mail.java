package relais.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.membership.PlaceRules;

/** Holds nothing that a mail reader turns into a link, and no line of its own. */
final class A_name_in_a_mail {
    @ParameterizedTest
    @ValueSource(strings = {"Zoé", "J.-P.", "J.P. Martin", "Mgr. O’Connor", "D'Arc", "Saint-Jean", "", "Dupont 2"})
    void is_a_name(String name) {
        assertThat(PlainName.isOne(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "ftp://x",
                "www.evil",
                "evil.com",
                "x.co",
                "Zoé evil.com/pay",
                "evil\u3002com",
                "zoe@mairie",
                "Zoé\nCliquez",
                "Zoé\u2028Cliquez",
                "Zoé\u0000",
                "Zoé\tPetit"
            })
    void is_no_web_address_and_no_other_line(String name) {
        assertThat(PlainName.isOne(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Zoé http://evil.example Petit, Zoé Petit",
        "Mairie de Lyon, Mairie de Lyon",
        "'Office evil.com',Office",
        "service-public.fr, ''"
    })
    void is_cut_of_what_would_be_a_link(String name, String written) {
        assertThat(PlainName.cut(name)).isEqualTo(written);
    }

    @Test
    void is_one_line() {
        assertThat(PlainName.cut("Zoé\r\nCliquez\u2028ici")).isEqualTo("Zoé Cliquez ici");
    }

    @Test
    void is_what_a_person_is_called_whatever_was_kept_before_the_rule() {
        var person = new Person("Zoé http://evil.example", "Petit", null, null, new EmailAddress("zoe@mairie.fr"));

        assertThat(person.fullName()).isEqualTo("Zoé Petit");
        assertThat(PlaceRules.faults(person)).hasSize(1);
        assertThat(PlaceRules.faults(new Person("evil.com", "Petit", null, "12", new EmailAddress("zoe@mairie.fr"))))
                .hasSize(2);
    }
}
