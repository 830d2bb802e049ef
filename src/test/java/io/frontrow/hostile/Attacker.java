package io.frontrow.hostile;

import io.frontrow.contract.ProblemForm;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// One client that sends bad requests, one after the other, over as few connections as it can, and judges the answers.
final class Attacker {
    private static final int BREATH = 2;
    private final URI address;
    private final BadRequests requests;
    private final SplittableRandom random;
    private final SortedMap<String, Integer> answers = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private RawConnection connection;

    Attacker(URI address, BadRequests requests, SplittableRandom random) {
        this.address = address;
        this.requests = requests;
        this.random = random;
    }

    /// By status, or `no HTTP`.
    SortedMap<String, Integer> answers() {
        return answers;
    }

    List<String> wrong() {
        return wrong;
    }

    void send(int count) {
        for (int i = 0; i < count; i++) {
            var request = requests.next(random);
            try {
                answers.merge(request.isHttp() ? ask(request) : shout(request), 1, Integer::sum);
            } catch (IOException | RuntimeException e) {
                hangUp();
                wrong.add(e + " after " + request);
            }
        }
        hangUp();
    }

    /// A connection that the server has closed meanwhile is no fault: it may do so after any answer.
    private String ask(BadRequest request) throws IOException {
        for (int attempt = 1; ; attempt++) {
            boolean fresh = connection == null;
            try {
                return answer(request);
            } catch (EOFException | SocketException e) {
                hangUp();
                if (fresh && attempt > BREATH) {
                    throw e;
                }
            }
        }
    }

    private String answer(BadRequest request) throws IOException {
        if (connection == null) {
            connection = new RawConnection(address);
        }
        var bytes = request.bytes();
        try {
            connection.send(bytes);
        } catch (SocketException e) {
            // It has said why before it hung up.
        }
        var answer = connection.read(request.method());
        judge(request, answer);
        if (answer.ends()) {
            hangUp();
        }
        return String.valueOf(answer.status());
    }

    private void judge(BadRequest request, RawConnection.Answer answer) {
        var fault = answer.status() >= 500 ? "a failure of ours"
                : answer.status() < 400 ? request.isSafe() ? "" : "it was done"
                : request.method().equals("HEAD") ? "" : ProblemForm.faultOf(answer.status(), answer.header("content-type"), answer.body());
        if (!fault.isEmpty()) {
            wrong.add(answer.status() + ", " + fault + ": " + answer.body() + "\n    after " + request);
        }
    }

    /// Over a connection of its own, to whose end it listens.
    private String shout(BadRequest request) throws IOException {
        try (var own = new RawConnection(address)) {
            own.send(request.bytes());
            own.nothingMoreComes();
            int status = own.read("").status();
            if (status >= 500) {
                wrong.add(status + " after " + request);
            }
        } catch (EOFException | SocketException | NumberFormatException | IndexOutOfBoundsException e) {
            // Nobody has to answer.
        }
        return "no HTTP";
    }

    private void hangUp() {
        try {
            if (connection != null) {
                connection.close();
            }
            connection = null;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
