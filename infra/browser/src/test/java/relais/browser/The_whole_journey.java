package relais.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;

/** From DataPass's approval to an agent who sees one démarche and no more, in a real browser. */
final class The_whole_journey {

    @Test
    @Promise({"HUB-3", "HUB-4", "HUB-5", "HUB-12", "HUB-18", "HUB-26", "HUB-54"})
    void has_nothing_wrong_on_any_page_on_a_desk_and_on_phones() throws Exception {
        try (var one = Device.DESKTOP.open(Chromium.running());
                var other = Device.DESKTOP.open(Chromium.running())) {
            travel(new Hand.Mouse(), one.newPage(), other.newPage(), Inspection::of);
        }
    }

    @Test
    @Promise("HUB-12")
    void takes_no_more_than_the_smallest_phone() throws Exception {
        try (var one = Device.SMALL_PHONE.open(Chromium.running());
                var other = Device.SMALL_PHONE.open(Chromium.running())) {
            travel(new Hand.Mouse(), one.newPage(), other.newPage(), (page, name) -> {});
        }
    }

    @Test
    @Promise("HUB-54")
    void takes_no_mouse() throws Exception {
        try (var one = Device.DESKTOP.open(Chromium.running());
                var other = Device.DESKTOP.open(Chromium.running())) {
            travel(new Hand.Keyboard(), one.newPage(), other.newPage(), (page, name) -> {});
        }
    }

    @Test
    void takes_a_double_click_for_a_click() throws Exception {
        try (var one = Device.DESKTOP.open(Chromium.running());
                var other = Device.DESKTOP.open(Chromium.running())) {
            travel(new Hand.DoubleClick(new Hand.Mouse()), one.newPage(), other.newPage(), (page, name) -> {});
        }
    }

    @Test
    @Promise("HUB-10")
    void takes_no_script() throws Exception {
        var without = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (var one = Chromium.running().newContext(without);
                var other = Chromium.running().newContext(without)) {
            travel(new Hand.Mouse(), one.newPage(), other.newPage(), (page, name) -> {});
        }
    }

    private static void travel(Hand hand, Page administrator, Page agent, BiConsumer<Page, String> look)
            throws Exception {
        var town = Town.another();
        var journey = new Journey(town, hand, look);
        var desk = new DeskJourney(town, hand, look);
        var authenticator = journey.administratorComesIn(administrator);
        journey.administratorSetsASubscription(administrator);
        journey.administratorConnectsASoftware(administrator);
        journey.administratorInvites(administrator);
        journey.administratorCorrectsAnAddress(administrator);
        journey.agentComesIn(agent);
        desk.agentTreatsACase(agent);
        desk.administratorReadsTheJournal(administrator);
        journey.agentMindsTheirAccount(agent);
        journey.agentLosesASessionAndNothingElse(agent);
        journey.administratorSuspendsAndReactivates(administrator, agent);
        journey.administratorSeesWhoDidNotAnswer(administrator);
        journey.administratorComesBack(administrator, authenticator);
        journey.somebodyForgetsAPassword(agent);
    }
}
