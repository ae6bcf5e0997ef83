package relais.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TYPE-SIRET-BRANCH, read back as written. */
final class An_organisations_name {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SI-21920023500014-92023",
                "OSL-13000918600011-75107",
                "SI-22570001000012-57-CD",
                "ADMIN-00000000000000-2A004",
                "SI-21920023500014-1234567890"
            })
    void is_read_back_as_written(String name) {
        assertThat(OrganizationId.parse(name)).hasToString(name);
    }

    @Test
    void is_one_whatever_the_case_of_its_branch() {
        assertThat(OrganizationId.parse("SI-21200004500014-2a004"))
                .isEqualTo(OrganizationId.parse("SI-21200004500014-2A004"))
                .hasToString("SI-21200004500014-2A004");
    }

    @Test
    void has_three_parts_of_which_the_last_may_hold_a_dash() {
        assertThat(OrganizationId.parse("SI-22570001000012-57-CD"))
                .isEqualTo(new OrganizationId(OrganizationType.SI, "22570001000012", "57-CD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SI",
                "SI-21920023500014",
                "SI-21920023500014-",
                "si-21920023500014-92023",
                "XX-21920023500014-92023",
                "SI-2192002350001-92023",
                "SI-219200235000145-92023",
                "SI-2192002350001A-92023",
                "SI-٢١٩٢٠٠٢٣٥٠٠٠١٤-92023",
                "SI-21920023500014-12345678901",
                " SI-21920023500014-92023"
            })
    void is_refused_in_any_other_form(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> OrganizationId.parse(name));
    }
}
