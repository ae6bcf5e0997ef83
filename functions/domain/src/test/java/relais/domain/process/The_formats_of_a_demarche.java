package relais.domain.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Are known by their name, however it is written. */
final class The_formats_of_a_demarche {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/pdf",
                "Application/PDF",
                " application/pdf ",
                "application/xml; charset=utf-8",
                "text/xml"
            })
    void take_a_format_whatever_its_case_and_parameters(String mimeType) {
        assertThat(KnownProcesses.ETAT_CIVIL.takesFormat(mimeType)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/zip", "", ";", "text/plain; application/pdf"})
    void take_no_other(String mimeType) {
        assertThat(KnownProcesses.ETAT_CIVIL.takesFormat(mimeType)).isFalse();
    }
}
