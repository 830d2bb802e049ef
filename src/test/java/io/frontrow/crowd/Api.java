package io.frontrow.crowd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.parsetools.RecordParser;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// One application process as its users see it: HTTP and JSON, one event loop, many connections.
public final class Api implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String EVENT_DATA = "data:";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final Vertx vertx;
    private final HttpClient client;

    /// @param base such as `http://127.0.0.1:8080`
    /// @param connections as many as are open at once; further calls wait for one
    public Api(URI base, int connections) {
        this.base = base;
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setFileSystemOptions(new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.client = client(connections);
    }

    /// A connection that breaks is the caller's business, and not worth a line in the log each.
    private HttpClient client(int connections) {
        return vertx.httpClientBuilder()
                .with(new HttpClientOptions()
                        .setKeepAliveTimeout((int) Duration.ofMinutes(5).toSeconds())
                        .setConnectTimeout((int) LIMIT.toMillis()))
                .with(new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(-1))
                .withConnectHandler(connection -> connection.exceptionHandler(_ -> { }))
                .build();
    }

    public URI base() {
        return base;
    }

    /// Opens as many connections, so that what follows does not wait for them; those that fail are opened
    /// later.
    public void openConnections(int count) {
        var opened = IntStream.range(0, count).mapToObj(_ -> send(ApiCall.get("/q/health/live")).otherwiseEmpty()).toList();
        Future.join(opened).toCompletionStage().toCompletableFuture().join();
    }

    /// Fails when no answer comes, which says nothing about whether the request was done.
    public Future<Answer> send(ApiCall call) {
        return client.request(options(call)).compose(request -> send(request, call))
                .timeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Hears server-sent events, each as its JSON, on the event loop, until the stream ends; the status of the answer. Fails when
    /// the connection breaks.
    public Future<Integer> follow(ApiCall call, Consumer<JsonNode> event) {
        return client.request(options(call)).compose(request -> {
            call.headers().forEach(request::putHeader);
            return request.send();
        }).compose(response -> {
            response.handler(RecordParser.newDelimited("\n", line -> {
                var text = line.toString();
                if (text.startsWith(EVENT_DATA)) {
                    event.accept(json(Buffer.buffer(text.substring(EVENT_DATA.length()))));
                }
            }));
            return response.end().map(response.statusCode());
        });
    }

    private RequestOptions options(ApiCall call) {
        return new RequestOptions().setMethod(call.method()).setHost(base.getHost()).setPort(base.getPort())
                .setURI(call.path()).setIdleTimeout(LIMIT.toMillis());
    }

    /// The same as [#send], waited for.
    public Answer call(ApiCall call) {
        try {
            return send(call).toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new IllegalStateException(call.method() + " " + base + call.path() + ": " + e.getCause(), e.getCause());
        }
    }

    /// Runs something later on the event loop.
    public void later(Duration delay, Runnable task) {
        vertx.setTimer(Math.max(1, delay.toMillis()), _ -> task.run());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }

    /// On the event loop, so that nobody comes too late to read the answer's body.
    private static Future<Answer> send(HttpClientRequest request, ApiCall call) {
        call.headers().forEach(request::putHeader);
        var sent = call.body().isMissingNode() ? request.send() : request.send(Buffer.buffer(call.body().toString()));
        return sent.compose(Api::answer);
    }

    private static Future<Answer> answer(HttpClientResponse response) {
        return response.body().map(body -> new Answer(response.statusCode(), json(body)));
    }

    private static JsonNode json(Buffer body) {
        try {
            return body.length() == 0 ? MissingNode.getInstance() : JSON.readTree(body.getBytes());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
