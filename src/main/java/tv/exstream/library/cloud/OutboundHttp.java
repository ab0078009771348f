package tv.exstream.library.cloud;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import tv.exstream.outbound.Failure;
import tv.exstream.outbound.Found;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.OutboundException;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Question;
import tv.exstream.outbound.Reach;

/// Lets the SDK of Amazon fetch with our own client, and lists only. Thread-safe.
///
/// @param reach of where the service is: a person may have one in the house
record OutboundHttp(Outbound outbound, Reach reach) implements SdkHttpClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// A thousand names of a thousand bytes, and what is said of each.
    private static final int MOST_BYTES = 8 << 20;

    /// What our own client says by itself.
    private static final Set<String> OURS = Set.of("host", "user-agent", "content-length");

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return answer(request.httpRequest());
            }

            @Override
            public void abort() {
                // Whoever waits is interrupted, or waits for half a minute.
            }
        };
    }

    /// Whoever made the client closes it.
    @Override
    public void close() {}

    @Override
    public String clientName() {
        return "Outbound";
    }

    private HttpExecuteResponse answer(SdkHttpRequest request) throws IOException {
        if (request.method() != SdkHttpMethod.GET) {
            throw new IOException("only what is there is asked for: " + request.method());
        }
        Question question = Question.get(new Place(request.getUri(), reach), PATIENCE);
        for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
            if (!OURS.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                question = question.with(header.getKey(), String.join(",", header.getValue()));
            }
        }
        try {
            Found<byte[]> found = outbound.fetch(question, MOST_BYTES);
            return response(found.status(), found.headers().map(), found.body());
        } catch (OutboundException e) {
            if (e.failure() instanceof Failure.Refused refused) {
                return response(refused.status(), Map.of(), new byte[0]);
            }
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var interrupted = new InterruptedIOException("the question was called off");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    private static HttpExecuteResponse response(
            int status, Map<String, List<String>> headers, byte[] body) {
        return HttpExecuteResponse.builder()
                .response(SdkHttpFullResponse.builder().statusCode(status).headers(headers).build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
    }
}
