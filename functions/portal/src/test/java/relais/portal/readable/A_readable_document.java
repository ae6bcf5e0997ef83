package relais.portal.readable;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.portal.readable.Sample.field;
import static relais.portal.readable.Sample.fields;
import static relais.portal.readable.Sample.form;
import static relais.portal.readable.Sample.typed;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relais.portal.readable.ReadableDocument.Field;
import relais.portal.readable.ReadableDocument.Section;

/** Labels and values as an agent reads them, from files of each démarche. */
final class A_readable_document {

    @Test
    void of_a_death_is_the_declaration() {
        var form = form(Sample.DECLARATION);

        assertThat(form.title()).isEqualTo("Déclaration de décès");
        assertThat(form.sections()).extracting(Section::heading).containsExactly("", "Défunt", "Validation");
        assertThat(fields(form, ""))
                .contains(
                        field("Établissement", "HOPITAL SAINT-LOUIS - LA ROCHELLE"),
                        field("Date du décès", "26 octobre 2021"),
                        field("Heure du décès", "10 h 00"),
                        field("Dressé le", "26 octobre 2021 à 12 h 22"),
                        field("Version", "1.00.00"));
        assertThat(fields(form, "Défunt")).contains(field("Domicile", "1 test"));
        assertThat(fields(form, "Validation")).contains(field("Nom du médecin", "Dr Eloise CERCUEIL"));
    }

    @Test
    void of_a_death_is_the_certificate_with_one_line_for_its_signature() {
        var form = form(Sample.CERTIFICATE);

        assertThat(form.title()).isEqualTo("Certificat de décès, volet administratif");
        assertThat(form.sections())
                .extracting(Section::heading)
                .containsExactly("", "Défunt", "Domicile", "Informations funéraires", "Validation");
        assertThat(fields(form, ""))
                .containsExactly(
                        field("Date de la mort (réelle ou estimée)", "27 mars 2019"),
                        field("Heure de la mort (réelle ou estimée)", "16 h 00"),
                        field("Commune de décès", "LA ROCHELLE"),
                        field("Code postal", "17019"),
                        field("Doublon volontaire", "Non"),
                        field("Signature électronique présente", "Oui, sans vérification par Relais"),
                        field("Version", "1.00.00"));
        assertThat(fields(form, "Informations funéraires"))
                .contains(
                        field("Obligation de mise en bière immédiate", "Non"),
                        field("Prothèse fonctionnant au moyen d’une pile", "Non"));
        assertThat(fields(form, "Défunt")).contains(field("Sexe", "Féminin"));
    }

    @Test
    void of_civil_status_names_the_act_before_its_code() {
        var form = form(Sample.CIVIL_STATUS);

        assertThat(form.title()).isEqualTo("Demande d’acte d’état civil");
        assertThat(fields(form, ""))
                .contains(
                        field("Type d’acte", "Acte de naissance, code NAISSANCE"),
                        field("Commune concernée par l’acte", "NICE"),
                        field("Date de l’acte", "24 août 1962"),
                        field("Motif de la demande", "Autre"));
        assertThat(fields(form, "Demandeur"))
                .contains(field("Civilité", "Madame"), field("Prénoms", "Angela Claire Louise"));
        assertThat(fields(form, "Personne concernée")).contains(field("Nom de naissance", "DUBOIS"));
    }

    @Test
    void of_the_census_tells_towns_from_postal_codes_and_mails_from_telephones() {
        var form = form(Sample.CENSUS);

        assertThat(form.title()).isEqualTo("Recensement citoyen");
        assertThat(fields(form, "Personne"))
                .contains(
                        field("Sexe", "Masculin"),
                        field("Date de naissance", "4 avril 2003"),
                        field("Pays de naissance", "France"),
                        field("Commune de naissance", "NICE"),
                        field("Code postal de naissance", "06000"),
                        field("Adresse e-mail", "Test.GT07@yopmail.com"),
                        field("Téléphone", "01 23 45 67 89"));
        assertThat(fields(form, "Formalité"))
                .filteredOn(field -> field.label().equals("Motif"))
                .containsExactly(field("Motif", "RECENSEMENT"));
        assertThat(form.sections()).extracting(Section::heading).contains("Domicile", "Résidence", "Père", "Mère");
    }

