package relais.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Has the contract's form, whatever people write between its digits. */
final class A_telephone_number {
    @ParameterizedTest
    @CsvSource({
        "04 72 10 30 30, 0472103030",
        "04.72.10.30.30, 0472103030",
        "04-72-10-30-30, 0472103030",
        "+33 (0)4 72 10 30 30, +33472103030",
        "+687 26 51 00, +687265100",
        "00658475847, 00658475847",
        "+262692123456, +262692123456",
        "01234567890123456789, 01234567890123456789"
    })
    void is_kept_without_what_is_between_its_digits(String typed, String kept) {
        assertThat(PhoneNumber.read(typed)).map(PhoneNumber::value).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123456789",
                "+12345678",
                "poste 12",
                "0472103030 poste 2",
                "0472103030/31",
                "++33472103030",
                "012345678901234567890",
                "٠٤٧٢١٠٣٠٣٠"
            })
    void is_nothing_else(String typed) {
        assertThat(PhoneNumber.read(typed)).isEmpty();
    }
}
