package io.frontrow.platform.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/// Every JSON body of a request goes through [StrictJson].
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class StrictJsonReader implements ServerMessageBodyReader<Object> {
    /// An event of 10,000 subsections, each written out, has half of this.
    static final int MAX_BODY_BYTES = 2 * 1024 * 1024;

    private static final int MAX_BELIEVED_BYTES = 8 * 1024;

    private final StrictJson json;

    public StrictJsonReader(StrictJson json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo method,
            MediaType mediaType) {
        return isReadable(type);
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return isReadable(type);
    }

    private static boolean isReadable(Class<?> type) {
        return type != String.class && type != byte[].class && type != InputStream.class;
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        return read(genericType == null ? type : genericType, context.getInputStream());
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        return read(genericType == null ? type : genericType, body);
    }

    private Object read(Type type, InputStream body) throws IOException {
        byte[] bytes = bytes(body);
        if (bytes.length > MAX_BODY_BYTES) {
            throw new ProblemException(Problem.ofStatus(413));
        }
        return json.read(bytes, type);
    }

    /// Who hangs up in the middle of his body, or breaks its chunks, has sent a bad request, and nobody has to read a log about it.
    /// A small body is read in one piece of the size that it announces. A large one gets memory as it comes: otherwise whoever
    /// announced much and sent nothing would hold it.
    private static byte[] bytes(InputStream body) {
        try {
            byte[] there = new byte[Math.min(body.available(), MAX_BELIEVED_BYTES)];
            int length = body.readNBytes(there, 0, there.length);
            int next = body.read();
            return next < 0 && length == there.length ? there : joined(there, length, next, body);
        } catch (IOException e) {
            throw new ProblemException(Problem.ofStatus(400));
        }
    }

    private static byte[] joined(byte[] there, int length, int next, InputStream rest) throws IOException {
        var all = new ByteArrayOutputStream();
        all.write(there, 0, length);
        if (next >= 0) {
            all.write(next);
            all.write(rest.readNBytes(MAX_BODY_BYTES - length));
        }
        return all.toByteArray();
    }
}
