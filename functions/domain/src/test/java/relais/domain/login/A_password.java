package relais.domain.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.Promise;
import relais.domain.login.PasswordRule.PasswordFault;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;

/** Has 8 characters, a digit, a capital and a special character, and is none that everybody tries. */
@Promise("HUB-32")
final class A_password {
    private static final Person OWNER =
            new Person("Zoé", "Le Bris-Çelik", null, null, new EmailAddress("service.urbanisme@mairie.example"));

    @ParameterizedTest
    @ValueSource(strings = {"Tulip-4b", "Été où 3 chats !", "ça Va 2 Là", "Xk7!mPqz"})
    void that_keeps_the_rule_may_be_chosen(String value) {
        assertThat(faults(value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Tul-p4b, TOO_SHORT",
        "tulip-4b, NO_CAPITAL",
        "Tulip-bb, NO_DIGIT",
        "Tulip44b, NO_SPECIAL",
    })
    void that_lacks_one_thing_is_refused_for_that_one(String value, PasswordFault fault) {
        assertThat(faults(value)).containsExactly(fault);
    }

    @Test
    void that_lacks_everything_is_told_everything() {
        assertThat(faults(""))
                .containsExactly(
                        PasswordFault.TOO_SHORT,
                        PasswordFault.NO_DIGIT,
                        PasswordFault.NO_CAPITAL,
                        PasswordFault.NO_SPECIAL,
                        PasswordFault.TOO_COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password1!",
                "P@ssw0rd1",
                "Azerty123!",
                "Bonjour2026!",
                "MotDePasse1!",
                "!Préfecture01",
                "Aaaaaaa1!",
                "Marseille13."
            })
    void that_everybody_tries_is_refused_whatever_surrounds_it(String value) {
        assertThat(faults(value)).containsExactly(PasswordFault.TOO_COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoe-4-bleue",
                "4-lebris-ÇELIK!",
                "Le-Bris-2026",
                "Vive ç3l1k !",
                "Service.Urbanisme@mairie.example1",
                "Urbanisme-4-ever"
            })
    void that_holds_its_owners_name_or_address_is_refused_whatever_the_case_and_the_accents(String value) {
        assertThat(faults(value)).contains(PasswordFault.NAMES_OWNER);
    }

    @Test
    void that_holds_two_letters_of_a_name_is_no_secret_less() {
        assertThat(faults("Le-4-tulipes")).isEmpty();
    }

    @Test
    void too_long_to_be_worth_its_hash_is_refused() {
        assertThat(faults("Tulip-4b".repeat(26))).containsExactly(PasswordFault.TOO_LONG);
    }

    @Test
    void is_the_same_however_a_keyboard_composes_its_accents() {
        assertThat(new Password("e\u0301te\u0301")).isEqualTo(new Password("été"));
    }

    @Test
    void is_the_same_with_the_blanks_that_a_copy_adds_around_it_which_are_no_special_character() {
        assertThat(new Password(" Tulip-4b\t\n")).isEqualTo(new Password("Tulip-4b"));
        assertThat(faults("Tulip44b ")).containsExactly(PasswordFault.NO_SPECIAL);
    }

    @Test
    void is_in_no_log() {
        assertThat(new Password("Tulip-4b").toString()).doesNotContain("Tulip");
    }

    private static EnumSet<PasswordFault> faults(String value) {
        var faults = EnumSet.noneOf(PasswordFault.class);
        faults.addAll(PasswordRule.HUBEE.faults(new Password(value), OWNER));
        return faults;
    }
}
