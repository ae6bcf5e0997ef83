package relais.stores.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import relais.domain.Unavailable;
import relais.domain.attachment.ArrivedUpload;
import relais.domain.attachment.Binaries;
import relais.domain.attachment.UploadAddress;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Keeps bytes in one bucket, written part by part through one buffer. An object appears whole once its stream has ended well,
 * or never. Only so many uploads have a part in memory at once; a small file needs none.
 */
public final class S3Binaries implements Binaries {
    /** In bytes. S3 takes 10 000 parts of at least 5 MiB. */
    static final int PART_LENGTH = 8 * 1024 * 1024;

    /** In bytes. A smaller file is sent from a buffer of this length. */
    static final int SMALL_LENGTH = 64 * 1024;

    private static final int PARTS_AT_ONCE = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int GROWTH = 4;

    static final String MEDIA_TYPE = "application/octet-stream";

    private final S3Client client;
    private final Supplier<S3Presigner> presigner;
    private final String bucket;
    private final Semaphore partsLeft;
    private final Duration patience;

    /** @param presigner asked for at the first link only, because most functions make none */
    public S3Binaries(S3Client client, Supplier<S3Presigner> presigner, String bucket) {
        this(client, presigner, bucket, PARTS_AT_ONCE, PATIENCE);
    }

    /** @param patience how long an upload waits for room */
    S3Binaries(S3Client client, Supplier<S3Presigner> presigner, String bucket, int partsAtOnce, Duration patience) {
        this.client = client;
        this.presigner = presigner;
        this.bucket = bucket;
        this.partsLeft = new Semaphore(partsAtOnce, true);
        this.patience = patience;
    }

    @Override
    public void write(String key, InputStream bytes) throws IOException {
        var head = new byte[SMALL_LENGTH];
        var length = bytes.readNBytes(head, 0, SMALL_LENGTH);
        if (length < SMALL_LENGTH) {
            put(key, head, length);
            return;
        }
        awaitRoom();
        try {
            writeLarge(key, head, bytes);
        } finally {
            partsLeft.release();
        }
    }

    @Override
    public void write(String key, Content content) throws IOException {
        awaitRoom();
        try {
            upload(key, new byte[PART_LENGTH], 0, content);
        } finally {
            partsLeft.release();
        }
    }

    private void awaitRoom() throws IOException {
        try {
            if (!partsLeft.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable("too many large uploads at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private void writeLarge(String key, byte[] head, InputStream rest) throws IOException {
        var part = head;
        var length = head.length;
        while (length == part.length && length < PART_LENGTH) {
            part = Arrays.copyOf(part, Math.min(length * GROWTH, PART_LENGTH));
            length += rest.readNBytes(part, length, part.length - length);
        }
        if (length < PART_LENGTH) {
            put(key, part, length);
        } else {
            upload(key, part, length, rest::transferTo);
        }
    }

    /** @param begun number of bytes that the buffer holds already, the first of the object */
    private void upload(String key, byte[] buffer, int begun, Content content) throws IOException {
        var upload = new S3Upload(client, bucket, key, buffer, begun);
        try {
            content.writeTo(upload);
            upload.finish();
        } catch (IOException | RuntimeException e) {
            upload.abandon(e);
            throw e;
        }
    }

    private void put(String key, byte[] bytes, int length) {
        client.putObject(put -> put.bucket(bucket).key(key).contentType(MEDIA_TYPE), S3Upload.body(bytes, length));
    }

    @Override
    public Optional<InputStream> open(String key) {
        try {
            return Optional.of(client.getObject(get -> get.bucket(bucket).key(key)));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    /** {@inheritDoc} A link signed with temporary credentials expires with them at the latest. */
    @Override
    public URI link(String key, Duration validity) {
        return signed(validity, get -> get.bucket(bucket).key(key));
    }

    /** {@inheritDoc} A link signed with temporary credentials expires with them at the latest. */
    @Override
    public URI link(String key, Duration validity, String disposition) {
        return signed(validity, get -> get.bucket(bucket).key(key).responseContentDisposition(disposition));
    }

    private URI signed(Duration validity, Consumer<GetObjectRequest.Builder> get) {
        var link = presigner
                .get()
                .presignGetObject(presign -> presign.signatureDuration(validity).getObjectRequest(get));
        return URI.create(link.url().toString());
    }

    /** {@inheritDoc} S3 checks the length and the digest, because the signature covers both. */
    @Override
    public UploadAddress uploadAddress(String key, long size, String digest, Duration validity) {
        var signed = presigner
                .get()
                .presignPutObject(presign -> presign.signatureDuration(validity)
                        .putObjectRequest(put -> put.bucket(bucket)
                                .key(key)
                                .contentLength(size)
                                .contentType(MEDIA_TYPE)
                                .checksumSHA256(digest)));
        var headers = new HashMap<String, String>();
        signed.signedHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        headers.remove("host");
        return new UploadAddress(URI.create(signed.url().toString()), headers, signed.expiration());
    }

    @Override
    public Optional<ArrivedUpload> arrived(String key) {
        try {
            var head =
                    client.headObject(request -> request.bucket(bucket).key(key).checksumMode(ChecksumMode.ENABLED));
            return Optional.of(new ArrivedUpload(head.contentLength(), head.checksumSHA256()));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    @Override
    public byte[] head(String key, int length) {
        return client.getObjectAsBytes(get -> get.bucket(bucket).key(key).range("bytes=0-" + (length - 1)))
                .asByteArray();
    }

    /** {@inheritDoc} The call also deletes the parts that a dead process left under that key. */
    @Override
    public void delete(String key) {
        client.deleteObject(delete -> delete.bucket(bucket).key(key));
        client.listMultipartUploads(list -> list.bucket(bucket).prefix(key))
                .uploads()
                .forEach(upload -> client.abortMultipartUpload(
                        abort -> abort.bucket(bucket).key(upload.key()).uploadId(upload.uploadId())));
    }
}
