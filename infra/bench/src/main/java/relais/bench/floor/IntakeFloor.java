package relais.bench.floor;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import relais.domain.Ids;
import relais.domain.OrganizationId;
import relais.domain.Outcome;
import relais.domain.access.Caller;
import relais.domain.access.Scope;
import relais.domain.attachment.Attachment;
import relais.domain.folder.Case;
import relais.domain.folder.Deposit;
import relais.domain.folder.Folder;
import relais.domain.folder.PartnerInfo;
import relais.domain.process.Status;

/**
 * {@code POST /folders} without framework. It also opens the clients that completing a folder needs, as the function
 * does.
 */
public final class IntakeFloor implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    private final Ids ids = new TimeOrderedEpochFactory()::create;
    private final Gate gate = Gate.of(clock, Scope.OSL, Scope.ADMIN);
    private final DataSource pool = Sql.pool();
    final List<Object> effects = new Cloud().effects();

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        return Answer.to(event, gate, caller -> {
            var headers = event.getHeaders();
            var software = new PartnerInfo(
                    headers.get("editorName"), headers.get("applicationName"), headers.get("softwareVersion"));
            var deposit = DepositText.read(Json.object(event.getBody()));
            return Answer.of(deposit(caller, deposit, software), 201, FolderText::written);
        });
    }

    private Outcome<Folder> deposit(Caller caller, Deposit deposit, PartnerInfo software) {
        return Sql.transaction(pool, sql -> {
            var osl = sql.operator(deposit.processCode());
            if (osl.isEmpty()) {
                return Outcome.refused("Process does not exist");
            }
            if (!sql.present(caller).mayActFor(osl.get(), deposit.processCode())) {
                return Outcome.forbidden();
            }
            var folders = new FolderTables(sql);
            if (folders.isTaken(osl.get(), deposit.externalId())) {
                return Outcome.refused("Folder exists");
            }
            for (var part : deposit.cases()) {
                if (!sql.isKnown(part.recipient()) || !sql.isSubscribed(part.recipient(), deposit.processCode())) {
                    return Outcome.refused("Case recipient is not served");
                }
            }
            var folder = received(osl.get(), deposit, software);
            folders.insert(folder);
            return Outcome.done(folder);
        });
    }

    private Folder received(OrganizationId osl, Deposit deposit, PartnerInfo software) {
        return new Folder(
                ids.next(),
                osl,
                deposit.processCode(),
                deposit.externalId(),
                deposit.applicant(),
                software,
                Status.HUBEE_RECEIVED,
                clock.instant(),
                null,
                null,
                null,
                deposit.cases().stream()
                        .map(part -> Case.received(
                                ids.next(), part.externalId(), part.recipient(), part.partnerAttributes()))
                        .toList(),
                deposit.attachments().stream()
                        .map(file -> Attachment.declared(ids.next(), file))
                        .toList());
    }
}
