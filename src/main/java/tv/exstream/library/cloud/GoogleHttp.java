package tv.exstream.library.cloud;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import tv.exstream.outbound.Found;
import tv.exstream.outbound.Question;

/// Lets the SDK of Google ask with our own client, and ask only: nothing is put there. Thread-safe.
final class GoogleHttp extends HttpTransport {
    private final SdkQuestions questions;

    GoogleHttp(SdkQuestions questions) {
        this.questions = questions;
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) throws IOException {
        if (!method.equals("GET")) {
            throw new IOException("only what is there is asked for: " + method);
        }
        return new Asked(questions.to(URI.create(url)));
    }

    /// Owned by one thread.
    private final class Asked extends LowLevelHttpRequest {
        private Question question;

        Asked(Question question) {
            this.question = question;
        }

        @Override
        public void addHeader(String name, String value) {
            question = SdkQuestions.telling(question, name, value);
        }

        @Override
        public LowLevelHttpResponse execute() throws IOException {
            return new Answer(questions.fetch(question));
        }
    }

    /// Its headers say nothing that the SDK goes by but the type.
    private static final class Answer extends LowLevelHttpResponse {
        private final Found<byte[]> found;

        Answer(Found<byte[]> found) {
            this.found = found;
        }

        @Override
        public InputStream getContent() {
            return new ByteArrayInputStream(found.body());
        }

        @Override
        public String getContentEncoding() {
            return "identity";
        }

        @Override
        public long getContentLength() {
            return found.body().length;
        }

        @Override
        public String getContentType() {
            return "application/json; charset=utf-8";
        }

        @Override
        public String getStatusLine() {
            return "HTTP/1.1 " + found.status();
        }

        @Override
        public int getStatusCode() {
            return found.status();
        }

        @Override
        public String getReasonPhrase() {
            return "";
        }

        @Override
        public int getHeaderCount() {
            return 0;
        }

        @Override
        public String getHeaderName(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public String getHeaderValue(int index) {
            throw new IndexOutOfBoundsException(index);
        }
    }
}
