package relais.browser;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import relais.domain.Promise;

/** In a real browser, on a desk and on a phone. */
final class Every_page_for_everybody {

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource
    @Promise({"HUB-12", "HUB-54"})
    void has_nothing_wrong_and_fits_its_screen(Device device, String path, String name) {
        try (var browser = device.open(Chromium.running())) {
            var page = browser.newPage();

            page.navigate(Portal.url(path));

            Accessibility.assertNothingWrong(page);
            Gallery.keep(page, device, name);
        }
    }

    static Stream<Arguments> has_nothing_wrong_and_fits_its_screen() {
        var pages = List.of(
                List.of("/portail", "accueil"),
                List.of("/portail/accessibilite", "accessibilite"),
                List.of("/portail/donnees-personnelles", "donnees-personnelles"),
                List.of("/portail/mentions-legales", "mentions-legales"),
                List.of("/portail/plan-du-site", "plan-du-site"),
                List.of("/portail/aide", "aide"),
                List.of("/portail/rien", "page-non-trouvee"));
        return Stream.of(Device.values())
                .flatMap(device -> pages.stream().map(page -> Arguments.of(device, page.get(0), page.get(1))));
    }
}
