package relais.scan;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** An event « GuardDuty Malware Protection Object Scan Result » as EventBridge hands it on, limited to the object and the result. */
@Serdeable
record GuardDutyEvent(Detail detail) {

    @Serdeable
    record Detail(ScannedObject s3ObjectDetails, @Nullable Result scanResultDetails) {}

    @Serdeable
    record ScannedObject(String bucketName, String objectKey) {}

    @Serdeable
    record Result(String scanResultStatus) {}

    String key() {
        return detail.s3ObjectDetails().objectKey();
    }

    /** The result in GuardDuty's words; empty if the event has none. */
    String result() {
        var result = detail.scanResultDetails();
        return result == null ? "" : result.scanResultStatus();
    }
}
