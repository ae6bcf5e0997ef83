package relais.bench.floor;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.time.Clock;
import java.time.ZoneOffset;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.access.Scope;
import relais.domain.folder.ChangeFolder;
import relais.domain.folder.DepositFolder;
import relais.domain.folder.PartnerInfo;

/** {@code POST /folders} without framework; what completes a folder is opened too, as the function opens it. */
public final class IntakeFloor implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    private final Ids ids = new TimeOrderedEpochFactory()::create;
    private final Gate gate = Gate.of(clock, Scope.OSL, Scope.ADMIN);
    private final Ledger ledger = Cloud.ledger();
    private final DepositFolder depositFolder = new DepositFolder(ledger, ids, clock);
    final ChangeFolder changeFolder = new ChangeFolder(ledger, new Cloud(clock).effects(ledger), ids, clock);

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        return Answer.to(event, gate, caller -> {
            var headers = event.getHeaders();
            var software = new PartnerInfo(
                    headers.get("editorName"), headers.get("applicationName"), headers.get("softwareVersion"));
            var deposit = DepositText.read(Json.object(event.getBody()));
            return Answer.of(depositFolder.deposit(caller, deposit, software), 201, FolderText::written);
        });
    }
}
