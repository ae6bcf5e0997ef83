package relais.domain.datapass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relais.domain.OrganizationId;
import relais.domain.OrganizationType;

/** Is the département or the collectivité of its commune, overseas included. */
final class The_territory_of_an_administration {
    @ParameterizedTest
    @CsvSource({
        "01004, 01",
        "69123, 69",
        "75056, 75",
        "95018, 95",
        "2A004, 2A",
        "2a004, 2A",
        "2B033, 2B",
        "97105, 971",
        "97209, 972",
        "97302, 973",
        "97411, 974",
        "97502, 975",
        "97608, 976",
        "97701, 977",
        "97801, 978",
        "98411, 984",
        "98611, 986",
        "98735, 987",
        "98818, 988"
    })
    void begins_the_code_of_its_commune(String commune, String territory) {
        var id = new OrganizationId(OrganizationType.SI, "21200004500014", commune);

        var registered = new Beneficiary(id, "Mairie", null).registered(Instant.EPOCH);

        assertThat(registered.place().territory()).isEqualTo(territory);
    }
}
