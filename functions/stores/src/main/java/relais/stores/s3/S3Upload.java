package relais.stores.s3;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** The upload of one object. Bytes fill one buffer, which is sent as a part when it overflows, or as the whole object if it never does. */
final class S3Upload extends OutputStream {
    private final S3Client client;
    private final String bucket;
    private final String key;
    private final byte[] part;
    private final List<CompletedPart> sent = new ArrayList<>();
    private @Nullable String id;
    private int length;

    /** @param begun number of bytes that the buffer holds already, the first of the object */
    S3Upload(S3Client client, String bucket, String key, byte[] buffer, int begun) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
        this.part = buffer;
        this.length = begun;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, bytes.length);
        for (var done = 0; done < count; ) {
            if (length == part.length) {
                send();
            }
            var room = Math.min(count - done, part.length - length);
            System.arraycopy(bytes, offset + done, part, length, room);
            length += room;
            done += room;
        }
    }

    void finish() {
        if (id == null) {
            client.putObject(put -> put.bucket(bucket).key(key).contentType(S3Binaries.MEDIA_TYPE), body(part, length));
        } else {
            send();
            client.completeMultipartUpload(complete ->
                    complete.bucket(bucket).key(key).uploadId(id).multipartUpload(whole -> whole.parts(sent)));
        }
    }

    /** Deletes the parts sent; nothing of the object is left. */
    void abandon(Exception cause) {
        if (id == null) {
            return;
        }
        try {
            client.abortMultipartUpload(abort -> abort.bucket(bucket).key(key).uploadId(id));
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private void send() {
        if (id == null) {
            id = client.createMultipartUpload(
                            create -> create.bucket(bucket).key(key).contentType(S3Binaries.MEDIA_TYPE))
                    .uploadId();
        }
        var number = sent.size() + 1;
        var answer = client.uploadPart(
                each -> each.bucket(bucket).key(key).uploadId(id).partNumber(number), body(part, length));
        sent.add(CompletedPart.builder().partNumber(number).eTag(answer.eTag()).build());
        length = 0;
    }

    /** Reads the buffer again when the SDK tries again. */
    static RequestBody body(byte[] part, int length) {
        return RequestBody.fromContentProvider(
                () -> new ByteArrayInputStream(part, 0, length), length, S3Binaries.MEDIA_TYPE);
    }
}
