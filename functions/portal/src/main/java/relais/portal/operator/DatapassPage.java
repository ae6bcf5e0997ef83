package relais.portal.operator;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import relais.domain.datapass.Catalogue;
import relais.domain.datapass.LookAtDatapass.DatapassOverview;
import relais.domain.datapass.WaitingDecision;
import relais.domain.process.Process;
import relais.portal.FieldFaults;
import relais.portal.View;
import relais.portal.subscription.DatapassAddress;

/** The decisions of DataPass that wait for the operator, and the table that says which démarches they ask for. */
public record DatapassPage(DatapassOverview seen, DatapassAddress datapass, TypedLine typed, FieldFaults faults)
        implements View {

    @Override
    public String template() {
        return "datapass";
    }

    @Override
    public String title() {
        return "DataPass";
    }

    public String path() {
        return Paths.DATAPASS;
    }

    /** Of every démarche of the hub. */
    public String codes() {
        return seen.processes().stream().map(Process::code).collect(Collectors.joining(", "));
    }

    public String requestAddress(WaitingDecision waiting) {
        return datapass.request(waiting.received().requestId()).toString();
    }

    public String decision(WaitingDecision waiting) {
        return switch (waiting.received().kind()) {
            case APPROVE, OPENED -> "Validation";
            case TRANSFER -> "Transfert";
            case REFUSE -> "Refus";
            case REVOKE -> "Révocation";
        };
    }

    /** Name and SIRET, as far as DataPass tells them. */
    public String administration(WaitingDecision waiting) {
        var place = waiting.received().establishment();
        var words = Stream.of(Stream.ofNullable(place.name()), Stream.ofNullable(place.siret()))
                .flatMap(each -> each)
                .toList();
        return words.isEmpty() ? "non transmise" : String.join(", ", words);
    }

    public List<String> scopes(WaitingDecision waiting) {
        return waiting.unknown().stream().sorted().toList();
    }

    public String scope(String scope) {
        return scope.equals(Catalogue.ANY_SCOPE) ? "toutes" : scope;
    }

    /** Where the form names that type and that scope already. */
    public String completion(WaitingDecision waiting, String scope) {
        return "%s?type=%s&portee=%s#completer"
                .formatted(path(), Paths.encoded(waiting.received().model()), Paths.encoded(scope));
    }
}
