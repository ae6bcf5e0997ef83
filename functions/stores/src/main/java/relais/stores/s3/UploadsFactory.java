package relais.stores.s3;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.attachment.Binaries;
import relais.domain.attachment.CollectUploads;
import relais.domain.attachment.ContentDetector;
import relais.domain.attachment.OfferUpload;
import relais.domain.attachment.UploadAttachment;
import relais.domain.attachment.VirusScanner;
import relais.domain.dispatch.OutboxDispatcher;

/** Makes the use cases that receive files, in every function that recognises formats. */
@Factory
@Requires(beans = {Ledger.class, Binaries.class, ContentDetector.class, OutboxDispatcher.class})
final class UploadsFactory {

    @Singleton
    OfferUpload offerUpload(Ledger ledger, Binaries binaries, Ids ids, Clock clock) {
        return new OfferUpload(ledger, binaries, ids, clock);
    }

    @Singleton
    CollectUploads collectUploads(
            Ledger ledger,
            Binaries binaries,
            ContentDetector detector,
            VirusScanner scanner,
            OutboxDispatcher effects,
            Ids ids,
            Clock clock) {
        return new CollectUploads(ledger, binaries, detector, scanner, effects, ids, clock);
    }

    @Singleton
    UploadAttachment uploadAttachment(
            Ledger ledger,
            Binaries binaries,
            ContentDetector detector,
            VirusScanner scanner,
            OutboxDispatcher effects,
            Ids ids,
            Clock clock) {
        return new UploadAttachment(ledger, binaries, detector, scanner, effects, ids, clock);
    }
}
