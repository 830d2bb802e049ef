package io.frontrow.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One connection over which anything can be sent, and whatever HTTP/1.1 comes back is read.
final class RawConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;
    private final Socket socket;
    private final InputStream input;

    /// Header names are in lower case. `ends`: nothing more comes over this connection.
    record Answer(int status, Map<String, String> headers, String body, boolean ends) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    RawConnection(URI address) throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        input = new BufferedInputStream(socket.getInputStream());
    }

    /// The server may have answered and hung up before it has read everything.
    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    void nothingMoreComes() throws IOException {
        socket.shutdownOutput();
    }

    /// An event stream is not read to its end, which may never come.
    ///
    /// @throws EOFException when the server hangs up without an answer
    Answer read(String method) throws IOException {
        int status;
        Map<String, String> headers;
        do {
            status = Integer.parseInt(line().split(" ", 3)[1]);
            headers = headers();
        } while (status < 200);
        boolean isStream = headers.getOrDefault("content-type", "").startsWith("text/event-stream");
        boolean isEmpty = method.equals("HEAD") || status == 204 || status == 304 || isStream;
        var body = isEmpty ? "" : body(headers);
        return new Answer(status, headers, body, isStream || headers.getOrDefault("connection", "").equals("close"));
    }

    private Map<String, String> headers() throws IOException {
        var headers = new TreeMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        return headers;
    }

    private String body(Map<String, String> headers) throws IOException {
        if (!headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
            return new String(input.readNBytes(length), StandardCharsets.UTF_8);
        }
        var body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(input.readNBytes(size));
            line();
        }
        line();
        return body.toString(StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = input.read(); b != '\n'; b = input.read()) {
            if (b < 0) {
                throw new EOFException("the server hung up");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
