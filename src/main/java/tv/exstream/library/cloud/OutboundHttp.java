package tv.exstream.library.cloud;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
import tv.exstream.outbound.OutboundException;
import tv.exstream.outbound.Question;

/// Lets the SDK of Amazon fetch with our own client, and lists only. Thread-safe.
record OutboundHttp(SdkQuestions questions) implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return answer(request.httpRequest());
            }

            @Override
            public void abort() {
                // Whoever waits is interrupted, or waits for a minute.
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
        Question question = questions.to(request.getUri());
        for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
            String value = String.join(",", header.getValue());
            question = SdkQuestions.telling(question, header.getKey(), value);
        }
        try {
            Found<byte[]> found = questions.fetch(question);
            return response(found.status(), found.headers().map(), found.body());
        } catch (OutboundException e) {
            if (e.failure() instanceof Failure.Refused refused) {
                return response(refused.status(), Map.of(), new byte[0]);
            }
            throw e;
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
