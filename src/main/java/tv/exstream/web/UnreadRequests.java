package tv.exstream.web;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// Answers requests that are so malformed or so large that no controller ever sees them.
final class UnreadRequests extends ErrorHandler {
    private static final HttpField CONTENT_TYPE =
            new HttpField(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    private static final JsonMapper JSON = new JsonMapper();

    /// Jetty describes what is wrong only to those who read or send forms.
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            String message,
            @Nullable Throwable cause,
            Callback callback) {
        response.getHeaders().put(CONTENT_TYPE);
        if (hasBody(request)) {
            // It may still be on its way, and then stands before the next request; see
            // UnreadBodies.
            response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
        }
        Content.Sink.write(response, true, text(code), callback);
    }

    private static boolean hasBody(Request request) {
        HttpFields headers = request.getHeaders();
        return headers.getLongField(HttpHeader.CONTENT_LENGTH) > 0
                || headers.contains(HttpHeader.TRANSFER_ENCODING);
    }

    private static String text(int code) {
        HttpStatus known = HttpStatus.resolve(code);
        HttpStatus status = known == null ? HttpStatus.BAD_REQUEST : known;
        return JSON.writeValueAsString(ProblemBody.of(status, "the request cannot be read", ""));
    }
}
