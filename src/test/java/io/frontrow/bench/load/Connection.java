package io.frontrow.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/// One connection with at most one request under way.
final class Connection {
    private enum State { HEAD, BODY, STREAM }

    private static final long FIVE_BYTES = 0xFF_FFFF_FFFFL;
    /// `0`, two line ends.
    private static final long LAST_CHUNK = 0x30_0D0A_0D0AL;

    /// The request's number, when it should have been sent, and whether it is under way; the lane's business.
    int number;
    long intendedNanos;
    boolean busy;

    private final Lane lane;
    private final SocketChannel channel;
    private final ByteBuffer out = ByteBuffer.allocateDirect(2_048);
    private final Head head = new Head();
    private final byte[] start = new byte[64];
    private State state = State.HEAD;
    private int bodyLength;
    private long tail;

    /// Connects at once, which on this machine takes no time.
    Connection(Lane lane, Selector selector, int port) throws IOException {
        this.lane = lane;
        channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.connect(new InetSocketAddress("127.0.0.1", port));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /// To be filled by the caller, and then sent.
    ByteBuffer request() {
        out.clear();
        return out;
    }

    void send() throws IOException {
        out.flip();
        while (out.hasRemaining()) {
            channel.write(out);
        }
        head.clear();
        state = State.HEAD;
    }

    /// Reads what is there and tells the lane; `shared` is any buffer.
    void read(ByteBuffer shared) throws IOException {
        shared.clear();
        if (channel.read(shared) < 0) {
            throw new IOException("closed");
        }
        shared.flip();
        while (shared.hasRemaining()) {
            switch (state) {
                case HEAD -> readHead(shared);
                case BODY -> readBody(shared);
                case STREAM -> lane.streamed(this, shared);
            }
        }
    }

    int status() {
        return head.status();
    }

    /// The first bytes of the body.
    byte[] bodyStart() {
        return start;
    }

    /// The other side has closed it.
    void lost() {
        lane.broken(this);
    }

    void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // Nobody needs it any more.
        }
    }

    private void readHead(ByteBuffer shared) {
        if (!head.read(shared)) {
            return;
        }
        bodyLength = 0;
        if (head.isStream()) {
            state = State.STREAM;
            lane.streamed(this, shared);
        } else if (head.contentLength() == 0) {
            lane.answered(this);
        } else {
            state = State.BODY;
        }
    }

    private void readBody(ByteBuffer shared) {
        while (shared.hasRemaining()) {
            byte next = shared.get();
            if (bodyLength < start.length) {
                start[bodyLength] = next;
            }
            bodyLength++;
            tail = (tail << 8 | next) & FIVE_BYTES;
            if (bodyLength == head.contentLength() || head.isChunked() && tail == LAST_CHUNK) {
                lane.answered(this);
                return;
            }
        }
    }
}
