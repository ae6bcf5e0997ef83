package relais.edge;

import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.InputStream;

/** Streamed bytes with their length and without the dates that the framework would invent. */
public final class UndatedFile extends StreamedFile {

    /** @param size in bytes; -1 if it is unknown */
    public UndatedFile(InputStream stream, long size) {
        super(stream, MediaType.APPLICATION_OCTET_STREAM_TYPE, 0, size);
    }

    @Override
    public void process(MutableHttpResponse<?> response) {
        super.process(response);
        response.getHeaders().remove("Last-Modified");
        response.getHeaders().remove("Expires");
    }
}
