package relais.portal.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import relais.domain.archive.FileName;

/** Reaches the browser as it is, and older software without accents. */
final class The_name_of_a_download {

    /** RFC 8187's ext-value and a quoted string that needs no escape. */
    private static final Pattern VALUE = Pattern.compile(
            "(attachment|inline); filename=\"[ !#$&-\\[\\]-~]+\"; filename\\*=UTF-8''([A-Za-z0-9!#$&+.^_`|~-]|%[0-9A-F]{2})+");

    @Test
    void is_given_twice() {
        assertThat(ContentDisposition.attachment(FileName.of("Décès n° 1, 100 %.pdf")))
                .isEqualTo("attachment; filename=\"Deces n_ 1, 100 _.pdf\"; "
                        + "filename*=UTF-8''D%C3%A9c%C3%A8s%20n%C2%B0%201%2C%20100%20%25.pdf");
    }

    @Test
    void may_be_that_of_a_page_shown() {
        assertThat(ContentDisposition.inline(FileName.of("acte.pdf")))
                .isEqualTo("inline; filename=\"acte.pdf\"; filename*=UTF-8''acte.pdf");
    }

    @Test
    void never_leaves_its_header() {
        assertThat(ContentDisposition.attachment(FileName.of("a\"; filename=\"evil.exe\r\nSet-Cookie: x='(1)'*.pdf")))
                .isEqualTo("attachment; filename=\"a_; filename=_evil.exeSet-Cookie_ x='(1)'_.pdf\"; "
                        + "filename*=UTF-8''a_%3B%20filename%3D_evil.exeSet-Cookie_%20x%3D%27%281%29%27_.pdf");
    }

    @Test
    void is_lawful_for_any_name() {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++) {
            var bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            var name =
                    FileName.of(new String(bytes, i % 2 == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16));

            assertThat(ContentDisposition.attachment(name)).matches(VALUE);
        }
    }
}