    @Test
    void folds_what_the_applicant_left_out() {
        var father = Sample.section(form(Sample.CENSUS), "Père");

        assertThat(father.filled()).isEmpty();
        assertThat(father.empty())
                .extracting(Field::label)
                .contains("Nom", "Prénoms", "Date de naissance", "Commune de naissance");
    }

    @Test
    void of_a_pacs_has_a_birth_date_made_of_three_elements() {
        var form = form(Sample.PACS);

        assertThat(form.title()).isEqualTo("Dépôt de dossier de Pacs");
        assertThat(fields(form, "Premier partenaire"))
                .contains(field("Civilité", "Madame"), field("Nationalité", "France"))
                .filteredOn(field -> field.label().contains("aissance"))
                .contains(field("Date de naissance", "10 octobre 1994"))
                .extracting(Field::label)
                .doesNotContain("Jour naissance", "Mois naissance", "Annee naissance");
        assertThat(fields(form, "Second partenaire")).contains(field("Date de naissance", "12 février 1994"));
        assertThat(fields(form, "Résidence commune")).contains(field("Commune", "NICE"));
        assertThat(fields(form, "Attestation sur l’honneur"))
                .containsExactly(
                        field("Ni lien de parenté ni alliance", "Oui"), field("Résidence commune attestée", "Oui"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<jourNaissance>1</jourNaissance><moisNaissance>6</moisNaissance><anneeNaissance>1990</anneeNaissance>;"
                        + "Date de naissance;1er juin 1990",
                "<jourNaissance>31</jourNaissance><moisNaissance>02</moisNaissance><anneeNaissance>1990</anneeNaissance>;"
                        + "Date de naissance;31/02/1990",
                "<jourNaissance/><moisNaissance/><anneeNaissance/>;Date de naissance;''",
                "<anneeNaissance>1990</anneeNaissance>;Annee naissance;1990"
            })
    void of_a_pacs_keeps_a_birth_date_that_is_none(String xml, String label, String value) {
        assertThat(fields(typed("<PACS><partenaire1>" + xml + "</partenaire1></PACS>"), "Premier partenaire"))
                .containsExactly(field(label, value));
    }

    @Test
    void of_a_child_in_danger_reads_its_codes_in_the_comments_beside_them() {
        var form = form(Sample.CONCERN);

        assertThat(form.title()).isEqualTo("Information préoccupante");
        assertThat(fields(form, ""))
                .contains(
                        field("Date de l’appel", "4 septembre 2012 à 10 h 29"),
                        field("Durée de l’appel", "0 min"),
                        field("Objet", "Situation d'enfant en danger ou en risque de l'être, code 1"),
                        field("Type", "Code 1"));
        assertThat(fields(form, "Appelant"))
                .contains(
                        field("Sexe", "Adulte Féminin Mère, code 3"),
                        field("Qualité", "Mère, code 95"),
                        field("Téléphone 1", ""));
        assertThat(fields(form, "Situation")).contains(field("Danger", "Négligence lourde envers l'enfant, code 4"));
    }

    @Test
    void has_a_section_for_each_child() {
        var form = form(Sample.EVALUATION);

        assertThat(form.title()).isEqualTo("Retour d’évaluation d’une information préoccupante");
        assertThat(form.sections())
                .extracting(Section::heading)
                .containsExactly("", "Enfant 1", "Enfant 2", "Enfant 3");
        assertThat(fields(form, "Enfant 2"))
                .contains(
                        field("Prénom", "Pédro"),
                        field("Tranche d’âge", "Jeune (15-18 ans), code 12"),
                        field("Prénom, corrigé en", ""));
    }

    @Test
    void is_chosen_by_its_root_element_whatever_the_demarche() {
        assertThat(form("JECHANGEDECOORDONNEES/flux-siv.xml")).isEqualTo(form(Sample.CIVIL_STATUS));
    }

    @Test
    void without_known_root_has_its_tags_split_into_words() {
        var form = typed("""
                <ChangementDAdresse xmlns="urn:essai" version="2">
                  <DateEffet>2026-11-01</DateEffet>
                  <NUMERO_CLIENT>123456</NUMERO_CLIENT>
                  <NouvelleAdresse><codePostal>75001</codePostal><EtageEscalier/></NouvelleAdresse>
                  <EnfantACharge><Prenom>Zoé</Prenom></EnfantACharge>
                  <EnfantACharge><Prenom>Léo</Prenom><Ecole><Nom>Jean Macé</Nom></Ecole></EnfantACharge>
                </ChangementDAdresse>
                """);

        assertThat(form.title()).isEqualTo("Changement d adresse");
        assertThat(fields(form, ""))
                .containsExactly(
                        field("Date d’effet", "1er novembre 2026"),
                        field("Numero client", "123456"),
                        field("Version", "2"));
        assertThat(fields(form, "Nouvelle adresse"))
                .containsExactly(field("Code postal", "75001"), field("Etage escalier", ""));
        assertThat(fields(form, "Enfant a charge 1")).containsExactly(field("Prénom", "Zoé"));
        assertThat(fields(form, "Enfant a charge 2, ecole")).containsExactly(field("Nom", "Jean Macé"));
    }

    @Test
    void shows_an_unknown_element_of_a_known_root_under_its_tag() {
        var form = typed("""
                <InsermDeclarationDeces><Defunt><Nom>N'Diaye</Nom><CodeINSEECommune>69123</CodeINSEECommune>
                  <Conjoint rang="1"><Nom>Petit</Nom>veuf</Conjoint></Defunt></InsermDeclarationDeces>
                """);

        assertThat(fields(form, "Défunt"))
                .containsExactly(field("Nom", "N'Diaye"), field("Code INSEE commune", "69123"));
        assertThat(fields(form, "Conjoint"))
                .containsExactly(field("Rang", "1"), field("Conjoint", "veuf"), field("Nom", "Petit"));
    }

    @ParameterizedTest
    @CsvSource({
        "Actif,true,Oui",
        "Actif,false,Non",
        "Actif,TRUE,TRUE",
        "Jour,01/06/2026,1er juin 2026",
        "Jour,31/02/2026,31/02/2026",
        "Jour,2026-02-30,2026-02-30",
        "Jour,2026-07-14T23:30:00Z,15 juillet 2026 à 1 h 30",
        "Duree,PT1H5M0S,1 h 05",
        "Pays,FRA,France",
        "Pays,DEU,Allemagne",
        "Nom,FRA,FRA",
        "Telephone,0123456789,01 23 45 67 89",
        "Telephone,33123456789,33123456789",
        "Finess,0123456789,0123456789"
    })
    void writes_in_french_what_software_writes_in_code(String tag, String value, String french) {
        assertThat(fields(typed("<Essai><%1$s>%2$s</%1$s></Essai>".formatted(tag, value)), ""))
                .extracting(Field::value)
                .containsExactly(french);
    }

    @Test
    void never_breaks_a_line_within_a_date_or_a_telephone() {
        var form = typed("<Essai><Jour>2026-06-02</Jour><Tel>0123456789</Tel></Essai>");

        assertThat(form.sections().getFirst().fields())
                .extracting(Field::value)
                .containsExactly("2\u00a0juin\u00a02026", "01\u00a023\u00a045\u00a067\u00a089");
    }

    @Test
    void keeps_the_letters_of_the_encoding_that_it_declares() {
        var xml = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
                + "<InsermDeclarationDeces><Ville>ORLÉANS-sur-Noël</Ville></InsermDeclarationDeces>";

        assertThat(fields(form(xml.getBytes(StandardCharsets.ISO_8859_1)), ""))
                .containsExactly(field("Ville", "ORLÉANS-sur-Noël"));
    }

    @Test
    void holds_a_script_as_plain_text() {
        var form = typed("<Essai><Nom>&lt;script&gt;alert(1)&lt;/script&gt;</Nom>"
                + "<Suite><![CDATA[<img src=x onerror=alert(1)>]]></Suite></Essai>");

        assertThat(fields(form, ""))
                .containsExactly(
                        field("Nom", "<script>alert(1)</script>"), field("Suite", "<img src=x onerror=alert(1)>"));
    }
}
