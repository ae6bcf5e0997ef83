package relais.domain.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relais.domain.OrganizationId;

/** Takes the article that French gives it. */
final class The_name_of_an_administration {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    21690123100011-69123 | Mairie de Lyon          | Mairie de Lyon          | la mairie de Lyon         | de la mairie de Lyon      | à la mairie de Lyon
                    21060088800015-06088 | MAIRIE DE NICE          | Mairie de Nice          | la mairie de Nice         | de la mairie de Nice      | à la mairie de Nice
                    22770001000019-77288 | Département de l'Ain    | Département de l’Ain    | le département de l’Ain   | du département de l’Ain   | au département de l’Ain
                    18004402700018-94080 | Agence bio              | Agence bio              | l’agence bio              | de l’agence bio           | à l’agence bio
                    26690123100011-69123 | Hôpital Nord            | Hôpital Nord            | l’hôpital Nord            | de l’hôpital Nord         | à l’hôpital Nord
                    21760351400016-76351 | LE HAVRE                | Le Havre                | Le Havre                  | du Havre                  | au Havre
                    21850109600014-85109 | Les Herbiers            | Les Herbiers            | Les Herbiers              | des Herbiers              | aux Herbiers
                    21170300400014-17300 | La Rochelle             | La Rochelle             | La Rochelle               | de La Rochelle            | à La Rochelle
                    21940038000013-94038 | L'Haÿ-les-Roses         | L’Haÿ-les-Roses         | L’Haÿ-les-Roses           | de L’Haÿ-les-Roses        | à L’Haÿ-les-Roses
                    21830069700018-83069 | HYÈRES                  | Hyères                  | Hyères                    | d’Hyères                  | à Hyères
                    21140333600012-14333 | Honfleur                | Honfleur                | Honfleur                  | de Honfleur               | à Honfleur
                    21130001500011-13001 | Aix-en-Provence         | Aix-en-Provence         | Aix-en-Provence           | d’Aix-en-Provence         | à Aix-en-Provence
                    21780646000014-78646 | SAINT-GERMAIN-EN-LAYE   | Saint-Germain-en-Laye   | Saint-Germain-en-Laye     | de Saint-Germain-en-Laye  | à Saint-Germain-en-Laye
                    """)
    void follows_its_noun_or_its_commune(String id, String given, String shown, String the, String of, String to) {
        var name = AdministrationName.of(OrganizationId.parse("SI-" + id), given);

        assertThat(name).isEqualTo(new AdministrationName(shown, the, of, to));
    }

    @Test
    void is_quoted_where_its_article_cannot_be_known() {
        var name = AdministrationName.of(OrganizationId.parse("SI-13002526500013-75107"), "DINUM");

        assertThat(name.of()).isEqualTo("de l’administration «\u00a0DINUM\u00a0»");
    }

    @ParameterizedTest
    @CsvSource({
        "69123,Rhône (69)",
        "2a004,Corse-du-Sud (2A)",
        "97411,La Réunion (974)",
        "98818,Nouvelle-Calédonie (988)"
    })
    void stands_in_the_departement_of_its_code(String commune, String department) {
        assertThat(Departments.of(commune)).contains(department);
        assertThat(Departments.of("INTERNE")).isEmpty();
    }
}
